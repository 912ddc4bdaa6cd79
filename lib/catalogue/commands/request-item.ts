import { askOrApprove } from "@/lib/approvals/asking";
import { takeAlong } from "@/lib/attachments/steps";
import { isAgent } from "@/lib/kernel/actor";
import { command } from "@/lib/kernel/command";
import { conflict, forbidden, Refused } from "@/lib/kernel/errors";
import { requireRequester } from "@/lib/tickets/requirements";
import { addTicket } from "@/lib/tickets/steps";
import { RequestItemCommand } from "../contract";
import { canRequest } from "../policy";
import { holdItem, planTasks, requireAnswers, takeAnswered } from "../steps";
import { TaskPlan } from "../task-plan";

/** Asks for something of the catalogue, for oneself or for somebody else (lifecycle: submit). */
export const requestItem = command({
  name: "catalogue_item.request",
  input: RequestItemCommand,
  creates: true,
  load: (tx, actor, { itemId }) => holdItem(tx, actor, itemId),
  allow: (actor, _item, input) => canRequest(actor, input),
  async run({ tx, actor, input, subject: item, emit }) {
    if (actor.kind !== "person") throw forbidden();
    const { externalId = null } = input;
    if (externalId !== null) {
      const made = await tx.ticket.findUnique({
        where: { createdById_externalId: { createdById: actor.id, externalId } },
        select: { id: true },
      });
      if (made) return made;
    }
    if (!item.enabled) throw conflict("It is not offered at present.");
    if (input.formNumber !== undefined && input.formNumber !== item.number) {
      throw new Refused("conflict", "The form has changed meanwhile. Look at it again.");
    }
    const version = await tx.catalogueVersion.findUniqueOrThrow({
      where: { itemId_number: { itemId: item.id, number: item.number } },
    });
    const requester = await requireRequester(tx, actor, input.requesterId);
    const { form } = version;
    const answers = await requireAnswers(tx, form, input.answers, requester, isAgent(actor));
    const service =
      item.serviceId === null
        ? null
        : await tx.service.findUnique({
            where: { id: item.serviceId },
            select: { teamId: true },
          });
    const ticket = await addTicket(tx, emit, {
      ...{ type: "request", subject: item.name, description: input.note || item.name },
      ...{ impact: "low", urgency: input.urgency ?? "low" },
      ...{ requesterId: requester.id, organisationId: requester.organisationId },
      ...{ createdById: actor.id, serviceId: item.serviceId, assigneeId: null },
      teamId: item.teamId ?? service?.teamId ?? null,
      ...{ fields: answers, externalId, waits: true },
    });
    await tx.requestRecord.create({ data: { ticketId: ticket.id, versionId: version.id } });
    await takeAnswered(tx, actor, form, answers, ticket.id);
    await takeAlong(tx, actor, input.attachmentIds, { ticketId: ticket.id });
    await planTasks(tx, emit, ticket.id, TaskPlan.parse(version.tasks));
    await askOrApprove(tx, emit, { id: ticket.id, version: 1, requesterId: requester.id });
    return ticket;
  },
});
