import type { Tx } from "@/lib/db/client";
import type { Actor } from "@/lib/kernel/actor";
import { invalid, Refused } from "@/lib/kernel/errors";
import { LIMITS } from "./limits";

type Place = { ticketId: string; replyId?: string };

/**
 * Takes files along with a message, or with a ticket's description. They are the actor's own and
 * wait for it; another's, one that was taken along already and one that never was answer alike.
 *
 * @throws `validation-failed`, or `content-too-large` when the ticket would hold too much.
 */
export async function takeAlong(
  tx: Tx,
  actor: Actor,
  ids: readonly string[] | undefined,
  place: Place,
): Promise<void> {
  if (ids === undefined || ids.length === 0) return;
  const { count } = await tx.attachment.updateMany({
    where: {
      id: { in: [...ids] },
      uploaderId: actor.kind === "person" ? actor.id : "",
      ticketId: null,
    },
    data: place,
  });
  if (count !== ids.length) {
    throw invalid([{ path: "/attachmentIds", message: "names a file that does not wait for you" }]);
  }
  await requireRoomOn(tx, place.ticketId);
}

async function requireRoomOn(tx: Tx, ticketId: string): Promise<void> {
  const [held] = await tx.$queryRaw<{ files: number; bytes: number }[]>`
    select count(*)::int as files, coalesce(sum(b.size), 0)::float8 as bytes
    from attachment a join blob b using (sha256)
    where a.ticket_id = ${ticketId}::uuid`;
  if (!held || (held.files <= LIMITS.ticketFiles && held.bytes <= LIMITS.ticket)) return;
  throw new Refused(
    "content-too-large",
    `A ticket may hold ${LIMITS.ticketFiles} files and ${LIMITS.ticket / 1_000_000} MB.`,
  );
}
