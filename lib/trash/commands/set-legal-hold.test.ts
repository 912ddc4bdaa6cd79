import { beforeAll, expect, test } from "vitest";
import { postReply } from "@/lib/conversations/commands/post-reply";
import { prisma } from "@/lib/db/client";
import type { Person } from "@/lib/kernel/actor";
import { execute } from "@/lib/kernel/command";
import {
  eventsOf,
  makeAdmin,
  makeAgent,
  makeCustomer,
  makeIncident,
} from "@/lib/testing/factories";
import { legalHoldFor, trashedTicketFor } from "../queries";
import { liftLegalHold } from "./lift-legal-hold";
import { purge } from "./purge";
import { setLegalHold } from "./set-legal-hold";
import { trashReply } from "./trash-reply";
import { trashTicket } from "./trash-ticket";

let customer: Person;
let agent: Person;
let admin: Person;

beforeAll(async () => {
  customer = await makeCustomer();
  agent = await makeAgent();
  admin = await makeAdmin();
});

const entryFor = (subjectId: string) =>
  prisma.trashEntry.findFirstOrThrow({ where: { subjectId }, orderBy: { id: "desc" } });

test("under a hold neither the ticket nor a reply of it can be purged; without it they can", async () => {
  const ticket = await makeIncident(customer);
  const reply = await execute(postReply, agent, { ticketId: ticket.id, body: "Evidence." });
  await execute(trashReply, agent, { replyId: reply.id });
  await execute(trashTicket, agent, { ticketId: ticket.id });
  // Also where it lies in the trash already.
  await execute(setLegalHold, admin, { ticketId: ticket.reference, reason: "Case 14." });
  expect(await legalHoldFor(admin, ticket.id)).toMatchObject({
    reason: "Case 14.",
    setBy: { id: admin.id },
  });
  expect(await trashedTicketFor(admin, ticket.id)).toMatchObject({
    isHeld: true,
    can: { restore: true, purge: false },
  });

  const purging = async (subjectId: string) =>
    execute(purge, admin, {
      entryId: (await entryFor(subjectId)).id,
      confirm: ticket.reference,
    }).then(
      () => "done",
      ({ code }) => code as string,
    );
  expect(await purging(reply.id)).toBe("conflict");
  expect(await purging(ticket.id)).toBe("conflict");
  await expect(prisma.ticket.delete({ where: { id: ticket.id } })).rejects.toThrow(/legal hold/);

  await execute(liftLegalHold, admin, { ticketId: ticket.id });
  expect(await purging(reply.id)).toBe("done");
  expect(await purging(ticket.id)).toBe("done");
  expect(await eventsOf(ticket.id)).toEqual(
    expect.arrayContaining(["ticket.legal_hold_set", "ticket.legal_hold_lifted", "ticket.purged"]),
  );
});

test("a hold that is set while somebody purges: either it stands and all is there, or all is gone", async () => {
  for (let turn = 0; turn < 6; turn += 1) {
    const ticket = await makeIncident(customer);
    await execute(trashTicket, agent, { ticketId: ticket.id });
    const { id: entryId } = await entryFor(ticket.id);
    await Promise.allSettled([
      execute(setLegalHold, admin, { ticketId: ticket.id, reason: "Case 15." }),
      execute(purge, admin, { entryId, confirm: ticket.reference }),
    ]);
    const holds = await prisma.legalHold.count({ where: { ticketId: ticket.id } });
    const left = await prisma.ticket.count({ where: { id: ticket.id } });
    expect(holds).toBe(left);
  }
});

test("only admins hold and lift; twice is once", async () => {
  const ticket = await makeIncident(customer);
  for (const actor of [agent, customer]) {
    const set = execute(setLegalHold, actor, { ticketId: ticket.id, reason: "No." });
    await expect(set).rejects.toMatchObject({ code: "forbidden" });
    const lift = execute(liftLegalHold, actor, { ticketId: ticket.id });
    await expect(lift).rejects.toMatchObject({ code: "forbidden" });
    expect(await legalHoldFor(actor, ticket.id)).toBeNull();
  }
  const held = { ticketId: ticket.id, reason: "Case 16." };
  await Promise.all([1, 2, 3].map(() => execute(setLegalHold, admin, held)));
  await execute(liftLegalHold, admin, { ticketId: ticket.id });
  await execute(liftLegalHold, admin, { ticketId: ticket.id });
  const kinds = (await eventsOf(ticket.id)).filter((kind) => kind.includes("legal_hold"));
  expect(kinds).toEqual(["ticket.legal_hold_set", "ticket.legal_hold_lifted"]);
  expect(await legalHoldFor(admin, ticket.id)).toBeNull();
});
