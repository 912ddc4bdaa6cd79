import type { Prisma } from "@/lib/db/generated/client";
import type { Actor } from "@/lib/kernel/actor";
import { invalid } from "@/lib/kernel/errors";
import type { ReviseMajorIncident } from "./contract";
import type { LockedMi } from "./steps";

type Changed = "title" | "bridge" | "closingMessage" | "reviewOwner" | "reviewDue" | "restricted";

/** The plain members that differ, as they are to be written, and their names for the timeline. */
export function changesOf(actor: Actor, mi: LockedMi, input: ReviseMajorIncident) {
  const data: Prisma.MajorIncidentUncheckedUpdateInput = {};
  const changed: Changed[] = [];
  const differs = (sent: unknown, kept: unknown) => sent !== undefined && sent !== kept;
  if (input.title !== undefined && differs(input.title, mi.title)) {
    data.title = input.title;
    changed.push("title");
  }
  if (input.bridgeUrl !== undefined && differs(input.bridgeUrl, mi.bridgeUrl)) {
    data.bridgeUrl = input.bridgeUrl;
    changed.push("bridge");
  }
  if (input.closingMessage !== undefined && differs(input.closingMessage, mi.closingMessage)) {
    Object.assign(data, closingSaid(actor, input.closingMessage));
    changed.push("closingMessage");
  }
  if (input.reviewOwnerId !== undefined && differs(input.reviewOwnerId, mi.reviewOwnerId)) {
    data.reviewOwnerId = input.reviewOwnerId;
    changed.push("reviewOwner");
  }
  if (input.reviewDueAt !== undefined) {
    const due = input.reviewDueAt === null ? null : new Date(input.reviewDueAt);
    if (due?.getTime() !== mi.reviewDueAt?.getTime()) {
      data.reviewDueAt = due;
      changed.push("reviewDue");
    }
  }
  if (input.restricted !== undefined && differs(input.restricted, mi.restricted)) {
    data.restricted = input.restricted;
    changed.push("restricted");
  }
  return { data, changed };
}

/** Other words for the end, which nobody but their writer has read yet. */
export const closingSaid = (actor: Actor, closingMessage: string | null) => ({
  closingMessage,
  closingById: actor.kind === "person" && closingMessage !== null ? actor.id : null,
  closingSaidAt: closingMessage === null ? null : new Date(),
  closingApprovedById: null,
  closingApprovedAt: null,
});

type Said = string | null | undefined;
type Times = { impactStartedAt?: Said; impactEndedAt?: Said };

/** Clocks of two machines are never quite the same. */
const AHEAD_MS = 60_000;

/** @throws `validation-failed` for an impact that is yet to come: every metric would be reckoned from it. */
export function refuseFuture(sent: Times, now: Date): void {
  const errors = (["impactStartedAt", "impactEndedAt"] as const).flatMap((name) => {
    const at = Date.parse(sent[name] ?? "");
    const message = "must not lie in the future";
    return at > now.getTime() + AHEAD_MS ? [{ path: `/${name}`, message }] : [];
  });
  if (errors.length > 0) throw invalid(errors);
}

/** The times of the impact as they will be, where they change; null where they stay. */
export function timesOf(mi: LockedMi, input: ReviseMajorIncident) {
  const start = timeSaid(input.impactStartedAt, mi.impactStartedAt, mi.impactStartUnknown);
  const end = timeSaid(input.impactEndedAt, mi.impactEndedAt, mi.impactEndUnknown);
  if (!start.changes && !end.changes) return null;
  return {
    start: start.at,
    end: end.at,
    data: {
      impactStartedAt: start.at,
      impactStartUnknown: start.unknown,
      impactEndedAt: end.at,
      impactEndUnknown: end.unknown,
    },
    told: { start: start.told, end: end.told },
  };
}

function timeSaid(said: Said, keptAt: Date | null, keptUnknown: boolean) {
  const unknown = said === undefined ? keptUnknown : said === "unknown";
  const typed = said === "unknown" || said === null || said === undefined ? null : new Date(said);
  const at = said === undefined ? keptAt : typed;
  return {
    at,
    unknown,
    changes: at?.getTime() !== keptAt?.getTime() || unknown !== keptUnknown,
    told: unknown ? "unknown" : (at?.toISOString() ?? null),
  };
}
