import "@/lib/testing/fresh-database";
import { expect, test } from "vitest";

const { deliverWithKills } = await import("@/lib/testing/mail/deliver-with-kills");

test("60 messages, each three times and shuffled, with workers killed, have one effect each", async () => {
  const came = await deliverWithKills({ messages: 60, kills: 4, seed: 7 });
  expect(came).toMatchObject({
    killed: 4,
    rows: 60,
    states: { "ticket: applied": 30, "answer: applied": 24, "machine: filed": 6 },
    ...{ tickets: 30, ticketsOnce: 30, replies: 24, repliesOnce: 24 },
  });
  expect(came.events["ticket.replied"]).toBe(24);
}, 300_000);
