import { afterAll, beforeAll, expect, test } from "vitest";
import { startThrowAwayPostgres } from "@/bin/postgres.mjs";

const seed = Number(process.env.SEEDS?.split(",")[0] ?? Math.floor(Math.random() * 1_000_000));
/** `npm run proof` gives the long run; a sample of it is enough otherwise. */
const isLong = process.env.KILLS !== undefined;
const MESSAGES = isLong ? 500 : 60;
const KILLS = isLong ? 100 : 6;

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
    states: {
      "ticket: applied": MESSAGES / 2,
      "answer: applied": MESSAGES * 0.4,
      "machine: filed": MESSAGES / 10,
    },
    ...{ tickets: MESSAGES / 2, ticketsOnce: MESSAGES / 2 },
    ...{ replies: MESSAGES * 0.4, repliesOnce: MESSAGES * 0.4 },
  });
}, 900_000);
