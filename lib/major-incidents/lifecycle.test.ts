import { expect, test } from "vitest";
import { prisma } from "@/lib/db/client";
import { MI_MOVES, miMovesFrom, miTransitionRows } from "./lifecycle";
import { ACTIVE_STATES, MI_EVENTS, MI_PARTS, MI_STATES } from "./words";

/** Who may do what in which state: read the printed matrix as the rule, and change it on purpose only. */
test("a major incident moves exactly as its matrix of actor, state and event says", async () => {
  const lines = MI_STATES.flatMap((state) =>
    MI_PARTS.flatMap((part) => {
      const moves = miMovesFrom(state, new Set([part]));
      if (moves.length === 0) return [];
      const words = moves.map(({ event, to }) => `${event}→${to}`).join(" ");
      return [`${state.padEnd(14)} ${part.padEnd(13)} ${words}`];
    }),
  );
  await expect(`${lines.join("\n")}\n`).toMatchFileSnapshot("lifecycle.matrix.txt");
});

test("every event of the contract is a move, and nothing moves by itself", () => {
  const moved = new Set(MI_MOVES.map(({ event }) => event));
  expect([...MI_EVENTS].filter((event) => !moved.has(event))).toEqual([]);
  expect(MI_MOVES.filter(({ who }) => who.includes("system"))).toEqual([]);
});

test("from every active state there is a way to its end", () => {
  const ends = (state: string, seen = new Set<string>()): boolean => {
    if (state === "closed" || state === "cancelled" || state === "merged") return true;
    if (seen.has(state)) return false;
    seen.add(state);
    const next = miTransitionRows().filter(({ fromState }) => fromState === state);
    return next.some(({ toState }) => ends(toState, seen));
  };
  expect(ACTIVE_STATES.filter((state) => !ends(state))).toEqual([]);
});

test("the database's own guard knows the same moves as the lifecycle", async () => {
  const stored = await prisma.miTransition.findMany();
  const line = (row: { fromState: string; toState: string }) => `${row.fromState} → ${row.toState}`;
  expect(stored.map(line).sort()).toEqual(miTransitionRows().map(line).sort());
});

test("the database counts as active what the words count as active", async () => {
  const rows = await prisma.$queryRaw<{ state: string }[]>`
    select s.state from unnest(${[...MI_STATES]}::text[]) as s (state) where muster_mi_active(s.state)`;
  expect(rows.map(({ state }) => state)).toEqual([...ACTIVE_STATES]);
});
