import fc from "fast-check";
import { expect, test } from "vitest";
import { heldIn, hoursOf } from "./responder-hours";

const HOUR = 3_600_000;
const at = (iso: string) => Date.parse(iso);
const inHours = (from: string, until: string, zone: string) => {
  const held = [{ userId: "a", from: at(from), until: at(until) }];
  const { working, late, sleeping } = hoursOf(held, () => zone);
  return [working / HOUR, late / HOUR, sleeping / HOUR];
};

test("an hour counts as the clock of whoever works it shows it", () => {
  // A Tuesday; in Lisbon it is winter time.
  expect(inHours("2026-03-03T16:00Z", "2026-03-04T09:00Z", "Europe/Lisbon")).toEqual([3, 4, 10]);
  expect(inHours("2026-03-03T16:00Z", "2026-03-04T09:00Z", "Asia/Kolkata")).toEqual([6.5, 0.5, 10]);
  expect(inHours("2026-03-07T00:00Z", "2026-03-08T00:00Z", "UTC")).toEqual([0, 14, 10]);
  // The night in which an hour is left out, and the one in which it comes twice.
  expect(inHours("2026-03-28T22:00Z", "2026-03-29T08:00Z", "Europe/Lisbon")).toEqual([0, 1, 9]);
  expect(inHours("2026-10-24T21:00Z", "2026-10-25T09:00Z", "Europe/Lisbon")).toEqual([0, 1, 11]);
});

test("no minute is lost, counted twice, or counted for two roles", () => {
  const minute = fc.integer({ min: 0, max: 60 * 24 * 400 });
  const zone = fc.constantFrom("UTC", "Europe/Lisbon", "Asia/Kathmandu", "America/St_Johns");
  fc.assert(
    fc.property(minute, fc.integer({ min: 0, max: 5_000 }), zone, (start, length, name) => {
      const from = at("2026-01-01T00:00Z") + start * 60_000;
      const held = [{ userId: "a", from, until: from + length * 60_000 }];
      const { working, late, sleeping } = hoursOf(held, () => name);
      expect(working + late + sleeping).toBe(length * 60_000);
    }),
  );
});

test("somebody is there from their first role to their last, and until it is over", () => {
  const event = (minute: number, kind: string, facts: Record<string, unknown>) => ({
    ...{ kind: `major_incident.${kind}`, facts },
    at: new Date(minute * 60_000).toISOString(),
  });
  const role = (minute: number, kind: string, name: string, userId: string, from?: string) =>
    event(minute, `role_${kind}`, { role: name, userId, ...(from ? { from } : {}) });
  const events = [
    role(0, "taken", "commander", "a"),
    role(2, "taken", "scribe", "a"),
    role(5, "taken", "commander", "b", "a"),
    role(9, "released", "scribe", "a"),
    event(12, "moved", { event: "stand_down", to: "stood_down" }),
  ];
  const minutes = heldIn(events, ["stood_down"])?.map(({ userId, from, until }) => [
    ...[userId, from / 60_000, until / 60_000],
  ]);
  expect(minutes).toEqual([
    ["a", 0, 9],
    ["b", 5, 12],
  ]);
  expect(heldIn([role(5, "taken", "sme", "a"), role(3, "released", "sme", "a")], [])).toBeNull();
});
