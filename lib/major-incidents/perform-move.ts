import type { Tx } from "@/lib/db/client";
import type { Prisma } from "@/lib/db/generated/client";
import type { Actor } from "@/lib/kernel/actor";
import { conflict, invalid } from "@/lib/kernel/errors";
import type { Emit } from "@/lib/kernel/event";
import { severitiesIn } from "@/lib/playbook/queries";
import { audiencesLeftOpen, tellTheEnd } from "./closing";
import type { MoveMajorIncident } from "./contract";
import { requireFree } from "./covering";
import { begin, subscribeStanding } from "./declared";
import { miDeclared, miMoved, miRunStarted, miSeveritySet } from "./events";
import type { MiMove } from "./lifecycle";
import { mergeInto } from "./merge";
import { closeReview } from "./review-end";
import { reopenReview } from "./review-steps";
import { closingSaid } from "./revision";
import {
  closingFaults,
  dispositionsOf,
  factsOf,
  pointsOf,
  requireDone,
  startRun,
} from "./stand-down";
import {
  addEntry,
  addMi,
  giveRole,
  hangTickets,
  type LockedMi,
  partakersOf,
  partCommand,
  releaseRoles,
  writeMi,
} from "./steps";
import { type Closing, isClosingUnread, needsApproval } from "./update-policy";
import { OUTSIDE } from "./update-words";
import { REOPEN_WINDOW_MS, type Severity } from "./words";

type Context = { tx: Tx; actor: Actor; emit: Emit };
type Changes = Prisma.MajorIncidentUncheckedUpdateInput;

/** Makes the move, and returns what it is about afterwards: itself, or the one that follows on it. */
export async function performMiMove(
  context: Context,
  mi: LockedMi,
  move: MiMove,
  input: MoveMajorIncident,
): Promise<{ id: string }> {
  switch (move.event) {
    case "accept":
      return accept(context, mi, input);
    case "reject":
      return go(context, mi, move, input, { endedAt: new Date() });
    case "take_command":
      return takeCommand(context, mi, move, input);
    case "set_severity":
      return setSeverity(context, mi, input);
    case "to_monitoring":
      return go(context, mi, move, input, {
        mitigation: input.note ?? null,
        watchUntil: input.until === undefined ? null : new Date(input.until),
      });
    case "stand_down":
      return standDown(context, mi, input);
    case "cancel":
      return cancel(context, mi, move, input);
    case "merge":
      return merge(context, mi, move, input);
    case "reopen":
      return reopen(context, mi, move, input);
    case "close":
      await closeReview(context.tx, mi);
      return go(context, mi, move, input, {});
    case "regress":
      return go(context, mi, move, input, { watchUntil: null });
    default:
      return go(context, mi, move, input, {});
  }
}

/** The move itself: its state, its event, and what was said about it. */
async function go(
  { tx, actor, emit }: Context,
  mi: LockedMi,
  move: MiMove,
  input: MoveMajorIncident,
  changes: Changes,
): Promise<{ id: string }> {
  const to = move.to === "same" ? mi.seen.state : move.to;
  await writeMi(tx, mi, { ...changes, state: to });
  const said = input.reason ?? input.note;
  const entryId = said === undefined ? null : await addEntry(tx, actor, mi.id, said);
  emit(miMoved, mi.id, { event: move.event, from: mi.seen.state, to, entryId });
  return { id: mi.id };
}

async function accept({ tx, actor, emit }: Context, mi: LockedMi, input: MoveMajorIncident) {
  const links = await tx.miTicket.findMany({
    where: { majorIncidentId: mi.id, unlinkedAt: null },
    select: { ticket: { select: { id: true, requesterId: true } } },
  });
  const tickets = links.map(({ ticket }) => ticket);
  await requireFree(tx, actor, tickets, mi);
  const now = new Date();
  const severity = input.severity ?? mi.seen.severity;
  await writeMi(tx, mi, {
    state: "declared",
    declaredAt: now,
    decisionDueAt: null,
    severity,
    ...(input.title === undefined ? {} : { title: input.title }),
    ...(input.impactStatement === undefined ? {} : { impactStatement: input.impactStatement }),
  });
  emit(miDeclared, mi.id, { severity, tickets: tickets.length, from: "proposed" });
  await begin(tx, emit, { ...mi, severity }, now);
  return { id: mi.id };
}

async function takeCommand(context: Context, mi: LockedMi, move: MiMove, input: MoveMajorIncident) {
  const { tx, actor, emit } = context;
  if (actor.kind !== "person") throw conflict("Only a person takes command.");
  await giveRole(tx, emit, mi, "commander", actor.id);
  return go(context, mi, move, input, {});
}

async function setSeverity({ tx, actor, emit }: Context, mi: LockedMi, input: MoveMajorIncident) {
  const { severity, reason } = input;
  if (severity === undefined || reason === undefined || severity === mi.seen.severity) {
    return { id: mi.id };
  }
  await writeMi(tx, mi, { severity });
  const entryId = await addEntry(tx, actor, mi.id, reason);
  emit(miSeveritySet, mi.id, { from: mi.seen.severity, to: severity, entryId });
  if (severity === "SEV1") await partCommand(tx, emit, mi);
  await resetCadence(tx, mi, severity);
  await subscribeStanding(tx, { ...mi, severity });
  return { id: mi.id };
}

/**
 * A worse severity never waits longer than its own rhythm; a milder one keeps what was promised. Who
 * heard that it is over, or may not know of it, is promised nothing by this.
 */
async function resetCadence(tx: Tx, mi: LockedMi, severity: Severity) {
  const miId = mi.id;
  const audiences = await tx.miAudience.findMany({ where: { majorIncidentId: miId } });
  const { cadence } = (await severitiesIn(tx))[severity];
  for (const one of audiences) {
    const isSilent = one.lastPhase === "resolved" || (mi.seen.restricted && one.kind === "public");
    const rhythm = Object.entries(cadence).find(([kind]) => kind === one.kind);
    const minutes = rhythm?.[1] ?? null;
    const soonest = minutes === null ? null : new Date(Date.now() + minutes * 60_000);
    const promised = one.nextUpdateBy;
    await tx.miAudience.update({
      where: { majorIncidentId_kind: { majorIncidentId: miId, kind: one.kind } },
      data: {
        cadenceMinutes: minutes,
        nextUpdateBy:
          promised && soonest
            ? earlier(promised, soonest)
            : (promised ?? (isSilent ? null : soonest)),
      },
    });
  }
}

const earlier = (a: Date, b: Date) => (a < b ? a : b);

/** The words for the end, as they stand or as they are said with the move. */
function wordsFor(actor: Actor, mi: LockedMi, message: string | undefined): Closing {
  if (message !== undefined && message !== mi.closingMessage) return closingSaid(actor, message);
  const { closingMessage, closingById, closingSaidAt, closingApprovedAt } = mi;
  return { closingMessage, closingById, closingSaidAt, closingApprovedAt };
}

async function standDown({ tx, actor, emit }: Context, mi: LockedMi, input: MoveMajorIncident) {
  if (actor.kind !== "person") throw conflict("Only a person stands down.");
  const said = wordsFor(actor, mi, input.message);
  const standing = { ...mi, severity: mi.seen.severity, ...said };
  const disposed = await dispositionsOf(tx, mi.id);
  const facts = await factsOf(tx, standing, disposed);
  requireDone(await pointsOf(tx, standing, facts));
  await writeMi(tx, mi, said);
  const { batchId, total } = await startRun(tx, mi.id, actor.id, disposed);
  emit(miRunStarted, mi.id, { batchId, total });
  return { id: mi.id };
}

async function cancel(context: Context, mi: LockedMi, move: MiMove, input: MoveMajorIncident) {
  const { tx, actor, emit } = context;
  const said = wordsFor(actor, mi, input.message);
  const message = said.closingMessage;
  const open = await audiencesLeftOpen(tx, mi.id);
  if (open.length > 0 && message === null) {
    const told = open.join(", ");
    throw invalid([{ path: "/message", message: `is what ${told} have to hear at the end` }]);
  }
  if (needsApproval(mi.seen.severity, open) && isClosingUnread(said)) {
    const fault = "has to be read by a second person before the public hears it";
    throw invalid([{ path: "/message", message: fault }]);
  }
  if (open.some((kind) => OUTSIDE.includes(kind))) await requireSoundEnd(tx, mi.id, message);
  await go(context, mi, move, input, {
    endedAt: new Date(),
    ...partakersOf(mi),
    ...said,
    ...(mi.publicPhase === "none" ? {} : { publicPhase: "resolved" }),
  });
  await tellTheEnd(tx, actor, emit, mi.id, message ?? "");
  await releaseRoles(tx, emit, mi);
  return { id: mi.id };
}

/**
 * Those outside hear of a false alarm in words that are read as closely as all others.
 *
 * @throws `validation-failed` naming what only those inside may read.
 */
async function requireSoundEnd(tx: Tx, id: string, closingMessage: string | null) {
  const faults = await closingFaults(tx, { id, closingMessage });
  if (faults.length === 0) return;
  const otherwise = "Find other words, or tell it as an update that is resolved first";
  throw invalid(faults.map((fault) => ({ path: "/message", message: `${fault}. ${otherwise}` })));
}

async function merge(context: Context, mi: LockedMi, move: MiMove, input: MoveMajorIncident) {
  const target = await mergeInto(context, mi, input.linkedId ?? "");
  const ended = { endedAt: new Date(), mergedIntoId: target.id, ...partakersOf(mi) };
  await go(context, mi, move, input, ended);
  await context.tx.miAudience.updateMany({
    where: { majorIncidentId: mi.id },
    data: { nextUpdateBy: null, escalation: 0 },
  });
  await releaseRoles(context.tx, context.emit, mi);
  return { id: mi.id };
}

/** The same record within three days of its end; later another is declared that recurs from it. */
async function reopen(context: Context, mi: LockedMi, move: MiMove, input: MoveMajorIncident) {
  const { tx, actor, emit } = context;
  const isOld =
    move.to === "same" ||
    (mi.stoodDownAt !== null && Date.now() - mi.stoodDownAt.getTime() > REOPEN_WINDOW_MS);
  if (isOld) return declareAgain(context, mi, input);
  if (actor.kind !== "person") throw conflict("Only a person reopens.");
  const links = await tx.miTicket.findMany({
    where: { majorIncidentId: mi.id, unlinkedAt: null },
    select: { ticket: { select: { id: true, requesterId: true } } },
  });
  const tickets = links.map(({ ticket }) => ticket);
  await requireFree(tx, actor, tickets, mi);
  await go(context, mi, move, input, {
    endedAt: null,
    stoodDownAt: null,
    reopenProposedAt: null,
    watchUntil: null,
    impactEndedAt: null,
    impactEndUnknown: false,
    reopenCount: mi.reopenCount + 1,
    ...(mi.publicPhase === "resolved" ? { publicPhase: "investigating" } : {}),
  });
  await reopenReview(tx, mi.id);
  // What was ticked off belongs to the end that was none.
  await tx.standDownItem.deleteMany({ where: { majorIncidentId: mi.id } });
  if (!mi.seen.roles.some(({ role }) => role === "commander")) {
    await giveRole(tx, emit, mi, "commander", actor.id);
  }
  await restartClocks(tx, mi);
  return { id: mi.id };
}

async function restartClocks(tx: Tx, mi: LockedMi) {
  await tx.$executeRaw`
    update mi_audience set escalation = 0,
      next_update_by = case
        -- Whom a restricted one does not tell waits for nothing.
        when kind = 'public' and ${mi.seen.restricted}::boolean then null
        else coalesce(next_update_by, now() + cadence_minutes * interval '1 minute') end,
      -- Whoever heard that it was over has not heard yet that it is not.
      last_phase = nullif(last_phase, 'resolved')
    where major_incident_id = ${mi.id}::uuid`;
}

async function declareAgain({ tx, actor, emit }: Context, mi: LockedMi, input: MoveMajorIncident) {
  if (actor.kind !== "person") throw conflict("Only a person reopens.");
  const again = await tx.majorIncident.findFirst({
    where: { recursId: mi.id, state: { in: ["declared", "coordinating", "monitoring"] } },
    select: { id: true },
  });
  if (again) return again;
  const now = new Date();
  const { severity } = mi.seen;
  const made = await addMi(tx, {
    state: "declared",
    severity,
    title: mi.title,
    impactStatement: mi.impactStatement,
    reason: input.reason ?? null,
    restricted: mi.restricted,
    drill: mi.drill,
    createdById: actor.id,
    declaredAt: now,
    recursId: mi.id,
  });
  await tx.$executeRaw`
    insert into mi_service (major_incident_id, service_id)
    select ${made.id}::uuid, service_id from mi_service where major_incident_id = ${mi.id}::uuid`;
  const broken = await tx.miTicket.findMany({
    where: { majorIncidentId: mi.id, unlinkedAt: null, ticket: { open: true } },
    select: { ticket: { select: { id: true, requesterId: true } } },
  });
  const tickets = broken.map(({ ticket }) => ticket);
  await requireFree(tx, actor, tickets, { id: null, drill: mi.drill });
  emit(miDeclared, made.id, { severity, tickets: tickets.length, from: "closed" });
  await hangTickets(tx, actor, emit, { id: made.id, drill: mi.drill }, tickets);
  await begin(tx, emit, { id: made.id, severity, restricted: mi.restricted, drill: mi.drill }, now);
  return { id: made.id };
}
