import { isAgent } from "@/lib/kernel/actor";
import { command } from "@/lib/kernel/command";
import { Refused } from "@/lib/kernel/errors";
import { performMove } from "@/lib/tickets/perform-move";
import { partsOf } from "@/lib/tickets/policy";
import { lockTicket } from "@/lib/tickets/steps";
import { ResubmitRequestCommand } from "../contract";
import { requireAnswers, takeAnswered } from "../steps";

/**
 * Sends a rejected request again with other answers, by the form that it was made with. What was voted
 * before stays as it was said and counts no more.
 */
export const resubmitRequest = command({
  name: "catalogue_item.resubmit",
  input: ResubmitRequestCommand,
  load: (tx, actor, { ticketId }) => lockTicket(tx, actor, ticketId),
  allow: (actor, ticket) => partsOf(actor, ticket.seen).has("requester"),
  versionOf: ({ version }) => version,
  async run({ tx, actor, input: { answers, message }, subject: ticket, emit }) {
    const record = await tx.requestRecord.findUnique({
      where: { ticketId: ticket.id },
      select: { version: { select: { form: true } } },
    });
    if (!record || ticket.seen.state !== "rejected") {
      throw new Refused(
        "invalid-transition",
        "Only a rejected request of the catalogue is sent again.",
      );
    }
    const { form } = record.version;
    const requester = { id: ticket.requesterId, organisationId: ticket.organisationId };
    const fields = await requireAnswers(tx, form, answers, requester, isAgent(actor));
    await takeAnswered(tx, actor, form, fields, ticket.id);
    const move = { ticketId: ticket.id, event: "resubmit" as const, message };
    await performMove({ tx, actor, emit, also: { fields } }, ticket, move);
    return { id: ticket.id };
  },
});
