import { requireOwnAnswers, requireUnapproved } from "@/lib/catalogue/steps";
import { requireKeptService } from "@/lib/changes/revising";
import { addReply } from "@/lib/conversations/steps";
import { ticketFieldsSet } from "@/lib/custom-fields/events";
import { changedValues, type ValueChange, writeValues } from "@/lib/custom-fields/steps";
import type { Prisma } from "@/lib/db/generated/client";
import { command } from "@/lib/kernel/command";
import { invalid } from "@/lib/kernel/errors";
import { requireTeam } from "@/lib/people/members";
import { settingsIn } from "@/lib/settings/queries";
import { ReviseTicketCommand, TicketView } from "../contract";
import { ticketReprioritised, ticketRevised } from "../events";
import { canRevise } from "../policy";
import { priorityOf } from "../priority";
import { type Difference, differences, reviseRecord } from "../records";
import { requireAssignee, requireService } from "../requirements";
import { keepRevisions } from "../revisions";
import { emitAssigned, lockTicket, touchTicket, writeTicket } from "../steps";

export const reviseTicket = command({
  name: "ticket.revise",
  input: ReviseTicketCommand,
  load: (tx, actor, { ticketId }) => lockTicket(tx, actor, ticketId),
  allow: canRevise,
  versionOf: (ticket) => ticket.version,
  async run({ tx, actor, input, subject: ticket, emit }) {
    await requireAssignee(tx, input.assigneeId);
    await requireTeam(tx, input.teamId, ticket.teamId);
    await requireService(tx, input.serviceId, ticket.serviceId);
    requireKeptService(actor, ticket, input.serviceId);

    const shape = TicketView.shape;
    const impact = input.impact ?? shape.impact.unwrap().parse(ticket.impact);
    const urgency = input.urgency ?? shape.urgency.parse(ticket.urgency);
    const rated = impact !== ticket.impact || urgency !== ticket.urgency;
    // Why a rule does it says the rule.
    if (rated && input.note === undefined && actor.kind === "person") {
      throw invalid([{ path: "/note", message: "must say why impact or urgency changes" }]);
    }

    const from = shape.priority.unwrap().parse(ticket.priority);
    // What a lead decided stands until a lead lets the matrix decide again.
    const follows = rated && !ticket.priorityOverridden;
    const matrix = follows ? (await settingsIn(tx)).priorityMatrix : null;
    const to = matrix ? priorityOf(impact, urgency, matrix) : from;
    const owner = {
      assigneeId: input.assigneeId === undefined ? ticket.assigneeId : input.assigneeId,
      teamId: input.teamId === undefined ? ticket.teamId : input.teamId,
    };
    const moved = owner.assigneeId !== ticket.assigneeId || owner.teamId !== ticket.teamId;

    const data: Prisma.TicketUncheckedUpdateInput = {};
    const changed: ("subject" | "service" | "tags" | "fields")[] = [];
    if (input.subject !== undefined && input.subject !== ticket.subject) {
      data.subject = input.subject;
      changed.push("subject");
    }
    if (input.serviceId !== undefined && input.serviceId !== ticket.serviceId) {
      data.serviceId = input.serviceId;
      changed.push("service");
    }
    if (input.tags && input.tags.join() !== ticket.tags.join()) {
      data.tags = input.tags;
      changed.push("tags");
    }
    const typed = ticket.type === "change" || ticket.type === "problem";
    let ofType: Difference[] = [];
    if (input.fields && typed) {
      ofType = await reviseRecord(tx, actor, ticket, input.fields);
    } else if (input.fields) {
      await requireOwnAnswers(tx, actor, ticket, input.fields);
      ofType = differences(Object(ticket.fields), input.fields);
      if (ofType.length > 0) {
        await requireUnapproved(tx, ticket.id);
        data.fields = input.fields;
      }
    }
    if (ofType.length > 0) changed.push("fields");
    const values = await changedValues(tx, actor, ticket, input.customFields);

    if (rated || moved || changed.length > 0 || values.length > 0) {
      await writeTicket(tx, ticket, { ...data, ...owner, impact, urgency, priority: to });
    }
    await writeValues(tx, ticket.id, values);
    await keepRevisions(tx, actor, ticket, { ...data, impact, urgency }, [
      ...ofType.map((one) => ({ ...one, field: `fields.${one.field}` })),
      ...differencesOf(values),
    ]);
    if (changed.length > 0) emit(ticketRevised, ticket.id, { changed });
    if (values.length > 0) {
      emit(ticketFieldsSet, ticket.id, { fieldIds: values.map(({ field }) => field.id) });
    }
    if (rated) emit(ticketReprioritised, ticket.id, { impact, urgency, from, to });
    emitAssigned(emit, ticket.id, ticket, owner);
    if (input.note !== undefined) {
      const note = { ticketId: ticket.id, body: input.note, audience: "internal" as const };
      await addReply(tx, actor, emit, note);
      await touchTicket(tx, ticket.id, "internal");
    }
    return { id: ticket.id };
  },
});

const differencesOf = (values: readonly ValueChange[]): Difference[] =>
  values.map(({ field, before, value }) => ({
    field: `customFields.${field.key}`,
    before,
    after: value,
  }));
