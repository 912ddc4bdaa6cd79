import { ATTACHMENTS, presentAttachment } from "@/lib/attachments/present";
import { giveToDraft, waitWithDraft } from "@/lib/attachments/steps";
import type { Tx } from "@/lib/db/client";
import { prisma } from "@/lib/db/client";
import type { Prisma } from "@/lib/db/generated/client";
import type { Person } from "@/lib/kernel/actor";
import { decodeCursor, encodeCursor, type Page } from "@/lib/kernel/page";
import { canWriteNote } from "@/lib/tickets/policy";
import { visibleTo } from "@/lib/tickets/queries";
import { visibleTicket } from "@/lib/tickets/visible-ticket";
import { type DraftKind, DraftView, type PutDraft } from "./draft-contract";
import { plannedAgain } from "./planned-again";

/** Drafts are their writer's own bookkeeping: no event, no key, and the same twice as once. */

const SHAPE = {
  include: {
    ticket: { select: { id: true, reference: true, subject: true } },
    attachments: ATTACHMENTS,
  },
} as const satisfies Prisma.DraftDefaultArgs;

/** There is something in it. */
const BEGUN: Prisma.DraftWhereInput[] = [
  { body: { not: "" } },
  { otherBody: { not: null } },
  { attachments: { some: {} } },
];

type Place = { ticketId: string | null; kind: DraftKind };

/** Where a draft may stand; null for a ticket that this person cannot see or not write on so. */
async function placeOf(person: Person, name: string | null, kind: DraftKind) {
  if (name === null) return { ticketId: null, kind: "new" as const };
  if (kind === "internal" && !canWriteNote(person)) return null;
  const ticket = await visibleTicket(person, name);
  return ticket ? { ticketId: ticket.id, kind } : null;
}

/** What this person was writing there, empty at version 0 where that is nothing; null as in `putDraft`. */
export async function draftFor(
  person: Person,
  name: string | null,
  kind: DraftKind,
): Promise<DraftView | null> {
  const place = await placeOf(person, name, kind);
  return place && (await read(person, place));
}

export const newTicketDraftFor = (person: Person): Promise<DraftView> =>
  read(person, { ticketId: null, kind: "new" });

async function read(person: Person, place: Place): Promise<DraftView> {
  const row = await prisma.draft.findFirst({ where: { personId: person.id, ...place }, ...SHAPE });
  if (row) return present(row);
  return {
    kind: place.kind,
    ticket: null,
    body: "",
    fields: {},
    attachments: [],
    version: 0,
    savedAt: null,
    other: null,
  };
}

/**
 * Saves what is being written. The newest text wins; one that was saved elsewhere meanwhile, and that
 * this writer has not seen, is kept beside it. Null when there is no such place for this person.
 */
export async function putDraft(
  person: Person,
  name: string | null,
  kind: DraftKind,
  { body, fields, version, dropOther, attachmentIds = [], dropAttachmentIds = [] }: PutDraft,
): Promise<DraftView | null> {
  const place = await placeOf(person, name, kind);
  if (!place) return null;
  await prisma.$executeRaw`
    insert into draft as d (id, person_id, ticket_id, kind, body, fields)
    values (muster_uuid7(), ${person.id}::uuid, ${place.ticketId}::uuid, ${place.kind}, ${body},
      ${JSON.stringify(fields)}::jsonb)
    on conflict (person_id, ticket_id, kind) do update set
      body = excluded.body, fields = excluded.fields, version = d.version + 1, saved_at = now(),
      other_body = case
        when d.version <> ${version} and d.body not in ('', excluded.body) then d.body
        when ${dropOther} then null else nullif(d.other_body, excluded.body) end,
      other_saved_at = case
        when d.version <> ${version} and d.body not in ('', excluded.body) then d.saved_at
        when ${dropOther} or d.other_body = excluded.body then null else d.other_saved_at end
    where d.body <> excluded.body or d.fields <> excluded.fields or ${dropOther}`;
  const files = { add: attachmentIds, drop: dropAttachmentIds };
  await waitWithDraft(person, { personId: person.id, ...place }, files);
  return read(person, place);
}

/** What was sent is no longer being written. The version goes on, so that an old tab is told of it. */
export async function clearDraft(person: Person, ticketId: string | null, kind: DraftKind) {
  await prisma.$executeRaw`
    insert into draft as d (id, person_id, ticket_id, kind, body)
    values (muster_uuid7(), ${person.id}::uuid, ${ticketId}::uuid, ${kind}, '')
    on conflict (person_id, ticket_id, kind) do update set
      body = '', fields = '{}', version = d.version + 1, saved_at = now()`;
  // Files that it had and that were not sent along wait for nobody any more.
  await prisma.attachment.updateMany({
    where: { draft: { is: { personId: person.id, ticketId, kind } } },
    data: { draftId: null },
  });
}

export type GivenBack = {
  id: string;
  authorId: string;
  ticketId: string;
  body: string;
  move: Prisma.JsonValue;
  changes: Prisma.JsonValue;
};

/**
 * Gives a held text and its files back to whoever wrote it, before what they have begun since, and
 * what was to happen along with it, unless they have planned something else since.
 */
export async function giveBack(tx: Tx, { id, authorId, ticketId, body, move, changes }: GivenBack) {
  const fields = JSON.stringify(await plannedAgain(tx, move, changes));
  const [draft] = await tx.$queryRaw<{ id: string }[]>`
    insert into draft as d (id, person_id, ticket_id, kind, body, fields)
    values (muster_uuid7(), ${authorId}::uuid, ${ticketId}::uuid, 'public', ${body}, ${fields}::jsonb)
    on conflict (person_id, ticket_id, kind) do update set
      body = case when d.body in ('', excluded.body) then excluded.body when excluded.body = '' then d.body
        else excluded.body || E'\n\n' || d.body end,
      fields = case when d.fields = '{}' then excluded.fields else d.fields end,
      version = d.version + 1, saved_at = now()
    returning id`;
  if (draft) await giveToDraft(tx, id, draft.id);
}

/** What this person has begun, the latest first; what they can no longer see is not told of. */
export async function draftsFor(
  person: Person,
  page: Page,
): Promise<{ rows: DraftView[]; nextCursor: string | null }> {
  const [at, id] = page.cursor === undefined ? [] : decodeCursor(page.cursor);
  const rows = await prisma.draft.findMany({
    where: {
      AND: [
        { personId: person.id, OR: BEGUN },
        { OR: [{ ticketId: null }, { ticket: { is: { AND: [visibleTo(person)] } } }] },
        at === undefined || id === undefined
          ? {}
          : {
              OR: [{ savedAt: { lt: new Date(at) } }, { savedAt: new Date(at), id: { lt: id } }],
            },
      ],
    },
    ...SHAPE,
    orderBy: [{ savedAt: "desc" }, { id: "desc" }],
    take: page.limit + 1,
  });
  const shown = rows.slice(0, page.limit);
  const last = shown.at(-1);
  return {
    rows: shown.map(present),
    nextCursor:
      rows.length > page.limit && last ? encodeCursor([last.savedAt.toISOString(), last.id]) : null,
  };
}

function present(row: Prisma.DraftGetPayload<typeof SHAPE>): DraftView {
  const shape = DraftView.shape;
  return {
    kind: shape.kind.parse(row.kind),
    ticket: row.ticket,
    body: row.body,
    fields: shape.fields.parse(row.fields),
    attachments: row.attachments.map(presentAttachment),
    version: row.version,
    savedAt: row.savedAt.toISOString(),
    other:
      row.otherBody !== null && row.otherSavedAt !== null
        ? { body: row.otherBody, savedAt: row.otherSavedAt.toISOString() }
        : null,
  };
}
