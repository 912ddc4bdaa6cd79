import type { Tx } from "@/lib/db/client";
import { command } from "@/lib/kernel/command";
import { EndSessions } from "../contract";
import { sessionsEnded } from "../events";
import { signOutElsewhere } from "../steps";

/** Ends one session of the actor's own, or all that they got by signing in. */
export const endSessions = command({
  name: "session.end",
  input: EndSessions,
  async load(tx, actor, { sessionId }) {
    if (actor.kind !== "person") return null;
    const personId = actor.id;
    if (!sessionId) return { personId };
    const own = await tx.session.count({ where: { id: sessionId, userId: personId } });
    return own === 0 ? null : { personId };
  },
  allow: () => true,
  async run({ tx, input: { sessionId }, subject: { personId }, emit }) {
    const ended = sessionId
      ? await endSession(tx, sessionId)
      : await signOutElsewhere(tx, personId, null);
    if (ended > 0) emit(sessionsEnded, personId, { sessionId: sessionId ?? null });
    return { id: sessionId ?? personId };
  },
});

async function endSession(tx: Tx, id: string): Promise<number> {
  const { count } = await tx.session.updateMany({
    where: { id, revokedAt: null },
    data: { revokedAt: new Date() },
  });
  return count;
}
