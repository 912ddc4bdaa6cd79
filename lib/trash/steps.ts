import type { Tx } from "@/lib/db/client";
import type { Reply, TrashEntry } from "@/lib/db/generated/client";
import { Prisma } from "@/lib/db/prisma";
import type { Actor } from "@/lib/kernel/actor";
import { conflict } from "@/lib/kernel/errors";
import { settingsIn } from "@/lib/settings/queries";
import { canReadNotes } from "@/lib/tickets/policy";
import { visibleTo, whereNamed } from "@/lib/tickets/queries";
import type { RestoreCommand, TrashKind } from "./contract";
import { canPurge, canSeeTrash } from "./policy";
import { trashableOf } from "./trashables/registry";
import { POINTING } from "./trashables/trashable";

const LIES_IN_TRASH = { trashEntry: { outcome: null } } as const;

type TicketRow = { id: string; reference: string; trashEntryId: string | null };

/**
 * The ticket, held until the transaction ends, also when it lies in the trash and the actor may look
 * there; null when it is none of theirs or purged.
 */
export async function lockTicketAnywhere(
  tx: Tx,
  actor: Actor,
  name: string,
): Promise<TicketRow | null> {
  const reachable = canSeeTrash(actor) ? [visibleTo(actor), LIES_IN_TRASH] : [visibleTo(actor)];
  const query = {
    where: { AND: [whereNamed(name), { OR: reachable }] },
    select: { id: true, reference: true, trashEntryId: true },
  };
  const found = await tx.ticket.findFirst(query);
  if (!found) return null;
  await tx.$executeRaw`select 1 from ticket where id = ${found.id}::uuid for update`;
  return tx.ticket.findFirst(query);
}

type ReplyRow = Pick<Reply, "id" | "ticketId" | "audience" | "trashEntryId"> & {
  ticket: { reference: string };
};

/** The same for a reply on a ticket that is not in the trash. */
export async function lockReplyAnywhere(
  tx: Tx,
  actor: Actor,
  replyId: string,
): Promise<ReplyRow | null> {
  const notes = canReadNotes(actor) ? {} : { audience: "public" as const };
  const reachable = canSeeTrash(actor)
    ? [{ trashEntryId: null }, LIES_IN_TRASH]
    : [{ trashEntryId: null }];
  const query = {
    where: { id: replyId, ticket: visibleTo(actor), ...notes, OR: reachable },
    select: {
      id: true,
      ticketId: true,
      audience: true,
      trashEntryId: true,
      ticket: { select: { reference: true } },
    },
  };
  const found = await tx.reply.findFirst(query);
  if (!found) return null;
  // The ticket first, as everybody does who goes on to hold what belongs to it.
  await tx.$executeRaw`select 1 from ticket where id = ${found.ticketId}::uuid for update`;
  await tx.$executeRaw`select 1 from reply where id = ${found.id}::uuid for update`;
  return tx.reply.findFirst(query);
}

type Deletion = { kind: TrashKind; subjectId: string; reference: string; reason: string | null };

/** Opens the entry of a deletion, to be kept for as long as the setting says now. */
export async function addEntry(tx: Tx, actor: Actor, deletion: Deletion): Promise<string> {
  const { trashKeptDays } = await settingsIn(tx);
  const [row] = await tx.$queryRaw<{ id: string }[]>`
    insert into trash_entry (id, kind, subject_id, reference, reason, trashed_by_id, purge_after)
    values (muster_uuid7(), ${deletion.kind}, ${deletion.subjectId}::uuid, ${deletion.reference},
      ${deletion.reason}, ${actor.kind === "person" ? actor.id : null}::uuid,
      now() + ${trashKeptDays}::int * interval '1 day')
    returning id`;
  if (!row) throw new Error("The entry was not written.");
  return row.id;
}

/** What lies in the trash under this entry, or does so no more. */
export type LockedEntry = { entry: TrashEntry; ticketId: string | null };

/**
 * Holds an entry together with what it took, so that of a restore and a purge only one can win; null
 * when this actor cannot see it.
 */
export async function lockEntry(
  tx: Tx,
  actor: Actor,
  entryId: string,
): Promise<LockedEntry | null> {
  if (!canSeeTrash(actor) && !canPurge(actor)) return null;
  const found = await tx.trashEntry.findUnique({ where: { id: entryId } });
  if (!found) return null;
  const held = await trashableOf(found.kind).lock(tx, found.subjectId);
  await tx.$executeRaw`select 1 from trash_entry where id = ${entryId}::uuid for update`;
  const entry = await tx.trashEntry.findUnique({ where: { id: entryId } });
  return entry && { entry, ticketId: held?.ticketId ?? null };
}

/** The open entry of what is named, or the thing itself where it is not in the trash. */
export async function findTrashed(
  tx: Tx,
  actor: Actor,
  named: RestoreCommand,
): Promise<{ entryId: string } | { subjectId: string } | null> {
  if ("entryId" in named) return named;
  const row =
    "ticketId" in named
      ? await lockTicketAnywhere(tx, actor, named.ticketId)
      : ((await trashedReplyAnywhere(tx, actor, named.replyId)) ??
        (await lockReplyAnywhere(tx, actor, named.replyId)));
  if (!row) return null;
  return row.trashEntryId === null ? { subjectId: row.id } : { entryId: row.trashEntryId };
}

/** Also where its ticket lies in the trash, so that the answer can say so. */
async function trashedReplyAnywhere(tx: Tx, actor: Actor, id: string) {
  if (!canSeeTrash(actor)) return null;
  return tx.reply.findFirst({
    where: { id, ...LIES_IN_TRASH },
    select: { id: true, trashEntryId: true },
  });
}

/** Exactly what this deletion took follows the pointer back. */
export async function giveBack(tx: Tx, entryId: string): Promise<void> {
  for (const table of POINTING) {
    await tx.$executeRaw`
      update ${Prisma.raw(table)} set trash_entry_id = null
      where trash_entry_id = ${entryId}::uuid`;
  }
}

type End = { outcome: "restored" | "purged"; reason?: string | null };

/** Closes the entry for good. What was said on the way in goes with what is purged. */
export async function endEntry(tx: Tx, actor: Actor, entryId: string, end: End): Promise<void> {
  await tx.$executeRaw`
    update trash_entry set outcome = ${end.outcome}, ended_at = now(),
      ended_by_id = ${actor.kind === "person" ? actor.id : null}::uuid,
      end_reason = ${end.reason ?? null},
      reason = case when ${end.outcome} = 'purged' then null else reason end
    where id = ${entryId}::uuid and outcome is null`;
}

/** @throws `conflict` where somebody has to keep it. */
export async function requireNoHold(tx: Tx, ticketId: string, reference: string): Promise<void> {
  const hold = await tx.legalHold.findFirst({ where: { ticketId, liftedAt: null } });
  if (hold) throw conflict(`${reference} is under legal hold, so nothing of it can be purged.`);
}
