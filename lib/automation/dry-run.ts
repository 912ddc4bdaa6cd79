import { prisma } from "@/lib/db/client";
import type { Actor } from "@/lib/kernel/actor";
import { meaningsIn } from "@/lib/search/custom";
import { QueryFault } from "@/lib/search/fault";
import type { Node, Term } from "@/lib/search/grammar";
import { matchingAmong } from "@/lib/search/matching";
import { namesIn } from "@/lib/search/names";
import { parse } from "@/lib/search/parse";
import { termsOf } from "@/lib/search/permit";
import { printNode } from "@/lib/search/print";
import { asOf, storiesOf } from "./as-it-was";
import { candidatesOf } from "./candidates";
import type { AutomationView, DryRunView } from "./contract";
import { isKnown, judge, type Knowing } from "./judge";
import { automationFor } from "./queries";
import { KIND_OF } from "./triggers";

const SYSTEM = { kind: "system", name: "automation" } as const;
const DAYS = 30;
const MOST_EVENTS = 5_000;
const SHOWN = 20;

/**
 * What would have set it off in the last thirty days, by tickets as they were then; of a rule that goes
 * by the clock, what it would find now. Null for whoever may not know.
 */
export async function dryRunFor(actor: Actor, id: string): Promise<DryRunView | null> {
  const rule = await automationFor(actor, id);
  if (!rule) return null;
  try {
    return rule.trigger === "schedule" ? await asOfNow(rule) : await asOfThen(rule, rule.trigger);
  } catch (error) {
    // A name in it is gone by now, and then it finds nothing.
    if (error instanceof QueryFault) return told(since(), [], false, []);
    throw error;
  }
}

const since = () => new Date(Date.now() - DAYS * 86_400_000);

async function asOfNow(rule: AutomationView): Promise<DryRunView> {
  const { ids, more } = await candidatesOf(rule);
  return told(new Date(), ids, more, []);
}

async function asOfThen(
  rule: AutomationView,
  trigger: Exclude<AutomationView["trigger"], "schedule">,
): Promise<DryRunView> {
  const from = since();
  const events = await prisma.event.findMany({
    where: { kind: KIND_OF[trigger].name, createdAt: { gte: from } },
    select: { subjectId: true, seq: true, createdAt: true },
    orderBy: { createdAt: "desc" },
    take: MOST_EVENTS + 1,
  });
  const looked = events.slice(0, MOST_EVENTS);
  const ids = [...new Set(looked.map(({ subjectId }) => subjectId))];
  const stories = await storiesOf(ids, from);
  const { where } = parse(rule.query);
  const knowing = await knowingFor(where);
  const unknown = where ? termsOf(where).filter((term) => !isKnown(term)) : [];
  const today = await todayOf(unknown, ids);
  const found = looked.filter(({ subjectId, seq, createdAt }) => {
    const story = stories.get(subjectId);
    if (!story) return false;
    const was = asOf(story, { at: createdAt.getTime(), seq });
    const isToday = (term: Term) => today.get(term)?.has(subjectId) ?? false;
    return where === null || judge(where, was, knowing, createdAt, isToday);
  });
  const asToday = [...new Set(unknown.map((term) => printNode(term)))];
  const more = events.length > MOST_EVENTS;
  return told(
    from,
    found.map(({ subjectId }) => subjectId),
    more,
    asToday,
  );
}

async function knowingFor(where: Node | null): Promise<Knowing> {
  if (!where) return { names: new Map(), custom: new Map() };
  const [names, custom] = [await namesIn(SYSTEM, where), await meaningsIn(SYSTEM, where)];
  return { names, custom };
}

/** Which tickets meet each of these terms as they are today. */
async function todayOf(terms: readonly Term[], ids: readonly string[]) {
  const found = new Map<Term, ReadonlySet<string>>();
  for (const term of terms) found.set(term, new Set(await matchingAmong(printNode(term), ids)));
  return found;
}

/** @param ids by event, the newest first: one ticket may have been met several times. */
async function told(
  from: Date,
  ids: readonly string[],
  more: boolean,
  asToday: string[],
): Promise<DryRunView> {
  const each = [...new Set(ids)];
  const newest = each.slice(0, SHOWN);
  const tickets = await prisma.ticket.findMany({
    where: { id: { in: newest } },
    select: { id: true, reference: true, subject: true },
  });
  return {
    since: from.toISOString(),
    ...{ events: ids.length, tickets: each.length, more, asToday },
    sample: newest.flatMap((one) => tickets.find((ticket) => ticket.id === one) ?? []),
  };
}
