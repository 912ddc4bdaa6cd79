import { expect, test } from "vitest";
import { prisma } from "@/lib/db/client";
import { LIFECYCLES, movesFrom, transitionRows } from "./lifecycle";
import {
  type Condition,
  DONE_STATES,
  EVENTS,
  PARTS,
  STATES,
  TICKET_TYPES,
  type TicketType,
} from "./lifecycles/words";

function matrixOf(type: TicketType, condition: Condition): string {
  return STATES.flatMap((state) =>
    PARTS.flatMap((part) => {
      const moves = movesFrom(type, state, new Set([part]), condition);
      if (moves.length === 0) return [];
      // What is needed besides is told where it is what makes the difference.
      const words = moves
        .map(({ event, to, required }) =>
          required?.includes("templateId") ? `${event}(templateId)→${to}` : `${event}→${to}`,
        )
        .join(" ");
      return [`${state.padEnd(19)} ${part.padEnd(15)} ${words}`];
    }),
  ).join("\n");
}

/** What a change's moves depend on besides its kind. */
function variantOf({ held, retroactive, asked, templated }: Condition): string | null {
  if (held) return "held";
  if (retroactive) return "retroactive";
  if (asked) return "asked";
  return templated === false ? "untemplated" : null;
}

/** Who may do what in which state: read the printed matrices as the rule, and change them on purpose only. */
test.each([
  ["incident", { kind: null, held: false, follows: false }],
  ["request", { kind: null, held: false, follows: false }],
  ["problem", { kind: null, held: false, follows: false }],
  ["change", { kind: "normal", held: false, follows: false }],
  ["change", { kind: "standard", held: false, follows: false }],
  ["change", { kind: "emergency", held: false, follows: false }],
  ["change", { kind: "emergency", held: false, follows: false, retroactive: true }],
  ["change", { kind: "normal", held: true, follows: false }],
  ["change", { kind: "normal", held: false, follows: false, asked: true }],
  ["change", { kind: "standard", held: false, follows: false, templated: false }],
] as const)("%s %o moves exactly as its matrix of actor, state and event says", async (type, condition) => {
  const name = `lifecycles/${[type, condition.kind, variantOf(condition)].filter(Boolean).join("-")}.matrix.txt`;
  await expect(`${matrixOf(type, condition)}\n`).toMatchFileSnapshot(name);
});

test("while it follows a major incident neither its requester nor the calendar ends or begins it anew", () => {
  const follows = { kind: null, held: false, follows: true };
  for (const type of TICKET_TYPES) {
    for (const state of STATES) {
      const bound = movesFrom(type, state, new Set(["requester", "watcher"]), follows);
      expect(bound).toEqual([]);
      const left = movesFrom(type, state, new Set(["system"]), follows);
      expect(left.filter(({ event }) => event === "autoclose")).toEqual([]);
      const desk = new Set(["agent"] as const);
      expect(movesFrom(type, state, desk, follows)).toEqual(movesFrom(type, state, desk));
    }
  }
});

test("every event of the contract is a move of some lifecycle", () => {
  const moved = new Set(TICKET_TYPES.flatMap((type) => LIFECYCLES[type].moves.map((m) => m.event)));
  expect([...EVENTS].filter((event) => !moved.has(event))).toEqual([]);
});

test("no state is a dead end by accident, and none is out of reach", () => {
  for (const type of TICKET_TYPES) {
    const rows = transitionRows().filter((row) => row.type === type);
    const reached = new Set(rows.map(({ toState }) => toState as string));
    const left = new Set(rows.map(({ fromState }) => fromState));
    expect([...left].filter((state) => state !== "" && !reached.has(state))).toEqual([]);
    const ends = [...reached].filter((state) => !left.has(state));
    expect(ends.every((state) => state === "closed" || state === "cancelled")).toBe(true);
  }
});

test("someone who is agent and requester has each move once", () => {
  const events = movesFrom("incident", "new", new Set(["requester", "agent"])).map((m) => m.event);
  expect(events).toEqual(["start", "resolve", "cancel"]);
});

test("the database's own guard knows the same moves as the lifecycles", async () => {
  const stored = await prisma.ticketTransition.findMany();
  const line = (row: { type: string; fromState: string; toState: string }) =>
    `${row.type}: ${row.fromState} → ${row.toState}`;
  expect(stored.map(line).sort()).toEqual(transitionRows().map(line).sort());
});

test("the database counts as done what the lifecycles count as done", async () => {
  const [row] = await prisma.$queryRaw<{ source: string }[]>`
    select prosrc as source from pg_proc where proname = 'ticket_guard'`;
  const listed = /state not in \(([^)]*)\)/.exec(row?.source ?? "")?.[1] ?? "";
  expect(listed.split(", ").map((word) => word.replaceAll("'", ""))).toEqual([...DONE_STATES]);
});
