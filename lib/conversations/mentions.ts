import remarkGfm from "remark-gfm";
import remarkParse from "remark-parse";
import { unified } from "unified";
import { visit } from "unist-util-visit";
import type { Tx } from "@/lib/db/client";
import type { Prisma } from "@/lib/db/generated/client";
import { type Actor, isAgent } from "@/lib/kernel/actor";
import type { MentionableView } from "./contract";
import { mentionOf, personIn } from "./mention-text";

type Place = { ticketId: string; audience: "public" | "internal" };

const STAFF = { role: { in: ["agent", "admin"] } } satisfies Prisma.UserWhereInput;

/**
 * Whom this actor may name with an @ here: nobody who could not read it. A customer finds only the
 * people they have met on the ticket, so that names cannot be guessed out of the desk.
 */
export function mentionable(actor: Actor, { ticketId, audience }: Place): Prisma.UserWhereInput {
  const active = { deactivatedAt: null };
  if (audience === "internal") return isAgent(actor) ? { ...active, ...STAFF } : { id: { in: [] } };
  const ofTicket = { organisation: { tickets: { some: { id: ticketId } } } };
  const onTicket: Prisma.UserWhereInput[] = [
    { requested: { some: { id: ticketId } } },
    { watching: { some: { ticketId } }, OR: [STAFF, ofTicket] },
  ];
  if (isAgent(actor)) {
    return { ...active, OR: [...onTicket, STAFF, { orgManager: true, ...ofTicket }] };
  }
  const met = [
    { ...STAFF, assigned: { some: { id: ticketId } } },
    { ...STAFF, replies: { some: { ticketId, audience } } },
  ];
  return { ...active, OR: [...onTicket, ...met] };
}

export const MENTIONED = { select: { id: true, name: true, role: true } } as const;

export const presentMentionable = (row: {
  id: string;
  name: string;
  role: string;
}): MentionableView => ({
  id: row.id,
  name: row.name,
  role: row.role === "customer" ? "customer" : "agent",
  markdown: mentionOf(row),
});

type Named = { id: string; name: string };

/**
 * Finds whom the words name: by id as an editor wrote it, and by a full or first name behind a typed
 * `@` where it can mean one person only, which becomes an id; of two it is the one who was named
 * before. Returns the words as they are stored.
 */
export async function resolveMentions(
  tx: Tx,
  actor: Actor,
  place: Place,
  body: string,
  before: readonly string[] = [],
) {
  if (!body.includes("@")) return { body, userIds: [] };
  const { ids, isClosed } = readMentions(body);
  const typed = typedAts(body).filter(({ at }) => !isClosed(at));
  if (ids.length === 0 && typed.length === 0) return { body, userIds: [] };
  const firsts = [...new Set(typed.map(({ first }) => first))].slice(0, 50);
  const people: Named[] = await tx.user.findMany({
    where: {
      AND: [
        mentionable(actor, place),
        {
          OR: [
            { id: { in: ids } },
            ...firsts.map((first) => ({
              name: { startsWith: first, mode: "insensitive" as const },
            })),
          ],
        },
      ],
    },
    select: { id: true, name: true },
    take: 500,
  });
  const byId = new Set(people.map(({ id }) => id));
  const userIds = new Set(ids.filter((id) => byId.has(id)));
  let written = body;
  for (const { at } of typed.reverse()) {
    const meant = personAt(body, at + 1, people, before);
    if (!meant) continue;
    userIds.add(meant.person.id);
    written = written.slice(0, at) + mentionOf(meant.person) + written.slice(at + 1 + meant.length);
  }
  return { body: written, userIds: [...userIds] };
}

const parser = unified().use(remarkParse).use(remarkGfm).freeze();

/** The ids that the Markdown names, and where an @ is part of code or of a link. */
function readMentions(body: string) {
  const ids = new Set<string>();
  const closed: [number, number][] = [];
  visit(parser.parse(body), (node) => {
    if (node.type === "link") {
      const id = personIn(node.url);
      if (id) ids.add(id);
    }
    if (!CLOSED.has(node.type)) return;
    const { start, end } = node.position ?? {};
    if (start?.offset === undefined || end?.offset === undefined) return;
    // The @ of a written mention stands before its link.
    closed.push([start.offset - 1, end.offset]);
  });
  const isClosed = (at: number) => closed.some(([from, to]) => at >= from && at < to);
  return { ids: [...ids].slice(0, 100), isClosed };
}

const CLOSED = new Set([
  "link",
  "linkReference",
  "definition",
  "code",
  "inlineCode",
  "image",
  "html",
]);

function typedAts(body: string): { at: number; first: string }[] {
  return [...body.matchAll(/(?<![\p{L}\p{N}_@.\\])@([\p{L}\p{N}][\p{L}\p{N}'’-]*)/gu)].map(
    (match) => ({
      at: match.index,
      first: match[1] ?? "",
    }),
  );
}

/** The one person whose name begins there; the longest name wins, and two of one name are nobody. */
function personAt(body: string, from: number, people: readonly Named[], before: readonly string[]) {
  const rest = body.slice(from, from + 200).toLowerCase();
  const found = people.flatMap((person) => {
    const name = person.name.toLowerCase();
    const spoken = [name, name.split(" ")[0] ?? name];
    const length = Math.max(0, ...spoken.filter((word) => begins(rest, word)).map((w) => w.length));
    return length > 0 ? [{ person, length }] : [];
  });
  const longest = Math.max(0, ...found.map(({ length }) => length));
  const meant = found.filter(({ length }) => length === longest);
  const known = meant.filter(({ person }) => before.includes(person.id));
  const [only, ...others] = known.length > 0 ? known : meant;
  return others.length === 0 ? only : undefined;
}

const begins = (rest: string, word: string) =>
  rest.startsWith(word) && !/^[\p{L}\p{N}_]/u.test(rest.slice(word.length));

/** Keeps the rows to those who are named now; whoever is new is told of this version. */
export async function keepMentions(
  tx: Tx,
  reply: { id: string; version: number },
  userIds: readonly string[],
) {
  const replyId = reply.id;
  await tx.mention.deleteMany({ where: { replyId, userId: { notIn: [...userIds] } } });
  await tx.mention.createMany({
    data: userIds.map((userId) => ({ replyId, userId, version: reply.version })),
    skipDuplicates: true,
  });
}
