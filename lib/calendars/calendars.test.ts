import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { prisma } from "@/lib/db/client";
import { execute } from "@/lib/kernel/command";
import { createPolicy } from "@/lib/sla/commands/create-policy";
import { removePolicy } from "@/lib/sla/commands/remove-policy";
import { eventsOf, makeAdmin, makeAgent, makeCustomer, makeService } from "@/lib/testing/factories";
import { createCalendar } from "./commands/create-calendar";
import { importHolidays } from "./commands/import-holidays";
import { removeCalendar } from "./commands/remove-calendar";
import { reviseCalendar } from "./commands/revise-calendar";
import { calendarFor, calendarsFor } from "./queries";

const hours = [
  { day: 1, from: "09:00", until: "12:30" },
  { day: 1, from: "13:30", until: "24:00" },
];
const wish = () => ({ name: `Office ${randomUUID()}`, timeZone: "Europe/Lisbon", hours });

const DAY = ["BEGIN:VEVENT", "DTSTART;VALUE=DATE:20261225", "SUMMARY:Christmas", "END:VEVENT"];
const ICAL = ["BEGIN:VCALENDAR", ...DAY, "END:VCALENDAR"].join("\n");

test("an admin makes a calendar, changes it and imports holidays; twice is once", async () => {
  const admin = await makeAdmin();
  const { id: calendarId } = await execute(createCalendar, admin, wish());
  await execute(reviseCalendar, admin, { calendarId, timeZone: "Europe/Berlin" });
  await execute(reviseCalendar, admin, { calendarId, timeZone: "Europe/Berlin", hours });
  await execute(importHolidays, admin, { calendarId, ical: ICAL });
  await execute(importHolidays, admin, { calendarId, ical: ICAL });
  expect(await calendarFor(admin, calendarId)).toMatchObject({
    ...{ timeZone: "Europe/Berlin", hours, version: 3, policies: 0 },
    holidays: [{ day: "2026-12-25", name: "Christmas" }],
  });
  expect(await eventsOf(calendarId)).toEqual([
    ...["calendar.created", "calendar.revised", "calendar.revised"],
  ]);
});

test("only admins set calendars, and customers do not even read them", async () => {
  const [admin, agent, customer] = [await makeAdmin(), await makeAgent(), await makeCustomer()];
  const { id: calendarId } = await execute(createCalendar, admin, wish());
  for (const actor of [agent, customer]) {
    for (const attempt of [
      () => execute(createCalendar, actor, wish()),
      () => execute(reviseCalendar, actor, { calendarId, name: "Mine" }),
      () => execute(importHolidays, actor, { calendarId, ical: ICAL }),
      () => execute(removeCalendar, actor, { calendarId }),
    ]) {
      await expect(attempt()).rejects.toMatchObject({ code: "forbidden" });
    }
  }
  expect(await calendarFor(agent, calendarId)).not.toBeNull();
  await expect(calendarsFor(customer, { limit: 1 })).rejects.toMatchObject({ code: "forbidden" });
});

test("what cannot be meant is refused by name, and nothing changes", async () => {
  const admin = await makeAdmin();
  const first = wish();
  const { id: calendarId } = await execute(createCalendar, admin, first);
  const before = await calendarFor(admin, calendarId);
  const overlap = { day: 1, from: "12:00", until: "13:00" };
  for (const [input, path] of [
    [{ hours: [...hours, overlap] }, "/hours/2"],
    [{ hours: [{ day: 1, from: "17:00", until: "09:00" }] }, "/hours/0/until"],
    [{ hours: [{ day: 1, from: "09:00", until: "09:00" }] }, "/hours/0/until"],
    [{ hours: [{ day: 8, from: "09:00", until: "10:00" }] }, "/hours/0/day"],
    [{ hours: [{ day: 1, from: "9", until: "10:00" }] }, "/hours/0/from"],
    [{ hours: [] }, "/hours"],
    [{ timeZone: "Europe/Atlantis" }, "/timeZone"],
    [{ timeZone: "+02:00" }, "/timeZone"],
    [{ holidays: [{ day: "2026-02-30", name: "x" }] }, "/holidays/0/day"],
    [{ pigeons: 1 }, "/pigeons"],
  ] as const) {
    const attempt = execute(reviseCalendar, admin, { calendarId, ...input });
    await expect(attempt, path).rejects.toMatchObject({ errors: [{ path }] });
  }
  const twice = [
    { day: "2026-12-25", name: "Christmas" },
    { day: "2026-12-25", name: "Again" },
  ];
  for (const attempt of [
    () => execute(reviseCalendar, admin, { calendarId, holidays: twice }),
    () => execute(importHolidays, admin, { calendarId, ical: "BEGIN:VCALENDAR" }),
    () => execute(createCalendar, admin, first),
  ]) {
    await expect(attempt()).rejects.toMatchObject({ code: "validation-failed" });
  }
  expect(await calendarFor(admin, calendarId)).toEqual(before);
  const missing = execute(reviseCalendar, admin, { calendarId: randomUUID(), name: "x" });
  await expect(missing).rejects.toMatchObject({ code: "not-found" });
});

test("a calendar by which a policy counts stays until the policy is gone", async () => {
  const [admin, service] = [await makeAdmin(), await makeService()];
  const { id: calendarId } = await execute(createCalendar, admin, wish());
  const { id: policyId } = await execute(createPolicy, admin, {
    ...{ name: "Counts by it", serviceId: service.id },
    targets: [{ priority: "P1", calendarId, resolution: 60 }],
  });
  expect((await calendarFor(admin, calendarId))?.policies).toBe(1);
  await expect(execute(removeCalendar, admin, { calendarId })).rejects.toMatchObject({
    code: "conflict",
  });
  await execute(removePolicy, admin, { policyId });
  await execute(removeCalendar, admin, { calendarId });
  expect(await calendarFor(admin, calendarId)).toBeNull();
  expect(await prisma.calendar.findUnique({ where: { id: calendarId } })).not.toBeNull();
});
