import { editReply } from "@/lib/conversations/commands/edit-reply";
import { postReply } from "@/lib/conversations/commands/post-reply";
import { mentionOf } from "@/lib/conversations/mention-text";
import { prisma } from "@/lib/db/client";
import type { Person } from "@/lib/kernel/actor";
import { execute } from "@/lib/kernel/command";
import { makeAgent, makeCustomer, makeOrganisation } from "@/lib/testing/factories";
import { createTicket } from "@/lib/tickets/commands/create-ticket";
import { moveTicket } from "@/lib/tickets/commands/move-ticket";
import { trashReply } from "@/lib/trash/commands/trash-reply";

/**
 * A ticket of which every word is the same text: names of people, organisation, team and service,
 * subject, description, reply, note, their former versions, what lies in the trash and why, solution
 * and tags.
 */
export async function ticketTold(payload: string, watcher: Person): Promise<string> {
  const name = payload.slice(0, 200);
  const unique = `${name} ${crypto.randomUUID().slice(0, 4)}`;
  await makeOrganisation(unique);
  const team = await prisma.team.create({ data: { name: unique } });
  const service = await prisma.service.create({
    data: { name: unique, description: payload, teamId: team.id },
  });
  const customer = await makeCustomer({ name, organisationId: watcher.organisationId ?? "" });
  const agent = await makeAgent({ name });
  const { id: ticketId } = await execute(createTicket, customer, {
    ...{ subject: name, description: payload, serviceId: service.id },
  });
  const said = async (body: string, audience: string) => {
    const words = { ticketId, audience, body };
    const { id: replyId } = await execute(postReply, agent, words);
    await execute(editReply, agent, { replyId, body: `${body}\n\nedited` });
    return replyId;
  };
  await said(`${payload}\n\n${mentionOf(customer)}`, "public");
  await said(payload, "internal");
  const replyId = await said(payload, "internal");
  await execute(trashReply, agent, { replyId, reason: name });
  await execute(moveTicket, agent, { ticketId, event: "start" });
  await execute(moveTicket, agent, {
    ...{ ticketId, event: "resolve", resolutionCode: "fixed", resolutionNote: payload },
  });
  const watchers = { create: { userId: watcher.id } };
  // No door lets such a tag in; what an import brought would be shown all the same.
  const { reference } = await prisma.ticket.update({
    where: { id: ticketId },
    data: { tags: [name], externalId: name, watchers, teamId: team.id, version: { increment: 1 } },
  });
  return reference;
}
