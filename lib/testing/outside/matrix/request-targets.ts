import { randomUUID } from "node:crypto";
import { castVote } from "@/lib/approvals/commands/cast-vote";
import { createPolicy } from "@/lib/approvals/commands/create-policy";
import { createItem } from "@/lib/catalogue/commands/create-item";
import { requestItem } from "@/lib/catalogue/commands/request-item";
import { createFreeze } from "@/lib/changes/commands/create-freeze";
import { prisma } from "@/lib/db/client";
import type { Person } from "@/lib/kernel/actor";
import { execute } from "@/lib/kernel/command";
import { PERSON_SHAPE, personOf } from "@/lib/people/person";
import { addTask } from "@/lib/tasks/commands/add-task";
import { makeAgent, makeIncident } from "@/lib/testing/factories";

type Maker = (owner: Person) => Promise<string>;

/** Whoever says yes and no in this world, and is told of it alone. */
let voter: Promise<Person> | undefined;

async function anAdmin() {
  const where = { role: "admin", deactivatedAt: null } as const;
  return personOf(await prisma.user.findFirstOrThrow({ where, ...PERSON_SHAPE }), "session");
}

async function aPolicy(persons: readonly Person[]) {
  const steps = [{ kind: "people", personIds: persons.map(({ id }) => id), quorum: "all" }];
  const name = `Policy ${randomUUID()}`;
  return (await execute(createPolicy, await anAdmin(), { name, steps })).id;
}

async function anItem(policyId: string | null = null) {
  const wish = { name: `Thing ${randomUUID()}`, category: "Devices", policyId };
  return (await execute(createItem, await anAdmin(), wish)).id;
}

/** What this person asks for, and waits to be approved by these. */
async function asked(by: Person, ...persons: Person[]) {
  const { id } = await execute(requestItem, by, { itemId: await anItem(await aPolicy(persons)) });
  const approval = await prisma.approval.findFirstOrThrow({ where: { ticketId: id } });
  return { id, approvalId: approval.id };
}

const oneWhoVotes = () => {
  voter ??= makeAgent();
  return voter;
};

export const REQUEST_MAKERS = {
  item: () => anItem(),
  policy: async () => aPolicy([await oneWhoVotes()]),
  async freeze() {
    const span = { startsAt: "2099-01-01T00:00:00Z", endsAt: "2099-01-02T00:00:00Z" };
    const wish = { title: "A matrix freezes", hard: false, ...span };
    return (await execute(createFreeze, await anAdmin(), wish)).id;
  },
  request: async (owner) => (await asked(owner, await oneWhoVotes())).id,
  async rejected(owner) {
    const one = await oneWhoVotes();
    const { id, approvalId } = await asked(owner, one);
    await execute(castVote, one, { approvalId, outcome: "rejected", comment: "A matrix asks." });
    return id;
  },
  /** What the owner is asked to approve. */
  approval: async (owner) => (await asked(await oneWhoVotes(), owner)).approvalId,
  async task(owner) {
    const { id: ticketId } = await makeIncident(owner);
    return (await execute(addTask, await oneWhoVotes(), { ticketId, title: "A matrix works." })).id;
  },
} satisfies Record<string, Maker>;
