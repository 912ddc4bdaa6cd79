import { command } from "@/lib/kernel/command";
import { invalid } from "@/lib/kernel/errors";
import { visibleTo, whereNamed } from "@/lib/tickets/queries";
import { miDispositionSet } from "../events";
import { canDispose } from "../policy";
import { SetDispositionCommand } from "../stand-down-contract";
import { lockMi } from "../steps";

/** What becomes of one linked ticket when it is stood down, whatever the rule would say. */
export const setDisposition = command({
  name: "major_incident.set_disposition",
  input: SetDispositionCommand,
  async load(tx, actor, { majorIncidentId, ticketId }) {
    const mi = await lockMi(tx, actor, majorIncidentId);
    const link =
      mi &&
      (await tx.miTicket.findFirst({
        where: {
          majorIncidentId: mi.id,
          unlinkedAt: null,
          ticket: { AND: [whereNamed(ticketId), visibleTo(actor)] },
        },
        include: { ticket: { select: { type: true } } },
      }));
    return mi && link && { mi, link };
  },
  allow: (actor, { mi }) => canDispose(actor, mi.seen),
  async run({ tx, input: { disposition }, subject: { mi, link }, emit }) {
    if (link.disposition === disposition) return { id: mi.id };
    // The run would find that out too late, when everybody has heard that it is over.
    if (disposition === "resolve" && link.ticket.type !== "incident") {
      const message = "is for incidents: what was asked for or planned goes on, or is unlinked";
      throw invalid([{ path: "/disposition", message }]);
    }
    await tx.miTicket.update({ where: { id: link.id }, data: { disposition } });
    emit(miDispositionSet, mi.id, { ticketId: link.ticketId, disposition });
    return { id: mi.id };
  },
});
