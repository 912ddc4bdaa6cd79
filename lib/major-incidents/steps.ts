import type { Tx } from "@/lib/db/client";
import type { Prisma } from "@/lib/db/generated/client";
import type { Actor } from "@/lib/kernel/actor";
import { conflict, invalid } from "@/lib/kernel/errors";
import type { Emit } from "@/lib/kernel/event";
import { severitiesIn } from "@/lib/playbook/queries";
import { visibleTo, whereNamed } from "@/lib/tickets/queries";
import { miRoleReleased, miRoleTaken, miTicketsLinked, ticketHung } from "./events";
import type { MiSeen } from "./policy";
import { MI_SEEN_SHAPE, miSeenOf } from "./present";
import { visibleMi, whereMiNamed } from "./queries";
import { firstDue } from "./severity";
import { ACTIVE_STATES, AUDIENCES, type MiRole, type Severity } from "./words";

const LOCKED = { include: MI_SEEN_SHAPE } as const;

export type LockedMi = Prisma.MajorIncidentGetPayload<typeof LOCKED> & { seen: MiSeen };

/** It as it stands, held until the transaction ends; null when this actor cannot see it. */
export async function lockMi(tx: Tx, actor: Actor, name: string): Promise<LockedMi | null> {
  const where = { AND: [whereMiNamed(name), visibleMi(actor)] };
  const found = await tx.majorIncident.findFirst({ where, select: { id: true } });
  if (!found) return null;
  await tx.$executeRaw`select 1 from major_incident where id = ${found.id}::uuid for no key update`;
  // Read again: what was seen before the lock may have changed, visibility included.
  const row = await tx.majorIncident.findFirst({ where, ...LOCKED });
  return row ? { ...row, seen: miSeenOf(row) } : null;
}

/** Writes the changes as its next version, which it returns. */
export async function writeMi(
  tx: Tx,
  mi: { id: string; version: number },
  data: Prisma.MajorIncidentUncheckedUpdateInput,
): Promise<number> {
  const version = mi.version + 1;
  await tx.majorIncident.update({
    where: { id: mi.id, version: mi.version },
    data: { ...data, version },
    select: { id: true },
  });
  return version;
}

type NewMi = Omit<Prisma.MajorIncidentUncheckedCreateInput, "reference">;

/** Adds one under the next reference. */
export async function addMi(tx: Tx, data: NewMi): Promise<{ id: string; version: number }> {
  const [row] = await tx.$queryRaw<{ reference: string }[]>`
    select 'MI-' || nextval('major_incident_number') as reference`;
  if (!row) throw new Error("A major incident has no reference.");
  return tx.majorIncident.create({
    data: { ...data, reference: row.reference },
    select: { id: true, version: true },
  });
}

export type HungTicket = { id: string; requesterId: string };

/**
 * The named tickets, held in one order however they were named, so that of two declarations over the
 * same ones the second waits for the first.
 *
 * @throws `validation-failed` for one that is not there or that the actor cannot see.
 */
export async function lockTicketsNamed(
  tx: Tx,
  actor: Actor,
  names: readonly string[],
): Promise<HungTicket[]> {
  if (names.length === 0) return [];
  const found = await tx.ticket.findMany({
    where: { AND: [{ OR: names.map(whereNamed) }, visibleTo(actor)] },
    select: { id: true, reference: true },
  });
  const known = new Set(found.flatMap(({ id, reference }) => [id, reference]));
  const errors = names.flatMap((name, at) =>
    known.has(name) ? [] : { path: `/ticketIds/${at}`, message: "is not a ticket" },
  );
  if (errors.length > 0) throw invalid(errors);
  const ids = [...new Set(found.map(({ id }) => id))].sort();
  return tx.$queryRaw<HungTicket[]>`
    select id, requester_id as "requesterId" from ticket
    where id = any(${ids}::uuid[]) order by id for no key update`;
}

type Covering = {
  id: string;
  reference: string;
  state: string;
  restricted: boolean;
  version: number;
};

/**
 * The major incidents in one of these states on which these tickets hang. The tickets are held, so
 * that none of them comes to hang on another.
 */
export async function coveringMis(
  tx: Tx,
  tickets: readonly HungTicket[],
  states: readonly string[] = ACTIVE_STATES,
): Promise<Covering[]> {
  if (tickets.length === 0) return [];
  return tx.majorIncident.findMany({
    where: {
      state: { in: [...states] },
      drill: false,
      tickets: { some: { unlinkedAt: null, ticketId: { in: tickets.map(({ id }) => id) } } },
    },
    select: { id: true, reference: true, state: true, restricted: true, version: true },
    orderBy: { createdAt: "asc" },
  });
}

/**
 * What these tickets hang on or wait in: the active ones, and the proposal, held as it stands now and
 * null once somebody decided on it.
 */
export async function lockCovering(
  tx: Tx,
  tickets: readonly HungTicket[],
): Promise<{ active: Covering[]; waiting: Covering | null }> {
  const both = [...ACTIVE_STATES, "proposed"];
  const found = await coveringMis(tx, tickets, both);
  const proposal = found.find(({ state }) => state === "proposed");
  if (!proposal) return { active: found, waiting: null };
  await tx.$executeRaw`select 1 from major_incident where id = ${proposal.id}::uuid for no key update`;
  // If somebody accepted it meanwhile, it is an active one now.
  const now = await coveringMis(tx, tickets, both);
  return {
    active: now.filter(({ state }) => state !== "proposed"),
    waiting: now.find(({ id, state }) => id === proposal.id && state === "proposed") ?? null,
  };
}

type Via = "link" | "me_too" | "rule";

/** Hangs the tickets on it and subscribes their requesters; what hangs there already stays as it is. */
export async function hangTickets(
  tx: Tx,
  actor: Actor,
  emit: Emit,
  mi: { id: string; drill: boolean },
  tickets: readonly HungTicket[],
  via: Via = "link",
): Promise<number> {
  const linkedById = actor.kind === "person" ? actor.id : null;
  const ids = tickets.map(({ id }) => id);
  if (ids.length === 0) return 0;
  const hung = await tx.$queryRaw<{ ticketId: string }[]>`
    insert into mi_ticket (id, major_incident_id, ticket_id, via, linked_by_id)
    select muster_uuid7(), ${mi.id}::uuid, t.id, ${via}, ${linkedById}::uuid
    from unnest(${ids}::uuid[]) as t (id)
    on conflict (major_incident_id, ticket_id) do update
      set unlinked_at = null, linked_at = now(), linked_by_id = excluded.linked_by_id,
          disposition = null, via = excluded.via
      where mi_ticket.unlinked_at is not null
    returning ticket_id as "ticketId"`;
  if (hung.length === 0) return 0;
  const ticketIds = hung.map(({ ticketId }) => ticketId);
  await subscribeRequesters(tx, mi.id, ticketIds);
  emit(miTicketsLinked, mi.id, { ticketIds, count: ticketIds.length, via });
  // The ticket itself knows nothing of an exercise.
  if (!mi.drill) for (const id of ticketIds) emit(ticketHung, id, { majorIncidentId: mi.id });
  return ticketIds.length;
}

/** Whoever asked for a linked ticket gets what is told to the customers, unless they said no. */
async function subscribeRequesters(tx: Tx, miId: string, ticketIds: readonly string[]) {
  await tx.$executeRaw`
    insert into mi_subscriber (id, major_incident_id, audience, user_id, via, confirmed_at)
    select muster_uuid7(), ${miId}::uuid, 'customers', asked.requester_id, 'ticket', now()
    from (
      select distinct t.requester_id from ticket t join "user" u on u.id = t.requester_id
      where t.id = any(${[...ticketIds]}::uuid[]) and u.role = 'customer'
    ) asked
    on conflict (major_incident_id, audience, user_id) do nothing`;
}

/** Starts the clocks of all audiences; a restricted one has no public. */
export async function startClocks(
  tx: Tx,
  mi: { id: string; severity: Severity; restricted: boolean },
  from: Date,
): Promise<void> {
  const kinds = AUDIENCES.filter((kind) => !(mi.restricted && kind === "public"));
  const rhythm = (await severitiesIn(tx))[mi.severity];
  const minutes = kinds.map((kind) => rhythm.cadence[kind]);
  const dues = kinds.map((kind) => firstDue(rhythm, kind, from)?.toISOString() ?? null);
  // A row that was there already has to have the clock of which a trigger keeps the job.
  await tx.$executeRaw`
    insert into mi_audience (major_incident_id, kind, cadence_minutes, next_update_by)
    select ${mi.id}::uuid, c.kind, c.minutes, c.due
    from unnest(${kinds}::text[], ${minutes}::int[], ${dues}::timestamptz[])
      as c (kind, minutes, due)
    on conflict (major_incident_id, kind) do update
      set cadence_minutes = excluded.cadence_minutes, next_update_by = excluded.next_update_by,
        escalation = 0`;
}

/** Whom a restricted one does not tell waits for nothing; whom it may tell again hears soon. */
export async function followRestriction(tx: Tx, mi: LockedMi, isRestricted: boolean) {
  const kept = { majorIncidentId: mi.id, kind: "public" } as const;
  if (isRestricted) {
    await tx.miAudience.updateMany({ where: kept, data: { nextUpdateBy: null, escalation: 0 } });
    return;
  }
  if (mi.declaredAt === null) return;
  const { severity, state } = mi.seen;
  const isLive = ACTIVE_STATES.includes(state);
  const rhythm = (await severitiesIn(tx))[severity];
  const nextUpdateBy = isLive ? firstDue(rhythm, kept.kind, new Date()) : null;
  await tx.miAudience.upsert({
    where: { majorIncidentId_kind: kept },
    create: { ...kept, cadenceMinutes: rhythm.cadence.public, nextUpdateBy },
    update: { nextUpdateBy },
    select: { kind: true },
  });
}

/** Gives the role, from whoever holds it; experts there may be many. */
export async function giveRole(
  tx: Tx,
  emit: Emit,
  mi: LockedMi,
  role: MiRole,
  userId: string,
): Promise<boolean> {
  const holders = mi.seen.roles.filter((one) => one.role === role);
  if (holders.some((one) => one.userId === userId)) return false;
  await keepApart(tx, emit, mi, role, userId);
  const before = role === "sme" ? null : (holders[0]?.userId ?? null);
  if (before !== null) {
    await tx.miRole.updateMany({
      where: { majorIncidentId: mi.id, role, endedAt: null },
      data: { endedAt: new Date() },
    });
  }
  await tx.miRole.create({ data: { majorIncidentId: mi.id, role, userId } });
  emit(miRoleTaken, mi.id, { role, userId, from: before });
  return true;
}

/**
 * Whoever commands the worst kind has no time to find words for everybody: whoever takes command lays
 * the communications down.
 *
 * @throws `conflict` for a commander who would lead the communications too.
 */
async function keepApart(tx: Tx, emit: Emit, mi: LockedMi, role: MiRole, userId: string) {
  if (mi.seen.severity !== "SEV1") return;
  const hasOther = (other: MiRole) =>
    mi.seen.roles.some((one) => one.userId === userId && one.role === other);
  if (role === "comms_lead" && hasOther("commander")) {
    throw conflict("At SEV1 the commander and the comms lead are two people.");
  }
  if (role === "commander" && hasOther("comms_lead")) {
    await layDown(tx, emit, mi.id, "comms_lead", userId);
  }
}

/** When it becomes the worst kind, whoever commands and tells goes on commanding. */
export async function partCommand(tx: Tx, emit: Emit, mi: LockedMi): Promise<void> {
  const holderOf = (role: MiRole) => mi.seen.roles.find((one) => one.role === role)?.userId;
  const commander = holderOf("commander");
  if (commander !== undefined && commander === holderOf("comms_lead")) {
    await layDown(tx, emit, mi.id, "comms_lead", commander);
  }
}

async function layDown(tx: Tx, emit: Emit, miId: string, role: MiRole, userId: string) {
  await tx.miRole.updateMany({
    where: { majorIncidentId: miId, role, userId, endedAt: null },
    data: { endedAt: new Date() },
  });
  emit(miRoleReleased, miId, { role, userId });
}

/** Whom the end sets free, and who goes on to know of it: what they did in it is looked back at. */
export const partakersOf = ({ seen }: LockedMi) => ({
  partakerIds: [...new Set(seen.roles.map(({ userId }) => userId))],
});

/** Everybody is free again. */
export async function releaseRoles(tx: Tx, emit: Emit, mi: LockedMi): Promise<void> {
  const endedAt = new Date();
  await tx.miRole.updateMany({
    where: { majorIncidentId: mi.id, endedAt: null },
    data: { endedAt },
  });
  await tx.miHandover.updateMany({
    where: { majorIncidentId: mi.id, outcome: null },
    data: { outcome: "withdrawn", endedAt },
  });
  for (const { role, userId } of mi.seen.roles) {
    emit(miRoleReleased, mi.id, { role, userId });
  }
}

/** What somebody said in their own words; events only name it. */
export async function addEntry(
  tx: Tx,
  actor: Actor,
  miId: string,
  body: string,
  { kind = "entry", knownAt = null }: { kind?: "entry" | "impact"; knownAt?: Date | null } = {},
): Promise<string> {
  if (actor.kind !== "person") throw new Error("Only a person writes.");
  const entry = await tx.miEntry.create({
    data: { majorIncidentId: miId, authorId: actor.id, body, kind, knownAt },
    select: { id: true },
  });
  return entry.id;
}

/** @throws `validation-failed` for services that are not there. */
export async function requireServices(tx: Tx, ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return;
  const found = await tx.service.findMany({
    where: { id: { in: [...ids] } },
    select: { id: true },
  });
  const known = new Set(found.map(({ id }) => id));
  const errors = ids.flatMap((id, at) =>
    known.has(id) ? [] : { path: `/serviceIds/${at}`, message: "is not a service" },
  );
  if (errors.length > 0) throw invalid(errors);
}

/** @throws `validation-failed` for anyone who cannot take part, whether or not they exist. */
export async function requireResponder(tx: Tx, userId: string, path: string): Promise<void> {
  const agent = await tx.user.findFirst({
    where: { id: userId, role: { in: ["agent", "admin"] }, deactivatedAt: null },
    select: { id: true },
  });
  if (!agent) throw invalid([{ path, message: "is not an active agent" }]);
}
