import { z } from "zod";
import { prisma } from "@/lib/db/client";
import type { Prisma } from "@/lib/db/generated/client";
import { type Actor, isAdmin, isAgent } from "@/lib/kernel/actor";
import { decodeCursor, encodeCursor, type Page } from "@/lib/kernel/page";
import { visibleTo } from "@/lib/tickets/queries";
import { withoutLink } from "./account-letter";
import {
  CAPTURED,
  type FlagView,
  type FullMailView,
  type MailEventKind,
  MailEventView,
  type MailFilter,
  type MailTrace,
  MailView,
} from "./contract";
import { flagsOf } from "./flag-queries";
import { tracked } from "./tracking";

const SHAPE = {
  include: {
    ticket: { select: { id: true, reference: true, trashEntryId: true } },
    events: { orderBy: [{ at: "asc" }, { id: "asc" }] },
    links: { select: { number: true, target: true } },
  },
} as const satisfies Prisma.MailDefaultArgs;

type Row = Prisma.MailGetPayload<typeof SHAPE>;

/** What Muster mailed, newest first: for admins, and empty for everybody else. */
export async function mailsFor(
  actor: Actor,
  page: Page,
  filter: MailFilter = {},
): Promise<{ rows: MailView[]; nextCursor: string | null }> {
  if (!isAdmin(actor)) return { rows: [], nextCursor: null };
  const before = page.cursor === undefined ? null : (decodeCursor(page.cursor)[0] ?? "");
  const found = await prisma.mail.findMany({
    where: {
      AND: [
        before === null ? {} : { id: { lt: before } },
        filter.status === undefined ? {} : { status: filter.status },
        filter.q === undefined ? {} : { OR: searched(filter.q) },
      ],
    },
    ...SHAPE,
    orderBy: { id: "desc" },
    take: page.limit + 1,
  });
  const shown = found.slice(0, page.limit);
  const last = shown.at(-1);
  return {
    rows: shown.map(present),
    nextCursor: found.length > page.limit && last ? encodeCursor([last.id]) : null,
  };
}

/** Each of these has an index of its own. */
const searched = (q: string): Prisma.MailWhereInput[] => [
  { toAddress: { startsWith: q.toLowerCase().replace(/[\\%_]/g, "\\$&") } },
  { messageId: q.startsWith("<") ? q : `<${q}>` },
  { ticket: { reference: q.toUpperCase() } },
];

/** One mail, its words as they are before it leaves: looking at them opens nothing. */
export async function mailFor(actor: Actor, id: string): Promise<FullMailView | null> {
  const row = await rowFor(actor, id);
  return row && presentFully(row, row.html);
}

/** One mail as it was handed over. */
export async function mailAsSentFor(actor: Actor, id: string): Promise<FullMailView | null> {
  const row = await rowFor(actor, id);
  return row && presentFully(row, tracked(row));
}

const rowFor = async (actor: Actor, id: string) =>
  isAdmin(actor) ? prisma.mail.findUnique({ where: { id }, ...SHAPE }) : null;

function presentFully(row: Row, html: string | null): FullMailView {
  const headers = z.record(z.string(), z.string()).parse(row.headers ?? {});
  return { ...present(row), headers, ...withoutLink({ ...row, html }) };
}

/**
 * What became of the mails of these replies, by reply: each mail, and the worst where several people
 * get one. Only agents see it; a reply without a mail is absent.
 */
export async function mailTraceFor(
  actor: Actor,
  replyIds: readonly string[],
): Promise<Record<string, MailTrace>> {
  if (!isAgent(actor)) return {};
  const rows = await prisma.mail.findMany({
    where: {
      replyId: { in: [...replyIds] },
      reply: { trashEntryId: null, ticket: visibleTo(actor) },
    },
    ...SHAPE,
    orderBy: { id: "asc" },
  });
  const flags = await flagsOf(rows.map(({ toAddress }) => toAddress));
  return Object.fromEntries(
    [...new Set(rows.map(({ replyId }) => replyId ?? ""))].map((id) => {
      const mails = rows.filter(({ replyId }) => replyId === id);
      return [id, traceOf(mails, flags)];
    }),
  );
}

function traceOf(rows: readonly Row[], flags: readonly FlagView[]): MailTrace {
  // What was sent again counts instead of what went wrong before.
  const newest = new Map(rows.map((row) => [row.recipientId, statusOf(row)]));
  const [worst = "queued"] = [...newest.values()].sort((a, b) => rankOf(a) - rankOf(b));
  return {
    status: worst,
    mails: rows.map(present),
    flags: flags.filter(({ address }) => rows.some(({ toAddress }) => toAddress === address)),
  };
}

const WORST_FIRST: readonly MailEventKind[] = [
  "bounced",
  "failed",
  "complained",
  "uncertain",
  "suppressed",
  "deferred",
  "queued",
  "accepted",
  "delivered",
  "opened",
  "clicked",
];

const rankOf = (kind: MailEventKind) => WORST_FIRST.indexOf(kind);

const statusOf = ({ status }: { status: string }): MailEventKind =>
  MailEventView.shape.kind.parse(status);

/** There is no way to a ticket in the trash from here. */
const linkable = (ticket: Row["ticket"]): MailView["ticket"] =>
  ticket?.trashEntryId === null ? { id: ticket.id, reference: ticket.reference } : null;

function present(row: Row): MailView {
  return {
    id: row.id,
    to: row.toAddress,
    subject: row.subject,
    status: statusOf(row),
    isCaptured: row.events.some(({ detail }) => detail === CAPTURED),
    trackingMode: MailView.shape.trackingMode.parse(row.trackingMode),
    messageId: row.messageId,
    ticket: linkable(row.ticket),
    events: row.events.map((event) => ({
      kind: MailEventView.shape.kind.parse(event.kind),
      at: event.at.toISOString(),
      confidence: MailEventView.shape.confidence.parse(event.confidence),
      source: MailEventView.shape.source.parse(event.source),
      code: event.status,
      target: row.links.find(({ number }) => number === event.link)?.target ?? null,
      times: event.times,
      lastAt: event.lastAt.toISOString(),
      detail: event.detail,
    })),
    createdAt: row.createdAt.toISOString(),
  };
}
