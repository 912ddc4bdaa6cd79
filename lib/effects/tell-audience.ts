import { prisma } from "@/lib/db/client";
import { miUpdateSent } from "@/lib/major-incidents/events";
import type { Effect } from "./effect";
import { addressUpdate, queueNext } from "./fan-out";

/** Less than a lease: what is left then goes on with the next one. */
const TURN_MS = 40_000;

/**
 * An update goes to everybody whom it is for. Who that is gets written down once; then they are
 * queued by hundreds, each chunk whole or not at all, so that whoever goes on after a crash finds
 * what is left.
 */
export const tellAudience: Effect = {
  name: "tell-audience",
  on: [miUpdateSent],
  isForNobody: true,
  recipients: () => null,
  staysInside: true,
  async send({ effectId, stop }) {
    const effect = await prisma.effect.findUniqueOrThrow({
      where: { id: effectId },
      select: { event: { select: { id: true, facts: true } } },
    });
    const { updateId } = miUpdateSent.facts.parse(effect.event.facts);
    const isDrill = await addressUpdate(updateId);
    if (isDrill) return { state: "done", detail: "captured, as it is a drill" };
    const until = Date.now() + TURN_MS;
    let count = 0;
    for (;;) {
      if (stop.aborted || Date.now() > until) return { state: "handed-back" };
      const queued = await queueNext(updateId, effect.event.id, count);
      if (queued === 0) return { state: "done", detail: `queued ${count}` };
      count += queued;
    }
  },
};
