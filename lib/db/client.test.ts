import { AsyncLocalStorage } from "node:async_hooks";
import { setTimeout as sleep } from "node:timers/promises";
import { PrismaPg } from "@prisma/adapter-pg";
import pg from "pg";
import { afterAll, beforeAll, describe, expect, inject, it } from "vitest";
import { startPostgres, startThrowAwayPostgres } from "@/bin/postgres.mjs";
import { isDatabaseAway, prisma } from "./client";
import { PrismaClient } from "./generated/client";
import { open } from "./open";
import { isDatabaseGone, watchPresence } from "./presence";

describe("the client of this process", () => {
  it("bounds how long anything may wait in the database", async () => {
    const rows = await prisma.$queryRaw`
      select current_setting('lock_timeout') as lock,
             current_setting('statement_timeout') as statement,
             current_setting('idle_in_transaction_session_timeout') as idle`;
    expect(rows).toEqual([{ lock: "2s", statement: "10s", idle: "15s" }]);
  });

  it("leaves secret columns out unless they are asked for", async () => {
    const data = { email: `${crypto.randomUUID()}@example.com`, name: "A", passwordHash: "secret" };
    const user = await prisma.user.create({ data });
    expect(user).not.toHaveProperty("passwordHash");
    const asked = { where: { id: user.id }, omit: { passwordHash: false } };
    expect(await prisma.user.findUnique(asked)).toMatchObject({ passwordHash: "secret" });
  });

  it("keeps nothing of the request that first needed a connection", async () => {
    const request = new AsyncLocalStorage<string>();
    const { pool, client } = open();
    const around: unknown[] = [];
    pool.on("connect", (connection) => {
      // What the server says by itself comes in whatever context the socket was made.
      connection.on("notice", () => around.push(request.getStore()));
    });
    await request.run("a request", async () => {
      await pool.query("do $$ begin raise notice 'said'; end $$");
      expect(request.getStore()).toBe("a request");
    });
    await client.$disconnect();
    expect(around).toEqual([undefined]);
  });

  it("takes no error of a query for a database that is away", async () => {
    const wrong = await prisma.$queryRaw`select 1/0`.catch((error: unknown) => error);
    const missing = await prisma.user
      .findUniqueOrThrow({ where: { email: "nobody" } })
      .catch((e: unknown) => e);
    expect([wrong, missing].map(isDatabaseAway)).toEqual([false, false]);
    expect([new Error("no"), null, undefined, "gone"].map(isDatabaseAway)).toEqual([
      false,
      false,
      false,
      false,
    ]);
  });
});

describe("a database that goes away", () => {
  let cluster: Awaited<ReturnType<typeof startThrowAwayPostgres>>;
  let client: PrismaClient;
  beforeAll(async () => {
    cluster = await startThrowAwayPostgres();
    const pool = new pg.Pool({ connectionString: cluster.url, connectionTimeoutMillis: 3_000 });
    watchPresence(pool);
    client = new PrismaClient({ adapter: new PrismaPg(pool) });
  });
  afterAll(async () => {
    await client.$disconnect();
    await cluster.stop();
  });

  const asks = {
    raw: () => client.$queryRaw`select 1`,
    transaction: () =>
      client.$transaction(async (tx) => {
        await tx.$queryRaw`select 1 from pg_sleep(0.3)`;
      }),
  };

  it("is told from a fault of ours, before and while it is asked, and is found again when it returns", async () => {
    await asks.raw();
    const underWay = asks.transaction().catch((error: unknown) => error);
    await sleep(100);
    process.kill(cluster.pid, "SIGKILL");
    await cluster.exited;
    expect(isDatabaseAway(await underWay)).toBe(true);
    for (const ask of Object.values(asks)) {
      const begun = Date.now();
      expect(isDatabaseAway(await ask().catch((error: unknown) => error))).toBe(true);
      expect(Date.now() - begun).toBeLessThan(5_000);
      expect(isDatabaseGone()).toBe(true);
    }

    const { port, dataDir } = cluster;
    const again = await startPostgres({ dataDir, port, durable: false });
    expect(await asks.raw()).toHaveLength(1);
    await asks.transaction();
    expect(isDatabaseGone()).toBe(false);
    await again.stop();
  });

  it("is told by an address where nobody listens", async () => {
    const url = Object.assign(new URL(inject("postgresUrl")), { port: "1" }).toString();
    const nobody = new PrismaClient({ adapter: new PrismaPg({ connectionString: url }) });
    expect(isDatabaseAway(await nobody.user.count().catch((error: unknown) => error))).toBe(true);
  });
});
