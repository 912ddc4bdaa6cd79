import { expect, test } from "vitest";
import { CreateCalendar } from "@/lib/calendars/contract";
import { Refused } from "@/lib/kernel/errors";
import { CreatePolicy } from "@/lib/sla/contract";
import { calendarFrom } from "./calendar-forms";
import type { Fields } from "./form";
import { policyFrom } from "./policy-forms";

function complaints(read: (fields: Fields) => unknown, fields: Fields): string[] {
  try {
    read(fields);
    return [];
  } catch (error) {
    if (error instanceof Refused)
      return error.errors.map(({ path, message }) => `${path} ${message}`);
    throw error;
  }
}

const WEEK = { name: "Office", timeZone: "UTC", day1: "9:00-12:30, 13:30 – 18:00", day7: "" };

test("a line of hours a day and a line a holiday are a calendar", () => {
  const holidays = "2026-12-25 Christmas Day\n\n2027-01-01";
  const read = calendarFrom({ ...WEEK, holidays });
  expect(CreateCalendar.parse(read)).toEqual({
    ...{ name: "Office", timeZone: "UTC" },
    hours: [
      { day: 1, from: "09:00", until: "12:30" },
      { day: 1, from: "13:30", until: "18:00" },
    ],
    holidays: [
      { day: "2026-12-25", name: "Christmas Day" },
      { day: "2027-01-01", name: "2027-01-01" },
    ],
  });
});

test("what a calendar's form cannot mean is refused under the field that says it", () => {
  const bad = { ...WEEK, day2: "9-17", day3: "09:00-12:00, 11:00-13:00", day4: "17:00-09:00" };
  expect(complaints(calendarFrom, { ...bad, holidays: "tomorrow off" })).toEqual([
    "/day2 must read like 09:00-12:30, 13:30-18:00",
    "/day3 overlaps 09:00 to 12:00 of the same day",
    "/day4 must come after it begins",
    expect.stringMatching(/^\/holidays .*: tomorrow$/),
  ]);
  expect(complaints(calendarFrom, { ...WEEK, day1: "" })).toEqual([
    "/day1 has to be open on some day",
  ]);
});

test("lengths, calendars and escalations of a form are a policy, and empty lines are none", () => {
  const calendarId = "019a0000-0000-7000-8000-000000000140";
  const read = policyFrom({
    ...{ name: "VPN", type: "incident", organisationId: "", serviceId: "" },
    ...{ "P1-resolution": "1 h 30 min", "P1-calendar": calendarId, "P2-approval": "45m" },
    pauses: ["awaiting_vendor"],
    ...{ "e0-clock": "resolution", "e0-percent": "75", "e0-tells": ["leads"], "e0-team": "" },
    ...{ "e1-clock": "approval", "e1-percent": "" },
  });
  expect(CreatePolicy.parse(read)).toMatchObject({
    ...{ name: "VPN", type: "incident", organisationId: null, pauses: ["awaiting_vendor"] },
    targets: [
      { priority: "P1", calendarId, resolution: 90, approval: null },
      { priority: "P2", calendarId: null, approval: 45 },
    ],
    escalations: [{ clock: "resolution", percent: 75, tells: ["leads"], teamId: null }],
  });
  expect(
    complaints(policyFrom, { name: "x", "P1-resolution": "2 days", "P3-approval": "0 h" }),
  ).toEqual([
    "/P1-resolution must read like 30 min, 4 h or 1 h 30 min",
    "/P3-approval must read like 30 min, 4 h or 1 h 30 min",
  ]);
});
