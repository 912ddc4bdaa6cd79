import { randomUUID } from "node:crypto";
import fc from "fast-check";
import { prisma } from "@/lib/db/client";
import type { Person } from "@/lib/kernel/actor";
import {
  makeAgent,
  makeCustomer,
  makeOrganisation,
  makeService,
  makeTeam,
} from "@/lib/testing/factories";
import { sampleWorld } from "@/lib/testing/sample-world";
import { HOLD_REASONS, OPEN_STATES, STATES, TICKET_TYPES } from "@/lib/tickets/lifecycles/words";
import { LEVELS, PRIORITIES } from "@/lib/tickets/priority";
import { TAGS, WORDS } from "./queries";

const PREFIX = { incident: "INC", request: "REQ", problem: "PRB", change: "CHG" } as const;
const HOUR_MS = 3_600_000;

export type Cast = Awaited<ReturnType<typeof makeCast>>;

/** Empties the database and fills it with people and things whose names begin alike. */
export async function makeCast() {
  await sampleWorld("fresh");
  const organisations = [await makeOrganisation("Net"), await makeOrganisation("Bo")];
  const [net, bo] = organisations.map(({ id }) => id);
  const requesters = [
    await makeCustomer({ name: "Asha Rao", ...(net ? { organisationId: net } : {}) }),
    await makeCustomer({ name: "Bo", ...(net ? { organisationId: net } : {}) }),
    await makeCustomer({
      name: "Bo Li",
      ...(bo ? { organisationId: bo, orgManager: true } : {}),
    }),
  ];
  const agents = [await makeAgent({ name: "Asha Kapoor" }), await makeAgent({ name: "asha" })];
  const teams = [await makeTeam("Network"), await makeTeam("Net"), await makeTeam("Nets")];
  const services = [await makeService(), await makeService()];
  for (const [at, name] of ["Order portal", "Order"].entries()) {
    const id = services[at]?.id ?? "";
    await prisma.service.update({ where: { id }, data: { name } });
    Object.assign(services[at] ?? {}, { name });
  }
  const kinds = { room: "text", cost: "number", colours: "choices", day: "date" } as const;
  const all = { ...kinds, owner: "person", fragile: "checkbox" } as const;
  const fields: Record<string, string> = {};
  for (const [position, [key, kind]] of Object.entries(all).entries()) {
    const field = await prisma.customField.create({
      data: {
        ...{ key, label: key, kind, position, types: ["incident"] },
        choices: kind === "choices" ? ["Red", "light blue"] : [],
        audience: key === "cost" ? "desk" : "customers",
      },
    });
    fields[key] = field.id;
  }
  return { organisations, requesters, agents, teams, services, fields };
}

const chance = fc.option(fc.nat(), { freq: 2 });
/** Lies in the trash. */
const seldom = fc.integer({ min: 0, max: 4 }).map((drawn) => drawn === 4);
const words = fc.array(fc.constantFrom(...WORDS), { minLength: 1, maxLength: 4 });

const drawn = fc.record({
  type: fc.constantFrom(...TICKET_TYPES),
  state: fc.constantFrom(...STATES),
  hold: fc.constantFrom(...HOLD_REASONS),
  priority: fc.constantFrom(...PRIORITIES),
  impact: fc.constantFrom(...LEVELS),
  urgency: fc.constantFrom(...LEVELS),
  subject: words,
  description: words,
  replies: fc.array(fc.record({ body: words, isNote: fc.boolean(), isTrashed: seldom }), {
    maxLength: 3,
  }),
  isTrashed: seldom,
  tags: fc.uniqueArray(fc.constantFrom(...TAGS), { maxLength: 2 }),
  requester: fc.nat(),
  assignee: chance,
  team: chance,
  service: chance,
  isForOrganisation: fc.boolean(),
  watchedBy: chance,
  unreadBy: chance,
  linkedTo: chance,
  /** Minutes until it is due, or since. */
  due: fc.option(fc.integer({ min: -3_000, max: 3_000 })),
  room: fc.option(fc.constantFrom("B1", "B12", "attic 3", "b_%")),
  cost: fc.option(fc.integer({ min: -2, max: 9 })),
  colours: fc.option(fc.subarray(["Red", "light blue"], { minLength: 1 })),
  day: fc.option(fc.integer({ min: 1, max: 31 })),
  owner: chance,
  fragile: fc.option(fc.boolean()),
  clocks: fc.constantFrom("promised", "paused", "missed", "none"),
  times: fc.array(
    fc.oneof(fc.integer({ min: 0, max: 960 }), fc.integer({ min: 7_000, max: 7_900 })),
    {
      minLength: 5,
      maxLength: 5,
    },
  ),
});

/** A handful of tickets, drawn without regard to how they could have come about. */
export const worlds = fc.array(drawn, { minLength: 1, maxLength: 14 });
type Drawn = typeof worlds extends fc.Arbitrary<infer World> ? World : never;

export type Told = ReturnType<typeof tell>[number];
export type Thing = { id: string; name: string };

/** The tickets of a world as plain facts. */
export function tell(cast: Cast, drawings: Drawn, now: number) {
  const told = drawings.map((drawing, at) => {
    const requester = pick(cast.requesters, drawing.requester);
    // Seconds off the hour, so that no age falls on the edge of a test.
    const [created, updated, publicly, resolved, closed] = drawing.times.map(
      (hours) => new Date(now - hours * HOUR_MS - 977_000 - at * 1_000),
    );
    return {
      ...drawing,
      id: randomUUID(),
      reference: `${PREFIX[drawing.type]}-${at + 1}`,
      open: OPEN_STATES.includes(drawing.state),
      hold: drawing.state === "on_hold" ? drawing.hold : null,
      subject: drawing.subject.join(" "),
      description: drawing.description.join(" — "),
      replies: drawing.replies.map(({ body, ...reply }) => ({ body: body.join(", "), ...reply })),
      requester,
      assignee: maybe(cast.agents, drawing.assignee),
      team: maybe(cast.teams, drawing.team),
      service: maybe(cast.services, drawing.service),
      organisation: drawing.isForOrganisation
        ? (cast.organisations.find(({ id }) => id === requester.organisationId) ?? null)
        : null,
      watcherId: maybe(cast.requesters, drawing.watchedBy)?.id ?? null,
      unreadById: maybe([...cast.requesters, ...cast.agents], drawing.unreadBy)?.id ?? null,
      created: created ?? new Date(now),
      updated: updated ?? new Date(now),
      public: publicly ?? new Date(now),
      resolved: drawing.isForOrganisation ? (resolved ?? null) : null,
      closed: drawing.isForOrganisation ? null : (closed ?? null),
      // Off the minute, so that no test falls on its edge.
      due:
        drawing.due === null || drawing.clocks === "none" || drawing.clocks === "paused"
          ? null
          : new Date(now + drawing.due * 60_000 + 17_000 + at * 1_000),
      custom: {
        ...{ room: drawing.room, cost: drawing.cost, colours: drawing.colours },
        day: drawing.day === null ? null : `2026-01-${String(drawing.day).padStart(2, "0")}`,
        owner: maybe([...cast.requesters, ...cast.agents], drawing.owner),
        fragile: drawing.fragile,
      },
      linked: [] as { id: string; requester: Person; isTrashed: boolean }[],
    };
  });
  for (const ticket of told) {
    const other = maybe(told, ticket.linkedTo);
    if (!other || other.id === ticket.id) continue;
    ticket.linked.push(other);
    other.linked.push(ticket);
  }
  return told;
}

const pick = <Item>(list: readonly Item[], at: number): Item => {
  const item = list[at % list.length];
  if (item === undefined) throw new Error("Nothing to pick from.");
  return item;
};
const maybe = <Item>(list: readonly Item[], at: number | null) =>
  at === null ? null : pick(list, at);

/** Writes the tickets past the guard, which would not let most of them come about. */
export async function write(told: readonly Told[], { fields }: Cast) {
  await prisma.$executeRaw`truncate ticket, event cascade`;
  const entry = await prisma.trashEntry.create({
    data: { kind: "ticket", subjectId: randomUUID(), reference: "INC-0", purgeAfter: new Date() },
  });
  const trashEntryId = (isTrashed: boolean) => (isTrashed ? entry.id : null);
  await prisma.$executeRaw`alter table ticket disable trigger ticket_guard`;
  await prisma.ticket.createMany({
    data: told.map((ticket) => ({
      id: ticket.id,
      reference: ticket.reference,
      type: ticket.type,
      state: ticket.state,
      open: ticket.open,
      holdReason: ticket.hold,
      subject: ticket.subject,
      description: ticket.description,
      impact: ticket.impact,
      urgency: ticket.urgency,
      priority: ticket.priority,
      requesterId: ticket.requester.id,
      createdById: ticket.requester.id,
      assigneeId: ticket.assignee?.id ?? null,
      teamId: ticket.team?.id ?? null,
      serviceId: ticket.service?.id ?? null,
      organisationId: ticket.organisation?.id ?? null,
      tags: ticket.tags,
      resolutionCode: "fixed",
      resolutionNote: "It works again.",
      createdAt: ticket.created,
      updatedAt: ticket.updated,
      publicAt: ticket.public,
      resolvedAt: ticket.resolved,
      closedAt: ticket.closed,
      trashEntryId: trashEntryId(ticket.isTrashed),
    })),
  });
  await prisma.$executeRaw`alter table ticket enable trigger ticket_guard`;
  await prisma.reply.createMany({
    data: told.flatMap((ticket) =>
      ticket.replies.map(({ body, isNote, isTrashed }) => ({
        trashEntryId: trashEntryId(isTrashed),
        ticketId: ticket.id,
        authorId: ticket.requester.id,
        audience: isNote ? ("internal" as const) : ("public" as const),
        body,
      })),
    ),
  });
  const policy = await prisma.slaPolicy.create({
    data: { name: "Of a world", terms: {}, removedAt: new Date() },
  });
  const promised = told.filter(({ clocks }) => clocks !== "none");
  await prisma.ticketSla.createMany({
    data: promised.map(({ id, due, clocks }) => ({
      ...{ ticketId: id, policyId: policy.id, policyVersion: 1 },
      ...{ dueAt: due, paused: clocks === "paused" },
    })),
  });
  await prisma.slaClock.createMany({
    data: promised.flatMap(({ id, due, clocks }) => {
      const clock = { ticketId: id, startSeq: 1, startedAt: new Date(), targetSeconds: 60 };
      return [
        ...(due ? [{ ...clock, kind: "resolution", state: "running", dueAt: due }] : []),
        ...(clocks === "missed" ? [{ ...clock, kind: "first_response", state: "missed" }] : []),
      ].map((one) => ({ ...one, leftSeconds: 0 }));
    }),
  });
  await prisma.customValue.createMany({
    data: told.flatMap(({ id: ticketId, custom }) => {
      const row = (key: string, column: object, position = 0) => ({
        ...{ ticketId, fieldId: fields[key] ?? "", position },
        ...column,
      });
      const { room, cost, colours, day, owner, fragile } = custom;
      return [
        ...(room === null ? [] : [row("room", { text: room })]),
        ...(cost === null ? [] : [row("cost", { number: cost })]),
        ...(colours ?? []).map((text, at) => row("colours", { text }, at)),
        ...(day === null ? [] : [row("day", { date: new Date(day) })]),
        ...(owner === null ? [] : [row("owner", { userId: owner.id })]),
        ...(fragile === null ? [] : [row("fragile", { flag: fragile })]),
      ];
    }),
  });
  for (const ticket of told) await writeTies(ticket);
}

async function writeTies(ticket: Told) {
  await prisma.ticketLink.createMany({
    data: ticket.linked.map((other) => ({ kind: "follows", fromId: ticket.id, toId: other.id })),
    skipDuplicates: true,
  });
  if (ticket.watcherId) {
    await prisma.ticketWatcher.create({ data: { ticketId: ticket.id, userId: ticket.watcherId } });
  }
  if (!ticket.unreadById) return;
  const event = await prisma.event.create({
    data: {
      subjectKind: "ticket",
      subjectId: ticket.id,
      seq: 1,
      kind: "ticket.created",
      actorKind: "system",
      commandId: randomUUID(),
      facts: {},
    },
  });
  await prisma.notification.create({
    data: {
      userId: ticket.unreadById,
      eventId: event.id,
      ticketId: ticket.id,
      reason: "assignee",
    },
  });
}
