import fc from "fast-check";
import { expect, test } from "vitest";
import type { State } from "@/lib/tickets/lifecycles/words";
import { type TeamTold, teamClocksOf } from "./clocks";

const PAUSES = new Set(["awaiting_requester", "awaiting_approval"]);
const both = (teamId: string) => (teamId === "none" ? null : PAUSES);

const moved = (seq: number, to: State, reason: string | null = null): TeamTold => ({
  ...{ seq, at: seq * 10, what: "moved" },
  ...{ to, reason },
});
const given = (seq: number, teamId: string | null): TeamTold => ({
  ...{ seq, at: seq * 10, what: "given" },
  teamId,
});
const created: TeamTold = { seq: 1, at: 10, what: "created" };

const partsOf = (events: TeamTold[], first: string | null, pauses = both) =>
  teamClocksOf(events, first, pauses).map(({ teamId, segments, stopped }) => [
    teamId,
    segments.map(({ from, until, runs, because }) =>
      [runs ? "runs" : "rests", from, until, because].join(" "),
    ),
    stopped?.because ?? null,
  ]);

test("each team has a clock of its own, from when it came to it until the team gave it on", () => {
  expect(partsOf([created, given(2, "b"), given(3, null), given(4, "a")], "a")).toEqual([
    ["a", ["runs 10 20 created"], "released"],
    ["b", ["runs 20 30 given"], "released"],
    ["a", ["runs 40  given"], null],
  ]);
});

test("it rests while the ticket waits, also for the team that gets it waiting", () => {
  const events = [
    ...[created, moved(2, "on_hold", "awaiting_requester"), given(3, "b")],
    ...[moved(4, "in_progress"), moved(5, "on_hold", "awaiting_vendor")],
  ];
  expect(partsOf(events, "a")).toEqual([
    ["a", ["runs 10 20 created", "rests 20 30 awaiting_requester"], "released"],
    ["b", ["rests 30 40 awaiting_requester", "runs 40  resumed"], null],
  ]);
  expect(partsOf([created, moved(2, "awaiting_approval"), moved(3, "approved")], "a")).toEqual([
    ["a", ["runs 10 20 created", "rests 20 30 awaiting_approval", "runs 30  resumed"], null],
  ]);
});

test("reopened, the same team goes on with what was left, and another begins anew", () => {
  const solved = [created, moved(2, "in_progress"), moved(3, "resolved")];
  expect(partsOf([...solved, moved(4, "in_progress")], "a")).toEqual([
    ["a", ["runs 10 30 created", "rests 30 40 resolved", "runs 40  reopened"], null],
  ]);
  expect(partsOf([...solved, given(4, "b"), moved(5, "in_progress")], "a")).toEqual([
    ["a", ["runs 10 30 created"], "resolved"],
    ["b", ["runs 50  reopened"], null],
  ]);
  expect(partsOf([created, moved(2, "cancelled")], "a")).toEqual([
    ["a", ["runs 10 20 created"], "cancelled"],
  ]);
});

test("where nobody promises anything there is no clock", () => {
  expect(partsOf([created, given(2, "none"), given(3, "b")], null)).toEqual([
    ["b", ["runs 30  given"], null],
  ]);
});

const event = fc.oneof(
  fc.constantFrom("a", "b", "none", null).map((teamId) => ({ what: "given" as const, teamId })),
  fc
    .constantFrom<[State, string | null]>(
      ...([
        ["in_progress", null],
        ["on_hold", "awaiting_requester"],
        ["on_hold", "awaiting_vendor"],
        ["resolved", null],
        ["closed", null],
        ["cancelled", null],
      ] as [State, string | null][]),
    )
    .map(([to, reason]) => ({ what: "moved" as const, to, reason })),
);

test("whatever happens, parts follow each other without gap, one clock goes on at most, and it is of who has it", () => {
  fc.assert(
    fc.property(fc.array(event, { maxLength: 30 }), (list) => {
      const told = list.map((one, at) => ({ ...one, seq: at + 2, at: (at + 2) * 10 }));
      const clocks = teamClocksOf([created, ...told], "a", both);
      for (const { segments, stopped, startedAt } of clocks) {
        expect(segments[0]?.from).toBe(startedAt);
        segments.slice(1).forEach(({ from }, at) => {
          expect(segments[at]?.until).toBe(from);
        });
        expect(segments.at(-1)?.until ?? null).toBe(stopped?.at ?? null);
      }
      const going = clocks.filter(({ stopped }) => stopped === null);
      expect(going.length).toBeLessThanOrEqual(1);
      const owner = told.findLast((one) => one.what === "given");
      const teamId = owner?.what === "given" ? owner.teamId : "a";
      for (const clock of going) expect(clock.teamId).toBe(teamId);
    }),
  );
});
