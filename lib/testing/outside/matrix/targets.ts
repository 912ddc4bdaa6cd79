import { randomUUID } from "node:crypto";
import { inject } from "vitest";
import { beginUpload } from "@/lib/attachments/uploads";
import { postReply } from "@/lib/conversations/commands/post-reply";
import { prisma } from "@/lib/db/client";
import type { Prisma } from "@/lib/db/generated/client";
import type { Person } from "@/lib/kernel/actor";
import { execute } from "@/lib/kernel/command";
import { createMacro } from "@/lib/macros/commands/create-macro";
import { sealSecret } from "@/lib/mail/sealed-secret";
import { invitePerson } from "@/lib/people/commands/invite-person";
import { openSession } from "@/lib/people/commands/open-session";
import { personOfToken } from "@/lib/people/tokens";
import {
  makeAgent,
  makeCustomer,
  makeIncident,
  makeOrganisation,
  makeService,
  makeTeam,
} from "@/lib/testing/factories";
import { multipart, screenshot } from "@/lib/testing/files/samples";
import { tokenOf } from "@/lib/testing/rest";
import { createTicket } from "@/lib/tickets/commands/create-ticket";
import { linkTickets } from "@/lib/tickets/commands/link-tickets";
import { trashTicket } from "@/lib/trash/commands/trash-ticket";
import { ask } from "../asking";
import { MISSING } from "../attacks/row";
import { settled } from "../traces";
import { CHANGE_MAKERS } from "./change-targets";
import { MAJOR_INCIDENT_MAKERS } from "./major-incident-targets";
import { MAJOR_REVIEW_MAKERS } from "./major-review-targets";
import { REQUEST_MAKERS } from "./request-targets";
import { SERVICE_LEVEL_MAKERS } from "./service-level-targets";

/** Whose the thing is that somebody asks about, from where they stand. */
export const RELATIONS = ["own", "organisation", "foreign", "missing"] as const;
export type Relation = (typeof RELATIONS)[number];

/** What a request can be about. */
export type Subject =
  | ("watcher" | "reaction" | "held" | "macro" | "filled")
  | ("ticket" | "reply" | "entry" | "problem" | "link" | "notice" | "token" | "session" | "person")
  | ("colleague" | "invited" | "organisation" | "team" | "service" | "mail" | "effect")
  | ("template" | "source" | "sourceName" | "flag" | "row")
  | ("file" | "image" | "upload" | "clearing" | "quarantined" | "byMail" | "original")
  | ("majorIncident" | "miRole" | "miHolder" | "miLine" | "miTicket" | "miPoint")
  | ("workItem" | "batch" | "miUpdate" | "miPromise")
  | (
      | "severity"
      | "updateTemplate"
      | "point"
      | "duty"
      | "rotaOverride"
      | "triggerRule"
      | "maintenance"
    )
  | ("slaPolicy" | "calendar" | "ola")
  | ("miReview" | "miSection" | "miDrill" | "actionItem" | "inject")
  | ("item" | "policy" | "freeze" | "request" | "rejected" | "approval" | "task")
  | ("window" | "riskRule" | "changeTemplate")
  | ("knownError" | "automation" | "customField" | "checklist" | "member");

/** These belong to nobody: they are there or not. */
const NOBODYS: readonly Subject[] = [
  ...(["colleague", "invited", "organisation", "team", "service", "mail", "effect"] as const),
  ...(["template", "source", "sourceName", "flag"] as const),
  ...(["clearing", "quarantined"] as const),
  ...(["majorIncident", "miRole", "miHolder", "miLine", "miTicket", "miPoint"] as const),
  ...(["workItem", "batch", "miUpdate", "miPromise"] as const),
  ...(["severity", "updateTemplate", "point"] as const),
  ...(["duty", "rotaOverride", "triggerRule", "maintenance"] as const),
  ...(["slaPolicy", "calendar", "ola"] as const),
  ...(["miReview", "miSection", "miDrill", "actionItem", "inject"] as const),
  ...(["item", "policy", "freeze"] as const),
  ...(["window", "riskRule", "changeTemplate"] as const),
  ...(["knownError", "automation", "customField", "checklist", "member"] as const),
];
export const isNobodys = (about: Subject | null) => about !== null && NOBODYS.includes(about);

export const relationsOf = (about: Subject | null): readonly Relation[] => {
  if (about === null) return ["own"];
  return isNobodys(about) ? ["own", "missing"] : RELATIONS;
};

/** For each person one of the same organisation, or of the same desk, and one of another. */
export class Relatives {
  #neighbours = new Map<string, Promise<Person>>();
  #outsider = makeCustomer();

  async ownerOf(relation: Relation, person: Person): Promise<Person> {
    if (relation === "own") return person;
    if (relation === "foreign") return this.#outsider;
    const { organisationId } = person;
    const key = organisationId ?? "desk";
    const known = this.#neighbours.get(key);
    if (known) return known;
    const made = organisationId ? makeCustomer({ organisationId }) : makeAgent();
    this.#neighbours.set(key, made);
    return made;
  }
}

let agent: Promise<Person> | undefined;

/** Somebody of the desk. One is enough: every agent is told of every new ticket. */
function anAgent(): Promise<Person> {
  agent ??= makeAgent();
  return agent;
}

let mail: Promise<string> | undefined;

/**
 * The id of something new of this kind that belongs to this person; two ids with a blank between
 * them for what is named by two.
 */
export async function targetFor(about: Subject, owner: Person | null): Promise<string> {
  if (owner === null) return MISSING_OF[about] ?? MISSING;
  return MAKERS[about](owner);
}

const THUMB = encodeURIComponent("👍");
const TWO = `${MISSING} ${MISSING}`;
const MISSING_OF: Partial<Record<Subject, string>> = {
  ...{ member: TWO, link: TWO, watcher: TWO, filled: TWO, original: TWO, miTicket: TWO },
  miRole: `${MISSING} scribe`,
  miHolder: `${MISSING} scribe ${MISSING}`,
  miLine: `${MISSING} ${MISSING} pinned`,
  miPoint: `${MISSING} thank_you`,
  miSection: `${MISSING} causes`,
  miPromise: `${MISSING} internal`,
  ...{ severity: "SEV9", updateTemplate: "nobody resolved", duty: "nothing" },
  reaction: `${MISSING} ${THUMB}`,
  ...{ template: "nothing", sourceName: "nobody" },
};

const MAKERS: Record<Subject, (owner: Person) => Promise<string>> = {
  ...CHANGE_MAKERS,
  ticket: async (owner) => (await makeIncident(owner)).id,
  problem: aProblemOf,
  knownError: aKnownErrorOf,
  async automation() {
    const { id: createdById } = await prisma.user.findFirstOrThrow({ where: { role: "admin" } });
    const data = {
      name: "A rule",
      trigger: "created",
      actions: { addTags: ["matrix"] },
      createdById,
    };
    return (await prisma.automationRule.create({ data })).id;
  },
  async checklist() {
    const step = { ownerId: null, teamId: null, dueDays: null, needs: [] };
    const tasks = [{ key: "one", title: "One", ...step }];
    return (await prisma.checklist.create({ data: { name: `List ${randomUUID()}`, tasks } })).id;
  },
  async member() {
    const [team, { id: userId }] = [await makeTeam(), await anAgent()];
    await prisma.teamMember.create({ data: { teamId: team.id, userId } });
    return `${team.id} ${userId}`;
  },
  async customField() {
    const key = `f${randomUUID().replaceAll("-", "").slice(0, 12)}`;
    const data = { key, label: "A field", kind: "text", audience: "customers", position: 0 };
    return (await prisma.customField.create({ data: { ...data, types: ["change"] } })).id;
  },
  link: aLinkOf,
  watcher: async (owner) => `${(await makeIncident(owner)).id} ${(await anAgent()).id}`,
  reaction: async (owner) =>
    `${(await aReplyOn((await makeIncident(owner)).id, owner)).id} ${THUMB}`,
  held: aHeldReplyOf,
  macro: aMacroOf,
  filled: async (owner) => `${await aMacroOf(owner)} ${(await makeIncident(owner)).id}`,
  notice: aNoticeFor,
  row: aRowOf,
  token: async (owner) => (await personOfToken(await tokenOf(owner)))?.tokenId ?? MISSING,
  async session(owner) {
    const browser = { userAgent: "Another", address: null, replaces: null };
    return (await execute(openSession, owner, browser)).id;
  },
  person: async (owner) => owner.id,
  colleague: async ({ organisationId }) =>
    (await makeCustomer(organisationId === null ? {} : { organisationId })).id,
  async invited() {
    const admin = await prisma.user.findFirstOrThrow({ where: { role: "admin" } });
    const { role, id, name, email } = admin;
    const inviter: Person = {
      ...{ kind: "person", via: "session", scopes: "all", organisationId: null, teamIds: [] },
      ...{ role, id, name, email, grants: [], orgManager: false },
    };
    const wish = { name: "Somebody New", email: `${randomUUID()}@example.com` };
    return (await execute(invitePerson, inviter, wish)).id;
  },
  organisation: async () => (await makeOrganisation()).id,
  team: async () => (await makeTeam()).id,
  service: async () => (await makeService()).id,
  mail(owner) {
    mail ??= aMailTo(owner);
    return mail;
  },
  async effect(owner) {
    mail ??= aMailTo(owner);
    const where = { id: await mail };
    return (await prisma.mail.findUniqueOrThrow({ where })).effectId;
  },
  template: async () => "reply",
  source: async () => (await aSource()).id,
  sourceName: async () => (await aSource()).name,
  async flag() {
    const address = `${randomUUID()}@example.com`;
    const data = { address, kind: "bounced", words: "550" };
    return (await prisma.flaggedAddress.create({ data })).id;
  },
  reply: async (owner) => (await aReplyOn((await makeIncident(owner)).id, owner)).id,
  entry: async (owner) => aDeletionOf((await makeIncident(owner)).id),
  async clearing() {
    const admin = await prisma.user.findFirstOrThrow({ where: { role: "admin" } });
    const data = { byId: admin.id, reason: "A matrix asks.", endedAt: new Date() };
    return (await prisma.trashClearing.create({ data })).id;
  },
  file: (owner) => aFileOf(owner, "a.txt", randomUUID()),
  image: async (owner) => aFileOf(owner, "a.png", await screenshot()),
  upload: anUploadOf,
  quarantined: async () => (await aMailIn({ state: "quarantined", reason: "unknown_sender" })).id,
  byMail: async (owner) => (await anAnswerByMail(owner)).id,
  async original(owner) {
    const { id, ticketId } = await anAnswerByMail(owner);
    return `${ticketId} ${id}`;
  },
  ...MAJOR_INCIDENT_MAKERS,
  ...MAJOR_REVIEW_MAKERS,
  ...SERVICE_LEVEL_MAKERS,
  ...REQUEST_MAKERS,
};

/** What the owner of a ticket answered on it from their mailbox, about something else. */
async function anAnswerByMail(owner: Person) {
  const ticket = await makeIncident(owner);
  const reply = await aReplyOn(ticket.id, owner);
  const told = { text: "And another thing.", fullText: "And another thing.", otherSubject: true };
  const place = { ticketId: ticket.id, replyId: reply.id, senderId: owner.id };
  return aMailIn({ state: "applied", ...told, ...place });
}

function aMailIn(data: Partial<Prisma.InboundMailUncheckedCreateInput>) {
  const identity = `<${randomUUID()}@matrix.example>`;
  const came = { mailbox: "support", door: "http", size: 10, contentSum: identity, identity };
  return prisma.inboundMail.create({
    data: {
      ...came,
      settledAt: new Date(),
      fromAddress: "somebody@elsewhere.example",
      subject: "Aside",
      ...data,
    },
  });
}

function aSource() {
  const id = randomUUID();
  const sealedSecret = sealSecret("whsec_c2VjcmV0", id);
  return prisma.webhookSource.create({ data: { id, name: id.slice(0, 8), sealedSecret } });
}

/** One that is made for somebody, by those who can make one. */
async function aProblemOf(owner: Person): Promise<string> {
  const wish = {
    type: "problem",
    subject: "Again and again",
    description: "Its cause is unknown.",
  };
  return (await execute(createTicket, await anAgent(), { ...wish, requesterId: owner.id })).id;
}

async function aKnownErrorOf(owner: Person): Promise<string> {
  const where = { ticketId: await aProblemOf(owner) };
  const data = { knownError: true, workaround: "Restart.", publicWorkaround: "Restart it." };
  return (await prisma.problemRecord.update({ where, data })).publicId;
}

async function aLinkOf(owner: Person): Promise<string> {
  const [one, other] = [await makeIncident(owner), await makeIncident(owner)];
  const agent = await anAgent();
  const tie = { ticketId: one.id, kind: "blocks", toId: other.id };
  return `${one.id} ${(await execute(linkTickets, agent, tie)).id}`;
}

const aReplyOn = (ticketId: string, author: Person) =>
  execute(postReply, author, { ticketId, body: "A matrix answers." });

/** What an agent is about to say to this person, or to anybody for an agent's own. */
async function aHeldReplyOf(owner: Person): Promise<string> {
  const { id: ticketId } = await makeIncident(owner);
  const words = { ticketId, body: "A matrix waits.", holdSeconds: 30 };
  return (await execute(postReply, await agentNear(owner), words)).id;
}

/** A macro that this agent keeps for themselves, or that somebody else does. */
async function aMacroOf(owner: Person): Promise<string> {
  const wish = { name: `Macro ${randomUUID()}`, body: "Hello." };
  return (await execute(createMacro, await agentNear(owner), wish)).id;
}

const agentNear = async (owner: Person) => (owner.role === "customer" ? anAgent() : owner);

async function aDeletionOf(ticketId: string): Promise<string> {
  await execute(trashTicket, await anAgent(), { ticketId });
  const entry = await prisma.trashEntry.findFirstOrThrow({ where: { subjectId: ticketId } });
  return entry.id;
}

async function anUploadOf(person: Person): Promise<string> {
  return (await beginUpload(person, { name: "a.txt", size: 3 }, null)).id;
}

/** On a ticket of the person's, so that those who see it see the file. The desk keeps it itself. */
async function aFileOf(person: Person, name: string, content: string | Buffer): Promise<string> {
  const token = await tokenOf(person);
  const { raw, headers } = multipart(name, content);
  const wish = { method: "POST", path: "/api/v1/attachments", token, body: raw, headers };
  const { id } = (await ask(inject("desk").url, wish)).body;
  await makeIncident(person, { attachmentIds: [id] });
  return id;
}

async function aMailTo(person: Person): Promise<string> {
  const ticket = await makeIncident(person);
  await settled();
  const { id } = await prisma.mail.findFirstOrThrow({ where: { ticketId: ticket.id } });
  return id;
}

/** A subject of which somebody has a row in their inbox. */
async function aRowOf(person: Person): Promise<string> {
  const where = { id: await aNoticeFor(person) };
  return (await prisma.notification.findUniqueOrThrow({ where })).ticketId ?? MISSING;
}

/** A team with somebody in it, so that its tickets are told to them alone and not to the whole desk. */
let staffed: Promise<{ clerk: Person; teamId: string }> | undefined;

async function aStaffedTeam() {
  const { id: teamId } = await makeTeam();
  return { clerk: await makeAgent({ teamIds: [teamId] }), teamId };
}

async function aNoticeFor(person: Person): Promise<string> {
  staffed ??= aStaffedTeam();
  const { clerk, teamId } = await staffed;
  const ticket = await makeIncident(clerk, { requesterId: person.id, teamId });
  const event = await prisma.event.findFirstOrThrow({ where: { subjectId: ticket.id } });
  const { id } = await prisma.notification.create({
    data: { userId: person.id, eventId: event.id, ticketId: ticket.id, reason: "requester" },
  });
  return id;
}
