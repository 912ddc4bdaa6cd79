import { afterAll, beforeAll, expect, test } from "vitest";
import { ownCluster } from "./own-cluster";

const seed = Number(process.env.SEEDS?.split(",")[0] ?? Math.floor(Math.random() * 1_000_000));
/** `npm run proof` gives the long run; a sample of it is enough otherwise. */
const isLong = process.env.KILLS !== undefined;
const MESSAGES = isLong ? 500 : 60;
const KILLS = isLong ? 100 : 6;

let stop: (() => Promise<void>) | undefined;

beforeAll(async () => {
  stop = await ownCluster();
});

afterAll(() => stop?.());

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
