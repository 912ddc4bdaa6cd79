import { randomUUID } from "node:crypto";
import { applyChecklist } from "@/lib/checklists/commands/apply-checklist";
import { createChecklist } from "@/lib/checklists/commands/create-checklist";
import { postReply } from "@/lib/conversations/commands/post-reply";
import { createField } from "@/lib/custom-fields/commands/create-field";
import { prisma } from "@/lib/db/client";
import type { Person } from "@/lib/kernel/actor";
import { execute } from "@/lib/kernel/command";
import { addTask } from "@/lib/tasks/commands/add-task";
import { reviseTask } from "@/lib/tasks/commands/revise-task";
import {
  makeAgent,
  makeCustomer,
  makeIncident,
  makeOrganisation,
  makeService,
  makeTeam,
} from "@/lib/testing/factories";
import { createTicket } from "@/lib/tickets/commands/create-ticket";
import { linkTickets } from "@/lib/tickets/commands/link-tickets";
import { moveTicket } from "@/lib/tickets/commands/move-ticket";
import { reviseTicket } from "@/lib/tickets/commands/revise-ticket";
import { type Cast, type Persona, theCast } from "../people";
import { settled } from "../traces";
import { approvalByTeam } from "./approvals";
import { changePractice } from "./changes";
import { majorIncidentOf } from "./major-incident";
import { promiseFor } from "./service-levels";

/** A word that stands in one place of the desk only, and who may come upon it. */
export type Canary = { word: string; place: string; seers: ReadonlySet<Persona> };

export type World = {
  cast: Cast;
  canaries: readonly Canary[];
  /** Every id and reference that this world has, by the kind of what it names. */
  names: Readonly<
    Record<
      "ticket" | "user" | "organisation" | "team" | "service" | "mail" | "majorIncident",
      string[]
    >
  >;
  /** The note, to be planted where it must not be. */
  noteId: string;
};

const STAFF: readonly Persona[] = ["agent", "admin"];

/** Lets a word fly: no other text of this desk holds it. */
class Aviary {
  readonly canaries: Canary[] = [];

  set(place: string, ...seers: Persona[]): string {
    const word = `canary${randomUUID().replaceAll("-", "").slice(0, 20)}`;
    this.canaries.push({ word, place, seers: new Set([...STAFF, ...seers]) });
    return word;
  }
}

async function fieldFor(admin: Person, audience: string, label: string): Promise<string> {
  const key = `f${randomUUID().replaceAll("-", "").slice(0, 12)}`;
  const types = ["incident"];
  await execute(createField, admin, { key, label, kind: "text", types, audience });
  return key;
}

/**
 * Two organisations at work, with a canary in everything that somebody must not see: notes, what
 * only agents know of a ticket, the insides of problems and changes, other people's words.
 */
export async function canaryWorld(): Promise<World> {
  const cast = await theCast();
  const [customer, stranger, agent] = [
    cast.customer.person,
    cast.stranger.person,
    cast.agent.person,
  ];
  const birds = new Aviary();
  const own: Persona[] = ["customer", "reader", "manager"];

  const team = await makeTeam(birds.set("the name of a team"));
  const service = await makeService(team.id);
  await promiseFor(cast.admin.person, service.id, (place) => birds.set(place));
  const asked = await approvalByTeam({ admin: cast.admin.person, customer, agent }, (place) =>
    birds.set(place),
  );
  const elsewhere = await makeOrganisation(birds.set("the name of another organisation"));
  const outsider = await makeCustomer({
    name: birds.set("the name of somebody elsewhere"),
    organisationId: elsewhere.id,
  });
  const expert = await makeAgent({ grants: ["problem_manager", "change_manager"] });
  const address = birds.set("the address of an agent");
  const where = { id: expert.id };
  await prisma.user.update({ where, data: { email: `${address}@example.com` } });

  const ticket = await makeIncident(customer, {
    subject: birds.set("a customer's subject", ...own),
    description: birds.set("a customer's description", ...own),
    serviceId: service.id,
  });
  const ticketId = ticket.id;
  await execute(postReply, customer, { ticketId, body: birds.set("a customer's words", ...own) });
  await execute(postReply, agent, { ticketId, body: birds.set("an agent's answer", ...own) });
  const note = { ticketId, body: birds.set("a note"), audience: "internal" };
  const { id: noteId } = await execute(postReply, agent, note);
  const task = await execute(addTask, agent, { ticketId, title: birds.set("a task's title") });
  const reason = birds.set("why a task was skipped");
  await execute(reviseTask, agent, { taskId: task.id, state: "skipped", reason });
  await execute(reviseTicket, agent, {
    ...{ ticketId, tags: [birds.set("a tag")], impact: "high" },
    note: birds.set("why the impact changed"),
  });
  await execute(moveTicket, agent, {
    ...{ ticketId, event: "start", assigneeId: expert.id },
    note: birds.set("a note with a move"),
  });
  await execute(moveTicket, agent, {
    ...{ ticketId, event: "hold", reason: "awaiting_vendor" },
    note: birds.set("a note on hold"),
  });
  await execute(moveTicket, agent, { ticketId, event: "resume" });
  await execute(moveTicket, agent, {
    ...{ ticketId, event: "resolve", resolutionCode: "fixed" },
    resolutionNote: birds.set("how it was resolved", ...own),
    note: birds.set("what nobody outside needs to know of it"),
  });

  const { id: checklistId } = await execute(createChecklist, cast.admin.person, {
    name: birds.set("the name of a checklist"),
    tasks: [{ key: "one", title: birds.set("a task of a checklist") }],
  });
  const inner = await fieldFor(cast.admin.person, "desk", birds.set("a desk field's label"));
  const outer = await fieldFor(cast.admin.person, "customers", "Room");
  await execute(reviseTicket, agent, {
    ticketId,
    customFields: {
      [inner]: birds.set("the value of a desk's own field"),
      [outer]: birds.set("the value of a field that customers know of", ...own),
    },
  });

  const made = await execute(createTicket, agent, {
    ...{ subject: "Made by an agent", description: "On behalf.", requesterId: customer.id },
    externalId: birds.set("the name that an agent's tool has for it"),
  });
  await execute(applyChecklist, agent, { ticketId: made.id, checklistId });
  const problem = await execute(createTicket, expert, {
    ...{ type: "problem", subject: birds.set("a problem's subject") },
    description: birds.set("a problem's description"),
    fields: {
      category: birds.set("a problem's category"),
      cause: birds.set("a problem's cause"),
      why1: birds.set("the first of five whys"),
      reviewBadly: birds.set("what went badly with a problem"),
      firstSign: birds.set("the first sign of a problem"),
    },
  });
  // Customers read of it, in the words that are for them.
  await execute(moveTicket, expert, {
    ...{ ticketId: problem.id, event: "publish_workaround", message: "Restart it." },
    note: birds.set("how colleagues get around a known error"),
  });
  const change = await execute(createTicket, expert, {
    ...{ type: "change", subject: birds.set("a change's subject") },
    description: birds.set("a change's description"),
    fields: {
      plan: birds.set("a change's plan"),
      testPlan: birds.set("a change's test plan"),
      backoutPlan: birds.set("a change's backout plan"),
    },
  });
  await changePractice(expert, service.id, (place) => birds.set(place));
  // What is made for somebody is theirs to see, and how it is made is not.
  const forCustomer = { requesterId: customer.id, subject: "For you", description: "Soon." };
  const wished = [
    await execute(createTicket, expert, {
      ...{ ...forCustomer, type: "change" },
      fields: {
        plan: birds.set("the plan of a customer's change"),
        backoutPlan: birds.set("the backout plan of a customer's change"),
      },
    }),
    await execute(createTicket, expert, {
      ...{ ...forCustomer, type: "problem" },
      fields: {
        cause: birds.set("the cause of a customer's problem"),
        workaround: birds.set("the inner workaround of a customer's problem"),
      },
    }),
  ].map(({ id }) => id);
  for (const [from, kind, to] of [
    [made.id, "resolved_by", problem.id],
    [problem.id, "resolved_by", change.id],
    [made.id, "caused_by", change.id],
  ]) {
    await execute(linkTickets, expert, { ticketId: from, kind, toId: to });
  }

  const foreign = await makeIncident(stranger, {
    subject: birds.set("a stranger's subject", "stranger"),
    description: birds.set("a stranger's description", "stranger"),
  });
  const words = birds.set("a stranger's words", "stranger");
  await execute(postReply, stranger, { ticketId: foreign.id, body: words });
  const majorIncidentId = await majorIncidentOf(birds, made.id);
  const theirs = await makeIncident(outsider, { subject: birds.set("an outsider's subject") });
  // A tie to what one may not see tells nothing of it.
  const tie = { ticketId, kind: "duplicates", toId: theirs.id };
  await execute(linkTickets, expert, tie);
  await settled();

  const tickets = [
    ticketId,
    made.id,
    problem.id,
    change.id,
    foreign.id,
    theirs.id,
    asked,
    ...wished,
  ];
  const references = await prisma.ticket.findMany({
    where: { id: { in: [ticketId, foreign.id] } },
    select: { reference: true },
  });
  const mails = await prisma.mail.findMany({ where: { ticketId: { in: tickets } } });
  const people = [customer, stranger, agent, outsider, expert, cast.manager.person];
  return {
    cast,
    canaries: birds.canaries,
    noteId,
    names: {
      ticket: [...tickets, ...references.map(({ reference }) => reference)],
      user: people.map(({ id }) => id),
      organisation: [elsewhere.id, customer.organisationId ?? ""],
      team: [team.id],
      service: [service.id],
      mail: mails.slice(0, 6).map(({ id }) => id),
      majorIncident: [majorIncidentId],
    },
  };
}
