import { beforeAll, expect, test } from "vitest";
import { prisma } from "@/lib/db/client";
import type { Person } from "@/lib/kernel/actor";
import { execute } from "@/lib/kernel/command";
import { reviseSettings } from "@/lib/settings/commands/revise-settings";
import {
  eventsOf,
  makeAdmin,
  makeAgent,
  makeCustomer,
  makeIncident,
} from "@/lib/testing/factories";
import { liftLegalHold } from "@/lib/trash/commands/lift-legal-hold";
import { purge } from "@/lib/trash/commands/purge";
import { setLegalHold } from "@/lib/trash/commands/set-legal-hold";
import { trashTicket } from "@/lib/trash/commands/trash-ticket";
import { purgeWhatIsDue } from "./purge-due";

let customer: Person;
let agent: Person;
let admin: Person;

beforeAll(async () => {
  customer = await makeCustomer();
  agent = await makeAgent();
  admin = await makeAdmin();
});

async function trashed(dueInHours: number | null = null) {
  const ticket = await makeIncident(customer);
  await execute(trashTicket, agent, { ticketId: ticket.id });
  const entry = await prisma.trashEntry.findFirstOrThrow({ where: { subjectId: ticket.id } });
  if (dueInHours !== null) {
    const purgeAfter = new Date(Date.now() + dueInHours * 3_600_000);
    await prisma.trashEntry.update({ where: { id: entry.id }, data: { purgeAfter } });
  }
  return { ticket, entry };
}

const isThere = async (id: string) => (await prisma.ticket.count({ where: { id } })) === 1;

test("what was kept long enough is purged by itself, once, and the rest stays", async () => {
  const due = await trashed(-1);
  const early = await trashed(1);
  await Promise.all([purgeWhatIsDue(), purgeWhatIsDue()]);
  expect(await isThere(due.ticket.id)).toBe(false);
  expect(await isThere(early.ticket.id)).toBe(true);
  expect(await eventsOf(due.ticket.id)).toEqual([
    "ticket.created",
    "ticket.trashed",
    "ticket.purged",
  ]);
  const event = await prisma.event.findFirstOrThrow({
    where: { subjectId: due.ticket.id, kind: "ticket.purged" },
  });
  expect(event).toMatchObject({ actorKind: "system", key: `purge:${due.entry.id}` });
});

test("what is under legal hold waits until the hold is lifted", async () => {
  const { ticket } = await trashed(-1);
  await execute(setLegalHold, admin, { ticketId: ticket.id, reason: "Case 17." });
  await purgeWhatIsDue();
  expect(await isThere(ticket.id)).toBe(true);
  await execute(liftLegalHold, admin, { ticketId: ticket.id });
  await purgeWhatIsDue();
  expect(await isThere(ticket.id)).toBe(false);
});

test("Muster itself purges nothing before its time", async () => {
  const { ticket, entry } = await trashed(1);
  const system = { kind: "system", name: "retention" } as const;
  await expect(
    execute(purge, system, { entryId: entry.id, confirm: ticket.reference }),
  ).rejects.toMatchObject({ code: "conflict" });
});

test("the setting says for how long what is deleted from now on is kept", async () => {
  await execute(reviseSettings, admin, { trashKeptDays: 3 });
  const { entry } = await trashed();
  const days = (entry.purgeAfter.getTime() - entry.trashedAt.getTime()) / 86_400_000;
  expect(days).toBeCloseTo(3, 3);
  await prisma.setting.deleteMany();
});
