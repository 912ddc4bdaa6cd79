import { beforeAll, expect, test } from "vitest";
import { prisma } from "@/lib/db/client";
import type { Person } from "@/lib/kernel/actor";
import { execute } from "@/lib/kernel/command";
import { draftOf, move, standardOf } from "@/lib/testing/changes";
import { makeAgent, makeCustomer, makeService } from "@/lib/testing/factories";
import { createFreeze } from "./commands/create-freeze";
import { createWindow } from "./commands/create-window";
import { removeWindow } from "./commands/remove-window";
import { reviseWindow } from "./commands/revise-window";
import { conflictsOf } from "./conflicts";
import { calendarFor, freezeFor, freezesFor } from "./queries";
import { windowFor, windowsFor } from "./window-queries";

let manager: Person;
let author: Person;

beforeAll(async () => {
  manager = await makeAgent({ grants: ["change_manager"] });
  author = await makeAgent();
});

// Saturdays from 22:00 to 4:00 in Lisbon, from 3 January 2099 on.
const NIGHT = { startsAt: "2099-01-03T22:00:00Z", endsAt: "2099-01-04T04:00:00Z" };
const WEEKLY = { rule: "FREQ=WEEKLY;BYDAY=SA", timeZone: "Europe/Lisbon" };
const at = (start: string, end: string) => ({
  plannedStart: `2099-${start}:00Z`,
  plannedEnd: `2099-${end}:00Z`,
});
const causes = async (id: string) =>
  ((await conflictsOf(author, id)) ?? []).map(({ cause, service }) => [cause, service?.id ?? null]);

test("a change outside the windows of its service is told, with the one that is next", async () => {
  const { id: serviceId } = await makeService();
  const planned = (start: string, end: string) => draftOf(author, serviceId, at(start, end));
  const tuesday = await planned("07-07T22:00", "07-07T23:00");
  expect(await causes(tuesday)).toEqual([]);
  const { id: windowId } = await execute(createWindow, manager, {
    ...{ title: "Saturday nights", ...NIGHT, ...WEEKLY, serviceIds: [serviceId] },
  });
  // In summer the clock of Lisbon is an hour ahead, and its night begins at 21:00 UTC.
  expect(await conflictsOf(author, tuesday)).toMatchObject([
    {
      ...{ cause: "outside_window", other: { id: windowId, title: "Saturday nights" } },
      ...{ startsAt: "2099-07-11T21:00:00.000Z", endsAt: "2099-07-12T03:00:00.000Z" },
    },
  ]);
  expect(await causes(await planned("07-11T21:00", "07-12T03:00"))).toEqual([]);
  // It has to lie within one of them from its beginning to its end.
  expect(await causes(await planned("07-12T02:00", "07-12T04:00"))).toHaveLength(1);
  await execute(reviseWindow, manager, { windowId, exceptDates: ["2099-07-11"] });
  expect(await causes(await planned("07-11T21:30", "07-11T22:00"))).toHaveLength(1);
  expect(await windowFor(author, windowId)).toMatchObject({ version: 2, ...WEEKLY });
  await execute(removeWindow, manager, { windowId });
  expect(await causes(tuesday)).toEqual([]);
  expect(await windowFor(author, windowId)).toBeNull();
});

test("what needs a service and what it needs are named when they are booked or frozen", async () => {
  const [own, parent, child, other] = await Promise.all([1, 2, 3, 4].map(() => makeService()));
  const ids = [own, parent, child, other].map((service) => service?.id ?? "");
  const [ownId = "", parentId = "", childId = ""] = ids;
  await prisma.serviceDependency.createMany({
    data: [
      { serviceId: parentId, dependsOnId: ownId },
      { serviceId: ownId, dependsOnId: childId },
    ],
  });
  const time = at("03-02T10:00", "03-02T12:00");
  const booked = async (serviceId: string) => {
    const id = await standardOf(author, serviceId, time);
    await move(author, id, "submit");
    return id;
  };
  const mine = await draftOf(author, ownId, time);
  for (const serviceId of ids) await booked(serviceId);
  for (const serviceId of ids) {
    await execute(createFreeze, manager, {
      ...{ title: "The books are closed", serviceIds: [serviceId], hard: serviceId !== ownId },
      ...{ startsAt: "2099-03-02T00:00:00Z", endsAt: "2099-03-03T00:00:00Z" },
    });
  }
  expect((await causes(mine)).sort()).toEqual(
    [
      ["soft_freeze", null],
      ["parent_freeze", parentId],
      ["child_freeze", childId],
      ["same_service", null],
      ["parent_service", parentId],
      ["child_service", childId],
    ].sort(),
  );
});

test("a freeze that comes back stops what starts in one of its times, and no other", async () => {
  const { id: serviceId } = await makeService();
  const begin = new Date(Math.floor(Date.now() / 60_000) * 60_000 - 7 * 86_400_000 - 3_600_000);
  const weekDay = ["SU", "MO", "TU", "WE", "TH", "FR", "SA"][begin.getUTCDay()];
  const weekly = { rule: `FREQ=WEEKLY;BYDAY=${weekDay}`, timeZone: "UTC" };
  const made = (hours: number) =>
    execute(createFreeze, manager, {
      ...{ title: "Every week", serviceIds: [serviceId], ...weekly },
      startsAt: begin.toISOString(),
      endsAt: new Date(begin.getTime() + hours * 3_600_000).toISOString(),
    });
  const scheduled = async () => {
    const id = await standardOf(author, serviceId);
    await move(author, id, "submit");
    return id;
  };
  // A week ago it held for half an hour, and so it did half an hour ago.
  await made(0.5);
  await move(author, await scheduled(), "start");
  const { id: freezeId } = await made(2);
  const id = await scheduled();
  const now = new Date(begin.getTime() + 7 * 86_400_000);
  await expect(move(author, id, "start")).rejects.toMatchObject({
    message: expect.stringContaining(new Date(now.getTime() + 2 * 3_600_000).toISOString()),
  });
  const to = new Date(now.getTime() + 22 * 86_400_000);
  const calendar = await calendarFor(author, now, to);
  const shown = calendar?.freezes.filter((freeze) => freeze.id === freezeId) ?? [];
  expect(shown.map(({ startsAt }) => startsAt)).toEqual(
    [0, 7, 14, 21].map((days) => new Date(now.getTime() + days * 86_400_000).toISOString()),
  );
  expect((await freezeFor(author, freezeId))?.next).toMatchObject({ startsAt: now.toISOString() });
});

test("only change managers keep windows, only the desk reads them, and nonsense is named", async () => {
  const { id: serviceId } = await makeService();
  const wish = { title: "Nights", ...NIGHT, serviceIds: [serviceId] };
  const { id: windowId } = await execute(createWindow, manager, wish);
  const customer = await makeCustomer();
  for (const attempt of [
    () => execute(createWindow, author, wish),
    () => execute(reviseWindow, author, { windowId, title: "Mine" }),
    () => execute(removeWindow, customer, { windowId }),
    () => windowsFor(customer, { limit: 5 }),
    () => freezesFor(customer, { limit: 5 }),
    () => freezeFor(customer, windowId),
  ]) {
    await expect(attempt()).rejects.toMatchObject({ code: "forbidden" });
  }
  for (const [more, path] of [
    [{ endsAt: NIGHT.startsAt }, "/endsAt"],
    [{ serviceIds: [] }, "/serviceIds"],
    [{ serviceIds: [author.id] }, "/serviceIds/0"],
    [{ rule: "FREQ=WEEKLY;BYDAY=SA" }, "/timeZone"],
    [{ ...WEEKLY, rule: "FREQ=WEEKLY;BYDAY=MO" }, "/rule"],
    [{ ...WEEKLY, rule: "FREQ=DAILY" }, "/rule"],
    [{ ...WEEKLY, timeZone: "Atlantis" }, "/timeZone"],
    [{ ...WEEKLY, exceptDates: ["2099-02-30"] }, "/exceptDates/0"],
  ] as const) {
    await expect(execute(createWindow, manager, { ...wish, ...more })).rejects.toMatchObject({
      errors: [{ path }],
    });
  }
  expect((await windowsFor(author, { limit: 100 })).rows.map(({ id }) => id)).toContain(windowId);
});
