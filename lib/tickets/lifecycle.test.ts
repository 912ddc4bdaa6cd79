import { expect, test } from "vitest";
import { prisma } from "@/lib/db/client";
import { EVENTS, movesFrom, type Part, STATES, transitionRows } from "./lifecycle";

/** Who may do what in which state: read it as the rule, and change it on purpose only. */
const MATRIX = `
new          requester  cancel→cancelled
new          agent      start→in_progress resolve→resolved cancel→cancelled
new          system     resolve→resolved
in_progress  agent      hold→on_hold resolve→resolved cancel→cancelled
in_progress  system     resolve→resolved
on_hold      agent      resume→in_progress resolve→resolved cancel→cancelled
on_hold      system     resume→in_progress resolve→resolved
resolved     requester  confirm→closed reopen→in_progress
resolved     watcher    reopen→in_progress
resolved     agent      reopen→in_progress
resolved     system     autoclose→closed
`;

test("an incident moves exactly as the matrix of actor, state and event says", () => {
  const parts: Part[] = ["requester", "watcher", "agent", "system"];
  const lines = STATES.flatMap((state) =>
    parts.flatMap((part) => {
      const moves = movesFrom("incident", state, new Set([part]));
      if (moves.length === 0) return [];
      const words = moves.map(({ event, to }) => `${event}→${to}`).join(" ");
      return [`${state.padEnd(12)} ${part.padEnd(10)} ${words}`];
    }),
  );
  expect(`\n${lines.join("\n")}\n`).toBe(MATRIX);
});

test("every event of the contract is a move of some lifecycle", () => {
  const moved = new Set(
    STATES.flatMap((state) =>
      movesFrom("incident", state, new Set(["requester", "agent", "system"])).map((m) => m.event),
    ),
  );
  expect([...EVENTS].filter((event) => !moved.has(event))).toEqual([]);
});

test("someone who is agent and requester has each move once", () => {
  const events = movesFrom("incident", "new", new Set(["requester", "agent"])).map((m) => m.event);
  expect(events).toEqual(["start", "resolve", "cancel"]);
});

test("the database's own guard knows the same moves as the lifecycle", async () => {
  const stored = await prisma.ticketTransition.findMany();
  const line = (row: { type: string; fromState: string; toState: string }) =>
    `${row.type}: ${row.fromState} → ${row.toState}`;
  expect(stored.map(line).sort()).toEqual(transitionRows().map(line).sort());
});
