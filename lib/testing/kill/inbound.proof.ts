import { afterAll, beforeAll, expect, test } from "vitest";
import { startThrowAwayPostgres } from "@/bin/postgres.mjs";

const seed = Number(process.env.SEEDS?.split(",")[0] ?? Math.floor(Math.random() * 1_000_000));
const MESSAGES = 500;
const KILLS = Number(process.env.KILLS ?? 14) > 40 ? 100 : 20;

let cluster: Awaited<ReturnType<typeof startThrowAwayPostgres>>;

beforeAll(async () => {
  cluster = await startThrowAwayPostgres({ max_connections: 120 });
  process.env.DATABASE_URL = cluster.url;
  process.env.APP_URL = "http://localhost:3000";
  process.env.AUTH_SECRET = "a secret that only this proof knows, long enough";
  process.env.LOG_LEVEL ||= "silent";
  const { migrate } = await import("@/lib/db/migrate");
  await migrate(cluster.url);
});

afterAll(() => cluster?.stop());

test(`${MESSAGES} messages, each three times, shuffled, have one effect each, seed ${seed}`, async () => {
  const { deliverWithKills } = await import("@/lib/testing/mail/deliver-with-kills");
  const came = await deliverWithKills({ messages: MESSAGES, kills: KILLS, seed });
  expect(came).toMatchObject({
    killed: KILLS,
    rows: MESSAGES,
    states: { "ticket: applied": 250, "answer: applied": 200, "machine: filed": 50 },
    ...{ tickets: 250, ticketsOnce: 250, replies: 200, repliesOnce: 200 },
  });
}, 900_000);
