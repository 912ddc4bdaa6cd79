import { randomUUID } from "node:crypto";
import { inject } from "vitest";
import { beginUpload } from "@/lib/attachments/uploads";
import { prisma } from "@/lib/db/client";
import type { Person } from "@/lib/kernel/actor";
import { execute } from "@/lib/kernel/command";
import { openSession } from "@/lib/people/commands/open-session";
import { personOfToken } from "@/lib/people/tokens";
import { makeAgent, makeCustomer, makeIncident, makeService } from "@/lib/testing/factories";
import { multipart, screenshot } from "@/lib/testing/files/samples";
import { tokenOf } from "@/lib/testing/rest";
import { ask } from "../asking";
import { MISSING } from "../attacks/row";
import { settled } from "../traces";

/** Whose the thing is that somebody asks about, from where they stand. */
export const RELATIONS = ["own", "organisation", "foreign", "missing"] as const;
export type Relation = (typeof RELATIONS)[number];

/** What a request can be about. Services and mails belong to nobody: they are there or not. */
export type Subject =
  | "ticket"
  | "notice"
  | "token"
  | "session"
  | "service"
  | "mail"
  | "file"
  | "image"
  | "upload";
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
  if (about === "notice") return aNoticeFor(owner);
  if (about === "token") return (await personOfToken(await tokenOf(owner)))?.tokenId ?? MISSING;
  if (about === "upload") return anUploadOf(owner);
  if (about === "file") return aFileOf(owner, "a.txt", randomUUID());
  if (about === "image") return aFileOf(owner, "a.png", await screenshot());
  const browser = { userAgent: "Another", address: null, replaces: null };
  return (await execute(openSession, owner, browser)).id;
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

async function aNoticeFor(person: Person): Promise<string> {
  const ticket = await makeIncident(person);
  const event = await prisma.event.findFirstOrThrow({ where: { subjectId: ticket.id } });
  const { id } = await prisma.notification.create({
    data: { userId: person.id, eventId: event.id, ticketId: ticket.id, reason: "requester" },
  });
  return id;
}
