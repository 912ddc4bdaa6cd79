import { expect, test } from "vitest";
import { windowFrom } from "./input";

const typed = { title: "Nights", zone: "Europe/Lisbon", until: "", exceptDates: "" };
const hours = { startsAt: "2027-07-03T22:00", endsAt: "2027-07-04T04:00" };

test("what comes back does so on the wall clock of the zone in which it was typed", () => {
  expect(
    windowFrom({ ...typed, ...hours, repeats: "weekly", exceptDates: "2027-07-10, " }),
  ).toEqual({
    title: "Nights",
    ...{ startsAt: "2027-07-03T21:00:00.000Z", endsAt: "2027-07-04T03:00:00.000Z" },
    ...{ rule: "FREQ=WEEKLY;BYDAY=SA", timeZone: "Europe/Lisbon", exceptDates: ["2027-07-10"] },
  });
});

test("once is no rule any more, and what the form cannot say stays as it is", () => {
  expect(windowFrom({ ...typed, ...hours, repeats: "once" })).toMatchObject({ rule: null });
  const kept = windowFrom({ ...typed, ...hours, repeats: "kept", exceptDates: "2027-07-10" });
  expect(kept).not.toHaveProperty("rule");
  expect(kept).toMatchObject({ exceptDates: ["2027-07-10"] });
});
