import type { Readable } from "node:stream";
import { saidTo } from "@/lib/conversations/scope";
import { prisma } from "@/lib/db/client";
import type { Prisma } from "@/lib/db/generated/client";
import { type Actor, isAgent } from "@/lib/kernel/actor";
import { Refused } from "@/lib/kernel/errors";
import { visibleTo } from "@/lib/tickets/queries";
import type { AttachmentView } from "./contract";
import { LIMITS } from "./limits";
import { previewOf } from "./picture";
import { ATTACHMENT_SHAPE, presentAttachment } from "./present";
import type { Range } from "./store/port";
import { store } from "./store/store";

/** Every read of a file starts here: its message can be seen, sent or held back, or it is one's own that waits for one. */
function fileSeenBy(actor: Actor): Prisma.AttachmentWhereInput {
  const waits = { ticketId: null, heldId: null };
  const own: Prisma.AttachmentWhereInput[] =
    actor.kind === "person" ? [{ ...waits, uploaderId: actor.id }] : [];
  const held = isAgent(actor) ? [{ held: { is: { ticket: { is: visibleTo(actor) } } } }] : [];
  const onTicket: Prisma.AttachmentWhereInput = {
    ticketId: { not: null },
    ticket: { is: visibleTo(actor) },
    OR: [{ replyId: null }, { reply: { is: saidTo(actor) } }],
  };
  return { OR: [...own, ...held, onTicket] };
}

async function rowFor(actor: Actor, id: string) {
  return prisma.attachment.findFirst({
    where: { AND: [{ id }, fileSeenBy(actor)] },
    ...ATTACHMENT_SHAPE,
  });
}

export async function attachmentFor(actor: Actor, id: string): Promise<AttachmentView | null> {
  const row = await rowFor(actor, id);
  return row && presentAttachment(row);
}

export type Content = {
  view: AttachmentView;
  read: (range?: Range) => Promise<Readable>;
};

/** A file as it was sent. */
export async function contentFor(actor: Actor, id: string): Promise<Content | null> {
  const row = await rowFor(actor, id);
  if (!row) return null;
  return {
    view: presentAttachment(row),
    read: (range) => store().read(row.blob.storageKey, range),
  };
}

/** What of an image may be shown in a page; null for everything else. */
export async function previewFor(
  actor: Actor,
  id: string,
): Promise<{ sha256: string; draw: () => Promise<Buffer | null> } | null> {
  const row = await rowFor(actor, id);
  if (!row || presentAttachment(row).preview === null) return null;
  const { sha256, storageKey } = row.blob;
  return { sha256, draw: () => previewOf(sha256, () => store().read(storageKey)) };
}

/** @throws `content-too-large` when so many bytes more would be too many for one person and day. */
export async function requireQuota(actor: Actor, bytes: number): Promise<void> {
  if (actor.kind !== "person") return;
  const [sent] = await prisma.$queryRaw<{ bytes: number }[]>`
    select (
      select coalesce(sum(b.size), 0) from attachment a join blob b using (sha256)
      where a.uploader_id = ${actor.id}::uuid and a.created_at > now() - interval '1 day'
    )::float8 as bytes`;
  if ((sent?.bytes ?? 0) + bytes <= LIMITS.personPerDay) return;
  throw new Refused(
    "content-too-large",
    `One person may send ${LIMITS.personPerDay / 1_000_000} MB of files a day.`,
  );
}
