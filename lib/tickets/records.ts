import { requireKeptPlan } from "@/lib/changes/revising";
import type { Tx } from "@/lib/db/client";
import type { Actor } from "@/lib/kernel/actor";
import { invalid } from "@/lib/kernel/errors";
import { addNotice, requireChangesDone } from "@/lib/problems/notices";
import { requireReview, writersOf } from "@/lib/problems/review";
import type { Move } from "./lifecycles/words";
import type { MoveInput } from "./moves";
import { missingOfPlan } from "./plan";
import type { LockedTicket } from "./steps";
import { ChangeFields, LOOKS, mergedFields, POINTS, ProblemFields, WHYS } from "./type-fields";

const dateOf = (time: string | null | undefined) => (time ? new Date(time) : null);

export async function addChangePlan(tx: Tx, ticketId: string, fields: ChangeFields) {
  await tx.changePlan.create({ data: { ticketId, ...planColumns(fields) } });
}

export async function addProblemRecord(
  tx: Tx,
  actor: Actor,
  ticketId: string,
  fields: ProblemFields,
) {
  const data = { ticketId, ...problemColumns(fields) };
  await tx.problemRecord.create({ data: { ...data, ...writersOf(actor, {}, data) } });
}

/** A member's text before and after. */
export type Difference = { field: string; before: unknown; after: unknown };

/**
 * Writes the members of a change or problem that were sent, and tells which differed.
 *
 * @throws `invalid-transition` for what a change keeps once it has left its draft.
 */
export async function reviseRecord(
  tx: Tx,
  actor: Actor,
  ticket: LockedTicket,
  sent: unknown,
): Promise<Difference[]> {
  const where = { ticketId: ticket.id };
  if (ticket.type === "change") {
    const before = await tx.changePlan.findUniqueOrThrow({ where });
    const { ticketId: _ticketId, ...kept } = before;
    const fields = mergedFields(ChangeFields, kept, sent);
    requireKeptPlan(actor, ticket.seen.state, before, fields);
    const unmade = before.retroactive && !fields.retroactive;
    const data = { ...planColumns(fields), ...(unmade ? UNMADE : {}) };
    return differences(before, await tx.changePlan.update({ where, data }));
  }
  const before = await tx.problemRecord.findUniqueOrThrow({ where });
  const { ticketId: _ticketId, ...kept } = before;
  const columns = problemColumns(mergedFields(ProblemFields, kept, sent));
  const data = { ...columns, ...writersOf(actor, before, columns) };
  return differences(before, await tx.problemRecord.update({ where, data }));
}

/** What was said of a change that turns out to be ahead. */
const UNMADE = { actualStart: null, actualEnd: null, outcome: null };

const planColumns = (fields: ChangeFields) => ({
  kind: fields.kind,
  risk: fields.risk,
  plan: fields.plan ?? null,
  testPlan: fields.testPlan ?? null,
  backoutPlan: fields.backoutPlan ?? null,
  plannedStart: dateOf(fields.plannedStart),
  plannedEnd: dateOf(fields.plannedEnd),
  retroactive: fields.retroactive,
});

const problemColumns = (fields: ProblemFields) => ({
  category: fields.category ?? null,
  cause: fields.cause ?? null,
  workaround: fields.workaround ?? null,
  publicTitle: fields.publicTitle ?? null,
  major: fields.major,
  ...Object.fromEntries([...WHYS, ...POINTS, ...LOOKS].map((name) => [name, fields[name] ?? null])),
});

/** The members of two states that are not the same. */
export function differences(before: object, after: object): Difference[] {
  const names = [...new Set([...Object.keys(before), ...Object.keys(after)])];
  return names
    .map((field) => ({
      field,
      before: plain(Reflect.get(before, field)),
      after: plain(Reflect.get(after, field)),
    }))
    .filter((one) => JSON.stringify(one.before) !== JSON.stringify(one.after));
}

const plain = (value: unknown): unknown =>
  value instanceof Date ? value.toISOString() : (value ?? null);

/** What a move writes besides the ticket itself, in the record of its type. */
export async function recordMove(
  tx: Tx,
  actor: Actor,
  ticket: LockedTicket,
  move: Move,
  input: MoveInput,
) {
  if (ticket.type === "change") return recordChange(tx, ticket, move, input);
  if (ticket.type === "problem") return recordProblem(tx, actor, ticket, move, input);
}

async function recordChange(tx: Tx, ticket: LockedTicket, move: Move, input: MoveInput) {
  if (move.event === "submit") await requirePlan(tx, ticket);
  const { retroactive } = ticket.seen.condition;
  const data = {
    ...(retroactive ? { submit: courseOf(input) } : {}),
    hold: { held: true },
    release: { held: false },
    start: { actualStart: new Date() },
    finish: courseOf(input),
    close: { review: input.review ?? null },
  };
  const change = Object.entries(data).find(([event]) => event === move.event)?.[1];
  if (!change) return;
  await tx.changePlan.update({ where: { ticketId: ticket.id }, data: change });
}

/** How it went, and when: without a word of the end it was now. */
const courseOf = ({ actualStart, actualEnd, outcome }: MoveInput) => ({
  ...(actualStart ? { actualStart: new Date(actualStart) } : {}),
  actualEnd: dateOf(actualEnd) ?? new Date(),
  outcome: outcome ?? null,
});

async function recordProblem(
  tx: Tx,
  actor: Actor,
  ticket: LockedTicket,
  move: Move,
  input: MoveInput,
) {
  const where = { ticketId: ticket.id };
  if (move.event === "assess") {
    await tx.problemRecord.update({ where, data: { category: input.category ?? null } });
  }
  if (move.event === "publish_workaround") {
    const workaround = input.note ?? null;
    const data = { knownError: true, workaround, publicWorkaround: input.message ?? null };
    await tx.problemRecord.update({ where, data });
    await addNotice(tx, idOf(actor), ticket.id, { kind: "workaround", ...said(input.note, input) });
  }
  if (move.event === "resolve") {
    await requireChangesDone(tx, ticket.id);
    await addNotice(tx, idOf(actor), ticket.id, {
      kind: "fix",
      ...said(input.resolutionNote, input),
    });
  }
  if (move.event === "complete") await requireReview(tx, ticket.id);
  if (move.event === "reanalyse") {
    await tx.problemRecord.update({ where, data: { reviewBy: null, riskCalledAt: null } });
  }
}

const idOf = (actor: Actor) => (actor.kind === "person" ? actor.id : null);

const said = (body: string | undefined, { message }: MoveInput) => ({
  body: body ?? "",
  publicBody: message ?? null,
});

async function requirePlan(tx: Tx, ticket: LockedTicket) {
  const plan = await tx.changePlan.findUniqueOrThrow({ where: { ticketId: ticket.id } });
  const missing = missingOfPlan(plan, ticket.serviceId);
  const message = "is required to submit";
  if (missing.length > 0) throw invalid(missing.map((path) => ({ path, message })));
}
