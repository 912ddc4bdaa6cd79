import { renderMarkdown } from "@/lib/conversations/markdown";
import { saidTo } from "@/lib/conversations/scope";
import { prisma } from "@/lib/db/client";
import type { Prisma } from "@/lib/db/generated/client";
import { type Actor, isAgent } from "@/lib/kernel/actor";
import { decodeCursor, encodeCursor, type Page } from "@/lib/kernel/page";
import { organisationOf } from "@/lib/people/domains";
import { visibleTo } from "@/lib/tickets/queries";
import {
  type ArrivedView,
  type ByMailView,
  type FullInboundMailView,
  InboundMailView,
  type InboundState,
  type OriginalView,
} from "./contract";
import { copiesOf } from "./fetch-image";
import { othersAmong } from "./own-addresses";
import { canDiscard, canRelease, canSort } from "./policy";
import { remoteImagesIn, withCopies, withoutRemote } from "./remote-images";

const TICKET = { select: { id: true, reference: true, trashEntryId: true } } as const;
const SHAPE = {
  omit: { text: true, fullText: true, html: true },
  include: { ticket: TICKET },
} as const satisfies Prisma.InboundMailDefaultArgs;

type Row = Prisma.InboundMailGetPayload<typeof SHAPE>;

/** What came in, newest first: for admins, and empty for everybody else. */
export async function inboundMailsFor(
  actor: Actor,
  { state }: { state?: InboundState | undefined },
  page: Page,
): Promise<{ rows: InboundMailView[]; nextCursor: string | null }> {
  if (!canSort(actor)) return { rows: [], nextCursor: null };
  const before = page.cursor === undefined ? null : (decodeCursor(page.cursor)[0] ?? "");
  const found = await prisma.inboundMail.findMany({
    where: { ...(state ? { state } : {}), ...(before === null ? {} : { id: { lt: before } }) },
    ...SHAPE,
    orderBy: { id: "desc" },
    take: page.limit + 1,
  });
  const shown = found.slice(0, page.limit);
  const last = shown.at(-1);
  return {
    rows: shown.map((row) => present(actor, row)),
    nextCursor: found.length > page.limit && last ? encodeCursor([last.id]) : null,
  };
}

/** What became so far of a mail that was handed in, for whoever handed it in. */
export async function arrivedView({ id }: { id: string }): Promise<ArrivedView> {
  const row = await prisma.inboundMail.findUniqueOrThrow({
    where: { id },
    select: { id: true, state: true, mailbox: true },
  });
  return { ...row, state: InboundMailView.shape.state.parse(row.state) };
}

/** How many wait for an admin; null for everybody else. */
export async function quarantinedFor(actor: Actor): Promise<number | null> {
  return canSort(actor) ? prisma.inboundMail.count({ where: { state: "quarantined" } }) : null;
}

export async function inboundMailFor(
  actor: Actor,
  id: string,
): Promise<FullInboundMailView | null> {
  if (!canSort(actor)) return null;
  const row = await prisma.inboundMail.findUnique({ where: { id }, include: { ticket: TICKET } });
  if (!row) return null;
  const organisationId =
    row.fromAddress === null ? null : await organisationOf(prisma, row.fromAddress);
  const organisation =
    organisationId === null
      ? null
      : await prisma.organisation.findUnique({
          where: { id: organisationId },
          select: { id: true, name: true },
        });
  return {
    ...present(actor, row),
    copyTo: row.copyTo,
    text: row.fullText,
    html: row.html === null ? null : withoutRemote(row.html),
    remoteImages: row.remoteImages,
    filesLeftOut: row.filesLeftOut,
    organisation,
  };
}

/** There is no way to a ticket in the trash from here. */
const linkable = (ticket: Row["ticket"]) =>
  ticket?.trashEntryId === null ? { id: ticket.id, reference: ticket.reference } : null;

function present(actor: Actor, row: Row): InboundMailView {
  const { shape } = InboundMailView;
  return {
    id: row.id,
    mailbox: row.mailbox,
    door: shape.door.parse(row.door),
    state: shape.state.parse(row.state),
    reason: shape.reason.parse(row.reason),
    from:
      row.fromAddress === null
        ? null
        : { address: row.fromAddress, name: row.fromName ?? row.fromAddress },
    verification: shape.verification.parse(row.verification),
    subject: row.subject,
    messageId: row.messageId,
    size: row.size,
    ticket: linkable(row.ticket),
    receivedAt: row.receivedAt.toISOString(),
    can: { release: canRelease(actor, row), discard: canDiscard(actor, row) },
  };
}

/** By what a message of the ticket came by mail: replies by their ids, the ticket itself by its own. */
export async function cameByMail(
  actor: Actor,
  ticketId: string,
): Promise<ReadonlyMap<string, ByMailView>> {
  if (!isAgent(actor)) return new Map();
  const rows = await prisma.inboundMail.findMany({
    where: {
      state: "applied",
      ticketId,
      ticket: visibleTo(actor),
      OR: [{ opened: true }, { reply: { is: saidTo(actor) } }],
    },
    select: {
      ...{ id: true, replyId: true, opened: true, fromAddress: true, verification: true },
      ...{ copyTo: true, fullText: true, filesLeftOut: true, otherSubject: true, subject: true },
      reply: { select: { body: true } },
      ticket: { select: { description: true } },
      splitTicket: TICKET,
    },
  });
  // That a mail to us went to us need not be said.
  const others = await othersAmong(rows.flatMap(({ copyTo }) => copyTo));
  return new Map(
    rows.map((row) => {
      const shown = row.opened ? row.ticket?.description : row.reply?.body;
      const whole = row.fullText ?? "";
      const view: ByMailView = {
        id: row.id,
        address: row.fromAddress,
        verification: InboundMailView.shape.verification.parse(row.verification),
        copyTo: row.copyTo.filter((address) => others.has(address)),
        wholeHtml: whole === "" || whole === shown ? null : renderMarkdown(whole),
        filesLeftOut: row.filesLeftOut,
        otherSubject: row.otherSubject ? row.subject : null,
        splitTicket: linkable(row.splitTicket),
      };
      return [row.replyId ?? ticketId, view];
    }),
  );
}

/**
 * A mail as it looked to whoever wrote it, for agents: without what lies on other machines, or with
 * copies of those images that this server fetches.
 */
export async function originalFor(
  actor: Actor,
  id: string,
  withImages: boolean,
): Promise<OriginalView | null> {
  if (!isAgent(actor)) return null;
  const row = await prisma.inboundMail.findFirst({
    where: {
      id,
      state: "applied",
      ticket: visibleTo(actor),
      OR: [{ opened: true }, { reply: { is: saidTo(actor) } }],
    },
    include: { ticket: TICKET },
  });
  const ticket = row && linkable(row.ticket);
  if (!row || !ticket) return null;
  return {
    subject: row.subject,
    from: row.fromAddress,
    copyTo: row.copyTo,
    receivedAt: row.receivedAt.toISOString(),
    html: row.html === null ? null : await drawn(row.html, withImages),
    text: row.fullText ?? "",
    remoteImages: row.remoteImages,
    ticket,
  };
}

async function drawn(html: string, withImages: boolean): Promise<string> {
  if (!withImages) return withoutRemote(html);
  return withCopies(html, await copiesOf(remoteImagesIn(html)));
}
