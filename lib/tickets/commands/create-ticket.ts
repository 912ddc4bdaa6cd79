import { takeAlong } from "@/lib/attachments/steps";
import { requirePlannable } from "@/lib/changes/revising";
import { requireValues, writeValues } from "@/lib/custom-fields/steps";
import { isAgent } from "@/lib/kernel/actor";
import { command } from "@/lib/kernel/command";
import { requireTeam } from "@/lib/people/members";
import { CreateTicket } from "../contract";
import { canCreate } from "../policy";
import { addChangePlan, addProblemRecord } from "../records";
import { requireAssignee, requireRequester, requireService } from "../requirements";
import { addTicket, emitAssigned } from "../steps";
import { typedFields } from "../type-fields";

export const createTicket = command({
  name: "ticket.create",
  input: CreateTicket,
  creates: true,
  load: async () => true,
  allow: (actor, _subject, input) => actor.kind === "person" && canCreate(actor, input),
  async run({ tx, actor, input, emit }) {
    if (actor.kind !== "person") throw new Error("Only a person creates tickets.");
    if (input.externalId !== undefined) {
      const made = await tx.ticket.findUnique({
        where: {
          createdById_externalId: { createdById: actor.id, externalId: input.externalId },
        },
        select: { id: true },
      });
      if (made) return made;
    }

    const requester = await requireRequester(tx, actor, input.requesterId);
    const service = await requireService(tx, input.serviceId);
    await requireTeam(tx, input.teamId);
    await requireAssignee(tx, input.assigneeId);

    const teamId = input.teamId ?? service?.teamId ?? null;
    const assigneeId = input.assigneeId ?? null;
    const typed = typedFields(input);
    const about = { type: input.type, requester };
    const values = await requireValues(tx, actor, about, input.customFields);
    const ticket = await addTicket(tx, emit, {
      type: input.type,
      subject: input.subject,
      description: input.description,
      impact: input.impact ?? "low",
      urgency: input.urgency ?? (isAgent(actor) ? "low" : "medium"),
      requesterId: requester.id,
      organisationId: requester.organisationId,
      createdById: actor.id,
      serviceId: input.serviceId ?? null,
      teamId,
      assigneeId,
      tags: input.tags ?? [],
      fields: typed ? {} : (input.fields ?? {}),
      externalId: input.externalId ?? null,
    });
    await takeAlong(tx, actor, input.attachmentIds, { ticketId: ticket.id });
    await writeValues(tx, ticket.id, values);
    if (typed?.type === "change") {
      requirePlannable(typed.fields);
      await addChangePlan(tx, ticket.id, typed.fields);
    }
    if (typed?.type === "problem") await addProblemRecord(tx, actor, ticket.id, typed.fields);
    // The service's own team is where it starts, not an assignment that anybody made.
    const nobody = { assigneeId: null, teamId };
    emitAssigned(emit, ticket.id, nobody, { assigneeId, teamId });
    return ticket;
  },
});
