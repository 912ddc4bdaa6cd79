import { createTranslator } from "use-intl/core";
import { renderMarkdown } from "@/lib/conversations/markdown";
import { prisma } from "@/lib/db/client";
import type { Actor } from "@/lib/kernel/actor";
import { sentenceValues } from "@/lib/notifications/contract";
import events from "@/messages/en/events.json";
import majorReviews from "@/messages/en/majorReviews.json";
import majors from "@/messages/en/majors.json";
import { actionItemsOf } from "./action-queries";
import { blameIn, type Role } from "./blame";
import { knownFrom } from "./known";
import { metricsFor } from "./metric-queries";
import { MI_SEEN_SHAPE, miSeenOf } from "./present";
import { visibleMi, whereMiNamed } from "./queries";
import { type ReviewLine, ReviewSections, ReviewView } from "./review-contract";
import { isUnpublished } from "./review-lifecycle";
import { reviewAbilities } from "./review-policy";
import { openForClose, unownedActions } from "./review-steps";
import { REVIEW_SECTIONS } from "./review-words";
import type { MiTimelineItem } from "./room-contract";
import { miStoryFor } from "./timeline";
import { MI_ROLES, type MiRole } from "./words";

const NAMED = { select: { id: true, name: true } } as const;
const sentences = createTranslator({ locale: "en", messages: { events }, namespace: "events" });
const t = createTranslator({
  locale: "en",
  messages: { majorReviews },
  namespace: "majorReviews",
});
const roles = createTranslator({ locale: "en", messages: { majors }, namespace: "majors.role" });

/** The whole review, with everything in it that is never written by hand; null while there is none. */
export async function reviewFor(actor: Actor, name: string): Promise<ReviewView | null> {
  const row = await prisma.majorIncident.findFirst({
    where: { AND: [whereMiNamed(name), visibleMi(actor)] },
    include: {
      ...MI_SEEN_SHAPE,
      reviewOwner: NAMED,
      review: {
        include: {
          problem: { select: { id: true, reference: true, subject: true } },
          submittedBy: NAMED,
          approvedBy: NAMED,
        },
      },
    },
  });
  if (!row?.review) return null;
  const { review } = row;
  const [story, actionItems, metrics, unowned] = await Promise.all([
    miStoryFor(actor, row.id),
    actionItemsOf(actor, row.id),
    metricsFor(actor, row.id),
    unownedActions(prisma, row.id),
  ]);
  const mi = miSeenOf(row);
  const shape = ReviewView.shape;
  const state = shape.state.parse(review.state);
  const customerMessage = shape.customerMessage.parse(review.customerMessage);
  const people = peopleIn(story);
  const blamed = blamable(story);
  const written = ReviewSections.parse(review.sections);
  const seen = { mi, drill: row.drill, state, submittedById: review.submittedById };
  return {
    majorIncident: {
      id: row.id,
      reference: row.reference,
      title: row.title,
      severity: mi.severity,
      state: mi.state,
      drill: row.drill,
      restricted: row.restricted,
    },
    state,
    owner: row.reviewOwner,
    dueAt: row.reviewDueAt?.toISOString() ?? null,
    overdue: isOverdue(state, row.reviewDueAt),
    publishDueAt: review.publishDueAt?.toISOString() ?? null,
    publishOverdue: isUnpublished(state) && isPast(review.publishDueAt),
    sections: REVIEW_SECTIONS.map((key) => {
      const body = written[key] ?? "";
      return {
        key,
        label: t(`section.${key}`),
        body,
        bodyHtml: renderMarkdown(body),
        findings: blameIn(body, blamed),
      };
    }),
    timeline: linesOf(story),
    known: knownFrom(story),
    people,
    actionItems,
    problem: review.problem,
    noProblemReason: review.noProblemReason,
    customerMessage,
    skipReason: review.skipReason,
    submittedBy: review.submittedBy,
    submittedAt: review.submittedAt?.toISOString() ?? null,
    approvedBy: review.approvedBy,
    approvedAt: review.approvedAt?.toISOString() ?? null,
    publishedAt: review.publishedAt?.toISOString() ?? null,
    metrics: metrics?.data ?? [],
    openForClose:
      mi.state === "closed"
        ? []
        : openForClose({ review: { ...review, state }, drill: row.drill, unowned }),
    version: review.version,
    updatedAt: review.updatedAt.toISOString(),
    can: reviewAbilities(actor, seen),
  };
}

/** Its day has come, and it is not approved. */
export const isOverdue = (state: ReviewView["state"], dueAt: Date | null): boolean =>
  (state === "draft" || state === "in_review") && isPast(dueAt);

const isPast = (at: Date | null) => at !== null && at < new Date();

/** Everybody who held a role, as the story tells. */
function peopleIn(story: readonly MiTimelineItem[]): ReviewView["people"] {
  const held = new Map<string, { role: MiRole; user: string }>();
  for (const { kind, facts, names } of story) {
    if (kind !== "major_incident.role_taken") continue;
    const role = MI_ROLES.find((one) => one === facts.role);
    const user = names[String(facts.userId)];
    if (role && user) held.set(`${role}:${user}`, { role, user });
  }
  return [...held.values()].sort((a, b) => MI_ROLES.indexOf(a.role) - MI_ROLES.indexOf(b.role));
}

/** Whoever had a hand in it, under the role by which they are better called. */
function blamable(story: readonly MiTimelineItem[]): Role[] {
  const known = peopleIn(story).map(({ role, user }) => ({ name: user, role: roles(role) }));
  const others = story.flatMap(({ actor }) =>
    actor && !known.some(({ name }) => name === actor.name) ? [actor.name] : [],
  );
  return [...known, ...[...new Set(others)].map((name) => ({ name, role: t("responder") }))];
}

const BOOKKEEPING = [
  "entry_marked",
  "item_ticked",
  "disposition_set",
  "run_started",
  "revised",
  "subscribed",
  "unsubscribed",
  "update_held",
  "update_approved",
  "role_released",
  "review_opened",
  "review_revised",
  "review_moved",
  "review_overdue",
  "publication_overdue",
  "action_added",
  "action_revised",
  "action_removed",
].map((name) => `major_incident.${name}`);
const MOST_LINES = 400;

/** What belongs to the story: what was pinned always, what was hidden never. */
function linesOf(story: readonly MiTimelineItem[]): ReviewLine[] {
  const lines = story.filter(
    ({ kind, hidden, pinned }) => !hidden && (pinned || !BOOKKEEPING.includes(kind)),
  );
  return lines.slice(0, MOST_LINES).map((item) => ({
    eventId: item.id,
    seq: item.seq ?? 0,
    at: item.entry?.knownAt ?? item.at,
    sentence: sentenceOf(item),
    body: item.entry?.body ?? null,
    pinned: item.pinned,
  }));
}

function sentenceOf({ kind, facts, names, actor }: MiTimelineItem): string {
  const key = kind as Parameters<typeof sentences>[0];
  return sentences(key, sentenceValues(facts, names, actor?.name ?? null));
}
