import { prisma, type Tx } from "@/lib/db/client";
import type { Actor, Person } from "@/lib/kernel/actor";
import { invalid, Refused } from "@/lib/kernel/errors";
import { LIMITS } from "./limits";

type Place = { ticketId: string; replyId?: string } | { ticketId: string; heldId: string };

/**
 * Takes files along with a message, with one that is held back, or with a ticket's description. They
 * are the actor's own and wait for it; another's, one that was taken along already and one that never was answer alike.
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
      heldId: null,
    },
    // One that is held back is not on the ticket yet, but its files have their room there.
    data: { draftId: null, ...("heldId" in place ? { heldId: place.heldId } : place) },
  });
  if (count !== ids.length) {
    throw invalid([{ path: "/attachmentIds", message: "names a file that does not wait for you" }]);
  }
  await requireRoomOn(tx, place.ticketId);
}

type Given = { uploaderId: string; files: readonly { name: string; sha256: string }[] };

/**
 * Puts files that are in the store onto a ticket, in the name of whoever sent them.
 *
 * @throws `content-too-large` when the ticket would hold too much.
 */
export async function putOn(
  tx: Tx,
  { uploaderId, files }: Given,
  place: { ticketId: string; replyId?: string },
): Promise<void> {
  if (files.length === 0) return;
  for (const file of files) await tx.attachment.create({ data: { ...file, uploaderId, ...place } });
  await requireRoomOn(tx, place.ticketId);
}

async function requireRoomOn(tx: Tx, ticketId: string): Promise<void> {
  const [held] = await tx.$queryRaw<{ files: number; bytes: number }[]>`
    select count(*)::int as files, coalesce(sum(b.size), 0)::float8 as bytes
    from attachment a join blob b using (sha256)
    where a.ticket_id = ${ticketId}::uuid
      or a.held_id in (select id from held_reply where ticket_id = ${ticketId}::uuid)`;
  if (!held || (held.files <= LIMITS.ticketFiles && held.bytes <= LIMITS.ticket)) return;
  throw new Refused(
    "content-too-large",
    `A ticket may hold ${LIMITS.ticketFiles} files and ${LIMITS.ticket / 1_000_000} MB.`,
  );
}

/** Lets go of what a held reply has, for the message that takes it along in the same transaction. */
export async function takeOutOfHeld(tx: Tx, heldId: string): Promise<string[]> {
  const rows = await tx.$queryRaw<{ id: string }[]>`
    update attachment set held_id = null where held_id = ${heldId}::uuid returning id`;
  return rows.map(({ id }) => id);
}

/** What a held reply has waits with its author's draft again. */
export async function giveToDraft(tx: Tx, heldId: string, draftId: string): Promise<void> {
  await tx.attachment.updateMany({ where: { heldId }, data: { heldId: null, draftId } });
}

type DraftPlace = { personId: string; ticketId: string | null; kind: string };
type Waiting = { add: readonly string[]; drop: readonly string[] };

/**
 * Files wait with a draft for as long as it has them. What is another's, or has gone out meanwhile, is
 * left where it is: a draft is saved by a page that may not know of it yet.
 */
export async function waitWithDraft(
  person: Person,
  place: DraftPlace,
  { add, drop }: Waiting,
): Promise<void> {
  if (add.length === 0 && drop.length === 0) return;
  const draft = await prisma.draft.findFirst({ where: place, select: { id: true } });
  if (!draft) return;
  await prisma.attachment.updateMany({
    where: { id: { in: [...add] }, uploaderId: person.id, ticketId: null, heldId: null },
    data: { draftId: draft.id },
  });
  await prisma.attachment.updateMany({
    where: { id: { in: [...drop] }, draftId: draft.id },
    data: { draftId: null },
  });
}
