import { randomUUID } from "node:crypto";
import { postReply } from "@/lib/conversations/commands/post-reply";
import { prisma } from "@/lib/db/client";
import type { Person } from "@/lib/kernel/actor";
import { execute } from "@/lib/kernel/command";
import { createMacro } from "@/lib/macros/commands/create-macro";
import { addWorkItem } from "@/lib/major-incidents/commands/add-work-item";
import { declareMajorIncident } from "@/lib/major-incidents/commands/declare-major-incident";
import { moveMajorIncident } from "@/lib/major-incidents/commands/move-major-incident";
import { invitePerson } from "@/lib/people/commands/invite-person";
import { hashPassword } from "@/lib/people/password";
import { personOfToken } from "@/lib/people/tokens";
import {
  makeAdmin,
  makeAgent,
  makeCustomer,
  makeIncident,
  makeOrganisation,
  makeService,
  makeTeam,
} from "@/lib/testing/factories";
import { tokenOf } from "@/lib/testing/rest";
import { linkTickets } from "@/lib/tickets/commands/link-tickets";
import { trashTicket } from "@/lib/trash/commands/trash-ticket";
import { RESOURCES } from "@/lib/web/rest/catalogue";
import { QUESTIONS } from "../matrix/questions";
import { targetFor } from "../matrix/targets";
import { settled } from "../traces";
import { oneOf, type Pool } from "./values";

const PASSWORD = "a horse with a battery";

export type World = {
  pool: Pool;
  /** Whoever asks, by what they are: many, since what one may ask in a minute is limited. */
  tokens: readonly (readonly string[])[];
  /** A token of its own, for the request that ends it. */
  spare: () => Promise<string>;
};

/** A desk with things to ask about, and people besides those who ask, to whom anything may be done. */
export async function fuzzWorld(): Promise<World> {
  const organisations = [await makeOrganisation(), await makeOrganisation()];
  const at = (place: number) => ({ organisationId: organisations[place % 2]?.id ?? "" });
  const many = <Made>(count: number, make: (place: number) => Promise<Made>) =>
    Promise.all(Array.from({ length: count }, (_, place) => make(place)));
  const [customers, agents, admins] = [
    await many(24, (place) => makeCustomer({ ...at(place), orgManager: place % 8 === 0 })),
    await many(8, () => makeAgent({ grants: ["problem_manager", "change_manager", "mi_manager"] })),
    await many(8, () => makeAdmin()),
  ];
  const tokens = await Promise.all(
    [customers, agents, admins].map((alike) => Promise.all(alike.map((one) => tokenOf(one)))),
  );
  const readers = await Promise.all(customers.slice(0, 2).map((one) => tokenOf(one, ["read"])));
  const known = await makeCustomer({ passwordHash: await hashPassword(PASSWORD) });
  const victims = [
    ...(await many(6, (place) => makeCustomer(at(place)))),
    ...(await many(2, () => makeAgent())),
  ];
  const incidents = await many(30, (place) => makeIncident(customers[place % 24] as Person));
  const linked = await many(6, async (place) => {
    const [one, other] = [incidents[place], incidents[place + 10]];
    const tie = { ticketId: one?.id, kind: "blocks", toId: other?.id };
    return execute(linkTickets, agents[0] as Person, tie);
  });
  const invited = await many(4, () =>
    execute(invitePerson, admins[0] as Person, {
      name: "Somebody New",
      email: `${randomUUID()}@example.com`,
    }),
  );
  const [services, teams] = [await many(4, () => makeService()), await many(3, () => makeTeam())];
  const replies = await many(12, (place) =>
    execute(postReply, agents[place % 8] as Person, {
      ticketId: incidents[place % 30]?.id,
      body: "It is looked into.",
    }),
  );
  const macros = await many(4, () =>
    execute(createMacro, admins[0] as Person, {
      name: `Macro ${randomUUID()}`,
      body: "Hello.",
      sharedWith: "everybody",
    }),
  );
  const majorIncidents = await many(8, (place) => ledBy(agents[place] as Person, place));
  const items = await many(8, (place) =>
    execute(addWorkItem, agents[place] as Person, {
      majorIncidentId: majorIncidents[place]?.id,
      title: "Look at the gateway",
      ownerId: agents[place]?.id,
    }),
  );
  await many(4, async (place) => {
    const { id: ticketId } = await makeIncident(customers[place] as Person);
    return execute(trashTicket, agents[0] as Person, { ticketId });
  });
  await settled();
  const [mails, notices, entries, effects] = [
    await prisma.mail.findMany({ take: 10, select: { id: true } }),
    await prisma.notification.findMany({ take: 30, select: { id: true } }),
    await prisma.trashEntry.findMany({ select: { id: true } }),
    await prisma.effect.findMany({ take: 10, select: { id: true } }),
  ];
  const own = await many(10, async (place) => {
    const token = await tokenOf(customers[place] as Person);
    return { id: (await personOfToken(token))?.tokenId ?? "" };
  });
  const ids: Record<string, readonly { id: string }[]> = {
    ...{ "/tickets/": incidents, toId: incidents, linkedId: incidents, linkId: linked },
    ...{ "/users/": [...victims, ...invited], requesterId: customers, memberIds: agents },
    ...{ assigneeId: agents, assignee: agents, requester: customers },
    ...{ "/services/": services, serviceId: services, service: services },
    ...{ "/teams/": teams, teamId: teams, teamIds: teams, team: teams },
    ...{ "/organisations/": organisations, organisationId: organisations },
    ...{ organisation: organisations, "/auth/tokens/": own },
    ...{ "/replies/": replies, "/macros/": macros, "/trash/": entries },
    ...{ "/effects/": effects, userId: agents },
    ...{ "/major-incidents/": majorIncidents, "/work-items/": items, ticketId: incidents },
    ...{ ownerId: agents, toUserId: agents, reviewOwnerId: agents, serviceIds: services },
    ...{ role: named("scribe", "liaison"), audience: named("internal", "stakeholders") },
    ...{ key: named("thank_you", "severity_final"), name: named("reply", "resolved") },
    ...{ "/mail/": mails, "/notifications/": notices, ticket: incidents },
  };
  const others = await restOf(Object.keys(ids), customers);
  const pool: Pool = (name, random) => {
    if (name === "email") return random() < 0.5 ? known.email : `${randomUUID()}@example.com`;
    if (name === "password") return random() < 0.5 ? PASSWORD : "wrong";
    return oneOf(random, ids[name] ?? others.get(name) ?? incidents).id;
  };
  // Most of the document is the desk's, and who may not ask sees its outermost door only.
  return { pool, tokens: [...tokens, ...tokens.slice(1), readers], spare: () => tokenOf(known) };
}

/** Some of everything else that stands in a path by its id, by what the path says before it. */
async function restOf(known: readonly string[], owners: readonly Person[]) {
  const made = new Map<string, { id: string }[]>();
  for (const { path, operations } of RESOURCES) {
    const [start = "", after] = path.split("{id}");
    if (after === undefined || known.includes(start) || made.has(start)) continue;
    const about = Object.values(operations)
      .map(({ id }) => QUESTIONS[id]?.about)
      .find((one) => one !== undefined && one !== null);
    if (!about) continue;
    const names: string[] = [];
    for (const owner of owners.slice(0, 3)) names.push(await targetFor(about, owner));
    // What has two names in its path has the one that comes first here.
    made.set(
      start,
      names.map((name) => ({ id: name.split(" ")[0] ?? "" })),
    );
  }
  return made;
}

const named = (...names: string[]) => names.map((id) => ({ id }));

/** A major incident over a ticket of its own, which this agent leads. */
async function ledBy(leader: Person, place: number): Promise<{ id: string }> {
  const ticket = await makeIncident(await makeCustomer());
  const { id } = await execute(declareMajorIncident, leader, {
    intent: "declare",
    title: `Nothing works ${place}`,
    severity: "SEV2",
    impactStatement: "Nobody can work.",
    ticketIds: [ticket.id],
  });
  await execute(moveMajorIncident, leader, { majorIncidentId: id, event: "take_command" });
  return { id };
}
