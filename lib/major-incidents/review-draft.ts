import { prisma, type Tx } from "@/lib/db/client";
import type { Person } from "@/lib/kernel/actor";
import { visibleMi, whereMiNamed } from "./queries";
import type { PutReviewDraft, ReviewDraftView } from "./review-draft-contract";
import { REVIEW_SECTIONS, type ReviewSection } from "./review-words";

/** Drafts are their writer's own bookkeeping: no event, no key, and the same twice as once. */

async function reviewedId(person: Person, name: string): Promise<string | null> {
  const mi = await prisma.majorIncident.findFirst({
    where: { AND: [whereMiNamed(name), visibleMi(person), { review: { isNot: null } }] },
    select: { id: true },
  });
  return mi?.id ?? null;
}

/** What this person is writing into it, by section; null for one that they cannot see. */
export async function reviewDraftsFor(
  person: Person,
  name: string,
): Promise<ReviewDraftView[] | null> {
  const majorIncidentId = await reviewedId(person, name);
  if (majorIncidentId === null) return null;
  const rows = await prisma.miReviewDraft.findMany({
    where: { personId: person.id, majorIncidentId },
  });
  return REVIEW_SECTIONS.map((section) => {
    const row = rows.find((one) => one.section === section);
    if (!row) return { section, body: "", version: 0, savedAt: null, other: null };
    const { body, version, savedAt, otherBody, otherSavedAt } = row;
    const other =
      otherBody !== null && otherSavedAt !== null
        ? { body: otherBody, savedAt: otherSavedAt.toISOString() }
        : null;
    return { section, body, version, savedAt: savedAt.toISOString(), other };
  });
}

/**
 * Saves what is being written. The newest text wins; one that was saved elsewhere meanwhile, and that
 * this writer has not seen, is kept beside it.
 */
export async function putReviewDraft(
  person: Person,
  name: string,
  section: ReviewSection,
  { body, version, dropOther }: PutReviewDraft,
): Promise<ReviewDraftView | null> {
  const majorIncidentId = await reviewedId(person, name);
  if (majorIncidentId === null) return null;
  await prisma.$executeRaw`
    insert into mi_review_draft as d (person_id, major_incident_id, section, body)
    values (${person.id}::uuid, ${majorIncidentId}::uuid, ${section}, ${body})
    on conflict (person_id, major_incident_id, section) do update set
      body = excluded.body, version = d.version + 1, saved_at = now(),
      other_body = case
        when d.version <> ${version} and d.body not in ('', excluded.body) then d.body
        when ${dropOther} then null else nullif(d.other_body, excluded.body) end,
      other_saved_at = case
        when d.version <> ${version} and d.body not in ('', excluded.body) then d.saved_at
        when ${dropOther} or d.other_body = excluded.body then null else d.other_saved_at end
    where d.body <> excluded.body or ${dropOther}`;
  const drafts = await reviewDraftsFor(person, majorIncidentId);
  return drafts?.find((one) => one.section === section) ?? null;
}

/** What was saved is no longer being written. The version goes on, so that an old tab is told of it. */
export async function clearReviewDrafts(
  tx: Tx,
  personId: string,
  majorIncidentId: string,
  sections: readonly string[],
): Promise<void> {
  await tx.miReviewDraft.updateMany({
    where: { personId, majorIncidentId, section: { in: [...sections] } },
    data: { body: "", version: { increment: 1 }, savedAt: new Date() },
  });
}
