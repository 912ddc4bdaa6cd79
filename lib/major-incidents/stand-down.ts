import type { Tx } from "@/lib/db/client";
import { Prisma } from "@/lib/db/prisma";
import { Refused } from "@/lib/kernel/errors";
import { pointsIn } from "@/lib/playbook/queries";
import { CHECKLIST_KEYS, type Facts, isFulfilled } from "./checklist";
import { audiencesLeftOpen } from "./closing";
import { faultOf, lint } from "./lint";
import { secretsOf } from "./lint-facts";
import type { DispositionReason } from "./stand-down-contract";
import { type Closing, isClosingUnread, needsApproval } from "./update-policy";
import { OUTSIDE } from "./update-words";
import type { Disposition, Severity } from "./words";

/** What becomes of a linked ticket, and why. */
export type Disposed = {
  id: string;
  reference: string;
  subject: string;
  disposition: Disposition;
  reason: DispositionReason;
};

/**
 * Each linked ticket that is not in the trash with what becomes of it: what somebody chose, else what
 * the rule says; an exercise resolves none. A ticket whose requester says that it is still broken waits
 * for somebody to choose.
 */
export async function dispositionsOf(tx: Tx, miId: string): Promise<Disposed[]> {
  return tx.$queryRaw<Disposed[]>(Prisma.sql`
    select id, reference, subject,
      case reason when 'follows' then 'resolve' when 'chosen' then chosen else 'keep' end
        as disposition,
      reason
    from (
      select t.id, t.reference, t.subject, l.disposition as chosen, l.linked_at, l.id as link_id,
        case
          when not t.open then 'already_done'
          when m.drill then 'drill'
          when l.disposition is not null then 'chosen'
          when l.still_broken_at is not null then 'still_broken'
          when t.type <> 'incident' then 'not_an_incident'
          when t.state = 'on_hold' then 'own_hold'
          else 'follows'
        end as reason
      from mi_ticket l join ticket t on t.id = l.ticket_id
        join major_incident m on m.id = l.major_incident_id
      where l.major_incident_id = ${miId}::uuid and l.unlinked_at is null
        and t.trash_entry_id is null
    ) disposed
    order by linked_at, link_id`);
}

type Standing = Closing & {
  id: string;
  severity: Severity;
  impactStartedAt: Date | null;
  impactStartUnknown: boolean;
  impactEndedAt: Date | null;
  impactEndUnknown: boolean;
  reviewOwnerId: string | null;
  reviewDueAt: Date | null;
  handovers: readonly unknown[];
};

/** The facts that the computed points of the checklist rest on, as they are now. */
export async function factsOf(tx: Tx, mi: Standing, disposed: readonly Disposed[]): Promise<Facts> {
  const [openAudiences, openWorkItems] = await Promise.all([
    audiencesLeftOpen(tx, mi.id),
    tx.workItem.count({ where: { majorIncidentId: mi.id, state: "open" } }),
  ]);
  const resolves = disposed.some(({ disposition }) => disposition === "resolve");
  const isHeardOutside = resolves || openAudiences.some((kind) => OUTSIDE.includes(kind));
  return {
    // Whoever hears that their ticket is resolved has to be told in which words.
    openAudiences: openAudiences.length + (resolves ? 1 : 0),
    hasClosingMessage: mi.closingMessage !== null,
    closingFaults: isHeardOutside ? await closingFaults(tx, mi) : [],
    isClosingUnread: needsApproval(mi.severity, openAudiences) && isClosingUnread(mi),
    undecidedTickets: disposed.filter(({ reason }) => reason === "still_broken").length,
    openWorkItems,
    isImpactTimed:
      (mi.impactStartUnknown || mi.impactStartedAt !== null) &&
      (mi.impactEndUnknown || mi.impactEndedAt !== null),
    hasReview: mi.reviewOwnerId !== null && mi.reviewDueAt !== null,
    isCommandOffered: mi.handovers.length > 0,
  };
}

/** What words for the end name that those outside must not read. */
export async function closingFaults(
  tx: Tx,
  { id, closingMessage }: Pick<Standing, "id" | "closingMessage">,
): Promise<string[]> {
  if (closingMessage === null) return [];
  return lint(closingMessage, await secretsOf(tx, id)).map(faultOf);
}

export type Point = {
  key: string;
  label: string;
  mandatory: boolean;
  computed: boolean;
  stated: boolean;
  state: "open" | "done" | "overridden";
  note: string | null;
  byId: string | null;
  at: Date | null;
};

/** The whole checklist: what was said of each point, and what Muster sees for itself. */
export async function pointsOf(tx: Tx, mi: Standing, facts: Facts): Promise<Point[]> {
  const said = await tx.standDownItem.findMany({ where: { majorIncidentId: mi.id } });
  const points = await pointsIn(tx, mi.severity);
  return points.map(({ key, label, mandatory, computed, stated }) => {
    const row = said.find((one) => one.key === key);
    const known = CHECKLIST_KEYS.find((one) => one === key);
    const kept = row?.state === "done" || row?.state === "overridden" ? row.state : "open";
    const seen = known && isFulfilled(known, facts) ? ("done" as const) : kept;
    return {
      ...{ key, label, mandatory, computed, stated },
      state: computed ? seen : kept,
      note: (key === "final_update" ? closingNote(facts) : null) ?? row?.note ?? null,
      byId: row?.byId ?? null,
      at: row?.at ?? null,
    };
  });
}

/** Why the words for the end will not do; null where they will. */
function closingNote({ closingFaults, isClosingUnread }: Facts): string | null {
  if (closingFaults.length > 0) return closingFaults.join("; ");
  return isClosingUnread ? "waits for a second person to read the closing words" : null;
}

/** @throws `invalid-transition` naming each mandatory point that is open, and why where that is known. */
export function requireDone(points: readonly Point[]): void {
  const open = points.filter(({ mandatory, state }) => mandatory && state === "open");
  if (open.length === 0) return;
  throw new Refused(
    "invalid-transition",
    `It cannot be stood down while these are open: ${open.map(({ key }) => key).join(", ")}.`,
    {
      errors: open.map(({ key, note }) => ({
        path: `/checklist/${key}`,
        message: (key === "final_update" ? note : null) ?? "is open",
      })),
    },
  );
}

/** Writes down the run, one item a ticket, and has it begun. */
export async function startRun(
  tx: Tx,
  miId: string,
  startedById: string,
  disposed: readonly Disposed[],
): Promise<{ batchId: string; total: number }> {
  const batch = await tx.batch.create({
    data: { kind: "stand_down", majorIncidentId: miId, startedById },
    select: { id: true },
  });
  const items = disposed.map(({ id, disposition, reason }) => ({
    subjectId: id,
    action: disposition,
    // What stays as it is needs nothing done.
    state: disposition === "keep" ? "skipped" : "pending",
    reason: disposition === "keep" ? reason : null,
  }));
  await tx.$executeRaw`
    insert into batch_item (id, batch_id, subject_id, action, state, reason)
    select muster_uuid7(), ${batch.id}::uuid, i."subjectId", i.action, i.state, i.reason
    from json_to_recordset(${JSON.stringify(items)}::json)
      as i ("subjectId" uuid, action text, state text, reason text)`;
  await addRunJob(tx, batch.id);
  return { batchId: batch.id, total: items.length };
}

export const RUN_TASK = "run-batch";

/** Wakes a worker for it; the items tell what is left to do, so once too often does no harm. */
export async function addRunJob(tx: Tx, batchId: string): Promise<void> {
  await tx.$executeRaw`
    select graphile_worker.add_job(${RUN_TASK}, json_build_object('batchId', ${batchId}::text),
      max_attempts := 1, job_key := ${`${RUN_TASK}:${batchId}`})`;
}
