import { command } from "@/lib/kernel/command";
import { EndSessions } from "../contract";
import { sessionsEnded } from "../events";

/** Ends one session of the actor's own, or all of them. */
export const endSessions = command({
  name: "session.end",
  input: EndSessions,
  async load(tx, actor, { sessionId }) {
    if (actor.kind !== "person") return null;
    const rows = await tx.session.findMany({
      where: { userId: actor.id, ...(sessionId ? { id: sessionId } : { revokedAt: null }) },
      select: { id: true },
    });
    return sessionId && rows.length === 0 ? null : { personId: actor.id, rows };
  },
  allow: () => true,
  async run({ tx, input, subject: { personId, rows }, emit }) {
    const { count } = await tx.session.updateMany({
      where: { id: { in: rows.map((row) => row.id) }, revokedAt: null },
      data: { revokedAt: new Date() },
    });
    if (count > 0) emit(sessionsEnded, personId, { sessionId: input.sessionId ?? null });
    return { id: input.sessionId ?? personId };
  },
});
