import { postReply } from "@/lib/conversations/commands/post-reply";
import { prisma } from "@/lib/db/client";
import type { Person } from "@/lib/kernel/actor";
import { execute } from "@/lib/kernel/command";
import { openSession } from "@/lib/people/commands/open-session";
import { personOfToken } from "@/lib/people/tokens";
import { makeAgent, makeCustomer, makeIncident, makeService } from "@/lib/testing/factories";
import { tokenOf } from "@/lib/testing/rest";
import { trashTicket } from "@/lib/trash/commands/trash-ticket";
import { MISSING } from "../attacks/row";
import { settled } from "../traces";

/** Whose the thing is that somebody asks about, from where they stand. */
export const RELATIONS = ["own", "organisation", "foreign", "missing"] as const;
export type Relation = (typeof RELATIONS)[number];

/** What a request can be about. Services and mails belong to nobody: they are there or not. */
export type Subject =
  | "ticket"
  | "reply"
  | "entry"
  | "notice"
  | "token"
  | "session"
  | "service"
  | "mail";
const NOBODYS: readonly Subject[] = ["service", "mail"];

export const relationsOf = (about: Subject | null): readonly Relation[] => {
  if (about === null) return ["own"];
  return NOBODYS.includes(about) ? ["own", "missing"] : RELATIONS;
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

let service: Promise<{ id: string }> | undefined;
let mail: Promise<string> | undefined;

/** The id of something new of this kind that belongs to this person. */
export async function targetFor(about: Subject, owner: Person | null): Promise<string> {
  if (owner === null) return MISSING;
  if (about === "service") {
    service ??= makeService();
    return (await service).id;
  }
  if (about === "mail") {
    mail ??= aMailTo(owner);
    return mail;
  }
  if (about === "ticket") return (await makeIncident(owner)).id;
  if (about === "reply") return (await aReplyOn((await makeIncident(owner)).id, owner)).id;
  if (about === "entry") return aDeletionOf((await makeIncident(owner)).id);
  if (about === "notice") return aNoticeFor(owner);
  if (about === "token") return (await personOfToken(await tokenOf(owner)))?.tokenId ?? MISSING;
  const browser = { userAgent: "Another", address: null, replaces: null };
  return (await execute(openSession, owner, browser)).id;
}

const aReplyOn = (ticketId: string, author: Person) =>
  execute(postReply, author, { ticketId, body: "A matrix answers." });

async function aDeletionOf(ticketId: string): Promise<string> {
  await execute(trashTicket, await makeAgent(), { ticketId });
  const entry = await prisma.trashEntry.findFirstOrThrow({ where: { subjectId: ticketId } });
  return entry.id;
}

async function aMailTo(person: Person): Promise<string> {
  const ticket = await makeIncident(person);
  await settled();
  const { id } = await prisma.mail.findFirstOrThrow({ where: { ticketId: ticket.id } });
  return id;
}

async function aNoticeFor(person: Person): Promise<string> {
  const ticket = await makeIncident(person);
  const event = await prisma.event.findFirstOrThrow({ where: { subjectId: ticket.id } });
  const { id } = await prisma.notification.create({
    data: { userId: person.id, eventId: event.id, ticketId: ticket.id, reason: "requester" },
  });
  return id;
}
