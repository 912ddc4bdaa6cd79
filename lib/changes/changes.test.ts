import { beforeAll, expect, test } from "vitest";
import { prisma } from "@/lib/db/client";
import type { Person } from "@/lib/kernel/actor";
import { execute } from "@/lib/kernel/command";
import { eventsOf, makeAgent, makeCustomer, makeService } from "@/lib/testing/factories";
import { createTicket } from "@/lib/tickets/commands/create-ticket";
import { moveTicket } from "@/lib/tickets/commands/move-ticket";
import { createFreeze } from "./commands/create-freeze";
import { removeFreeze } from "./commands/remove-freeze";
import { reviseFreeze } from "./commands/revise-freeze";
import { conflictsOf } from "./conflicts";
import { calendarFor, freezeFor } from "./queries";

let manager: Person;
let author: Person;

beforeAll(async () => {
  manager = await makeAgent({ grants: ["change_manager"] });
  author = await makeAgent();
});

const hours = (from: number, to: number, names: [string, string] = ["startsAt", "endsAt"]) => ({
  [names[0]]: new Date(Date.now() + from * 3_600_000).toISOString(),
  [names[1]]: new Date(Date.now() + to * 3_600_000).toISOString(),
});
const freeze = async (serviceId: string, wish: object = {}) =>
  (
    await execute(createFreeze, manager, {
      ...{ title: "The books are closed", serviceIds: [serviceId] },
      ...hours(-1, 1),
      ...wish,
    })
  ).id;

/** A change of this service that is scheduled for the next hour. */
async function scheduled(serviceId: string, kind = "standard", wish: object = {}) {
  const window = hours(0.1, 0.9, ["plannedStart", "plannedEnd"]);
  const plan = { plan: "Do it.", testPlan: "Look at it.", backoutPlan: "Undo it." };
  const { id } = await execute(createTicket, author, {
    ...{ type: "change", subject: "A new certificate", description: "The old one runs out." },
    ...{ serviceId, fields: { ...plan, ...window, kind }, ...wish },
  });
  const reason = kind === "emergency" ? { reason: "It ran out." } : {};
  await execute(moveTicket, author, { ticketId: id, event: "submit", ...reason });
  if (kind === "emergency") {
    await execute(moveTicket, manager, { ticketId: id, event: "authorize" });
  }
  return id;
}

const start = (by: Person, ticketId: string, reason?: string) =>
  execute(moveTicket, by, { ticketId, event: "start", ...(reason ? { reason } : {}) });
const stateOf = async (id: string) =>
  (await prisma.ticket.findUniqueOrThrow({ where: { id } })).state;

test("a hard freeze lets nothing start but an emergency, and what a change manager says why", async () => {
  const { id: serviceId } = await makeService();
  const freezeId = await freeze(serviceId);
  const id = await scheduled(serviceId);
  for (const attempt of [
    () => start(author, id),
    () => start(author, id, "Because."),
    () => start(manager, id),
  ]) {
    await expect(attempt()).rejects.toMatchObject({
      code: "invalid-transition",
      message: expect.stringContaining("The books are closed"),
    });
  }
  expect(await stateOf(id)).toBe("scheduled");
  const early = hours(40, 41, ["plannedStart", "plannedEnd"]);
  await prisma.changePlan.update({ where: { ticketId: id }, data: early });
  expect(await conflictsOf(author, id)).toMatchObject([{ cause: "hard_freeze" }]);
  await start(manager, id, "It runs out tonight.");
  expect(await stateOf(id)).toBe("implement");
  expect(await eventsOf(id)).toContain("change.started_in_freeze");
  const emergency = await scheduled(serviceId, "emergency");
  await start(author, emergency);
  expect(await stateOf(emergency)).toBe("implement");

  // Of another service, or taken away, it holds nobody up.
  const elsewhere = await scheduled((await makeService()).id);
  await start(author, elsewhere);
  const later = await scheduled(serviceId);
  await execute(removeFreeze, manager, { freezeId });
  await start(author, later);
  expect(await eventsOf(later)).not.toContain("change.started_in_freeze");
});

test("a soft freeze warns and is told", async () => {
  const { id: serviceId } = await makeService();
  const freezeId = await freeze(serviceId);
  await execute(reviseFreeze, manager, { freezeId, hard: false });
  const id = await scheduled(serviceId);
  expect(await conflictsOf(author, id)).toMatchObject([
    { cause: "soft_freeze", other: { id: freezeId, reference: null } },
  ]);
  await start(author, id);
  expect(await eventsOf(id)).toContain("change.started_in_freeze");
  expect(await eventsOf(freezeId)).toEqual(["freeze_window.created", "freeze_window.revised"]);
});

test("conflicts are named: the freeze, the same service, the same implementer", async () => {
  const [{ id: serviceId }, { id: other }] = [await makeService(), await makeService()];
  const implementer = await makeAgent();
  const freezeId = await freeze(serviceId);
  const [mine, same, booked, away] = [
    await scheduled(serviceId, "standard", { assigneeId: implementer.id }),
    await scheduled(serviceId),
    await scheduled(other, "standard", { assigneeId: implementer.id }),
    await scheduled(other),
  ];
  const found = (await conflictsOf(author, mine)) ?? [];
  expect(found.map(({ cause, other: { id } }) => [cause, id])).toEqual([
    ["hard_freeze", freezeId],
    ...[
      ["same_service", same],
      ["implementer_booked", booked],
    ],
  ]);
  expect(found.map(({ other: { id } }) => id)).not.toContain(away);
  const shown = await calendarFor(author, new Date(), new Date(Date.now() + 7_200_000));
  expect(shown?.changes.map(({ id }) => id)).toEqual(expect.arrayContaining([mine, same, booked]));
  expect(shown?.freezes.map(({ id }) => id)).toContain(freezeId);
  const customer = await makeCustomer();
  expect(await conflictsOf(customer, mine)).toBeNull();
  expect(await calendarFor(customer, new Date(), new Date())).toBeNull();
});

test("only change managers freeze, and a freeze that ends before it begins is refused", async () => {
  const { id: serviceId } = await makeService();
  const freezeId = await freeze(serviceId);
  for (const attempt of [
    () => execute(createFreeze, author, { title: "Mine", ...hours(0, 1) }),
    () => execute(reviseFreeze, author, { freezeId, hard: false }),
    () => execute(removeFreeze, author, { freezeId }),
  ]) {
    await expect(attempt()).rejects.toMatchObject({ code: "forbidden" });
  }
  for (const [wish, path] of [
    [hours(2, 1), "/endsAt"],
    [{ serviceIds: [author.id] }, "/serviceIds/0"],
  ] as const) {
    await expect(freeze(serviceId, wish)).rejects.toMatchObject({ errors: [{ path }] });
  }
  await expect(execute(reviseFreeze, manager, { freezeId, ...hours(2, 1) })).rejects.toMatchObject({
    errors: [{ path: "/endsAt" }],
  });
  expect(await freezeFor(author, freezeId)).toMatchObject({ version: 1, hard: true });
});
