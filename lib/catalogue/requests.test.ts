import { beforeAll, expect, test } from "vitest";
import { castVote } from "@/lib/approvals/commands/cast-vote";
import { createPolicy } from "@/lib/approvals/commands/create-policy";
import { removePolicy } from "@/lib/approvals/commands/remove-policy";
import { revisePolicy } from "@/lib/approvals/commands/revise-policy";
import { approvalFor, approvalsFor, approvalsOn, waitingCount } from "@/lib/approvals/queries";
import { postReply } from "@/lib/conversations/commands/post-reply";
import { prisma } from "@/lib/db/client";
import type { Person } from "@/lib/kernel/actor";
import { execute } from "@/lib/kernel/command";
import { revisePreferences } from "@/lib/notifications/commands/revise-preferences";
import { revisePerson } from "@/lib/people/commands/revise-person";
import { addTask } from "@/lib/tasks/commands/add-task";
import { reviseTask } from "@/lib/tasks/commands/revise-task";
import { tasksOn } from "@/lib/tasks/queries";
import {
  eventsOf,
  makeAdmin,
  makeAgent,
  makeCustomer,
  makeOrganisation,
  makeTeam,
} from "@/lib/testing/factories";
import { settle } from "@/lib/testing/settle";
import { mergeTicket } from "@/lib/tickets/commands/merge-ticket";
import { moveTicket } from "@/lib/tickets/commands/move-ticket";
import { reviseTicket } from "@/lib/tickets/commands/revise-ticket";
import { unmergeTicket } from "@/lib/tickets/commands/unmerge-ticket";
import { mergeFor } from "@/lib/tickets/merged";
import { ticketFor } from "@/lib/tickets/queries";
import { movesFor } from "@/lib/tickets/transitions";
import { restore } from "@/lib/trash/commands/restore";
import { trashTicket } from "@/lib/trash/commands/trash-ticket";
import { createItem } from "./commands/create-item";
import { requestItem } from "./commands/request-item";
import { resubmitRequest } from "./commands/resubmit-request";
import { reviseItem } from "./commands/revise-item";
import { catalogueFor, itemFor, nameableFor, requestFor } from "./queries";
import { requirePlaces } from "./steps";

/** A loaded machine takes its time. */
const PATIENT = { timeout: 30_000 };

let admin: Person;
let customer: Person;
let agent: Person;

beforeAll(async () => {
  [admin, customer, agent] = await Promise.all([makeAdmin(), makeCustomer(), makeAgent()]);
});

const FORM = [
  { key: "model", label: "Model", kind: "choice", required: true, choices: ["Light", "Strong"] },
  {
    ...{ key: "why", label: "Why", kind: "long", required: true },
    shownWhen: { field: "model", is: "Strong" },
  },
  { key: "owner", label: "For whom", kind: "person" },
];
const LIGHT = { model: "Light" };

let made = 0;
const names = () => {
  made += 1;
  return `${process.pid}-${made}-${Date.now()}`;
};

async function item(wish: object = {}) {
  const input = { name: `Laptop ${names()}`, category: "Devices", form: FORM, ...wish };
  return (await execute(createItem, admin, input)).id;
}

const policy = async (...steps: object[]) =>
  (await execute(createPolicy, admin, { name: `Policy ${names()}`, steps })).id;

const people = (quorum: string, ...persons: Person[]) => ({
  ...{ kind: "people", quorum },
  personIds: persons.map(({ id }) => id),
});

const ask = async (by: Person, itemId: string, wish: object = {}) =>
  (await execute(requestItem, by, { itemId, answers: LIGHT, ...wish })).id;

async function asked(by: Person, ...steps: object[]) {
  const id = await ask(by, await item({ policyId: await policy(...steps) }));
  const approval = await prisma.approval.findFirstOrThrow({ where: { ticketId: id } });
  return { id, approvalId: approval.id };
}

const vote = (by: Person, approvalId: string, outcome: string, comment = "") =>
  execute(castVote, by, { approvalId, outcome, comment });
const stateOf = async (id: string) =>
  (await prisma.ticket.findUniqueOrThrow({ where: { id } })).state;
const refusedWith = (code: string) => expect.objectContaining({ code });

test("what nobody has to approve is approved at once, with its answers and its tasks", async () => {
  const tasks = [
    { key: "hand", title: "Hand it over", needs: ["order"] },
    { key: "order", title: "Order it", dueDays: 3 },
  ];
  const id = await ask(customer, await item({ tasks }), {
    answers: { model: "Strong", why: "Video" },
  });
  expect(await ticketFor(customer, id)).toMatchObject({
    state: "approved",
    fields: { model: "Strong", why: "Video" },
  });
  expect((await requestFor(customer, id))?.answers).toMatchObject([
    { label: "Model", text: "Strong" },
    { label: "Why", text: "Video" },
  ]);
  const [order, hand] = (await tasksOn(agent, id)) ?? [];
  expect(order).toMatchObject({ title: "Order it", ready: true, dueAt: expect.any(String) });
  expect(hand).toMatchObject({ title: "Hand it over", ready: false, needs: [order?.id] });
  expect(await tasksOn(customer, id)).toBeNull();
  await execute(moveTicket, agent, { ticketId: id, event: "start" });
  const fulfil = { ticketId: id, event: "fulfil", resolutionNote: "There it is." };
  await expect(execute(moveTicket, agent, fulfil)).rejects.toMatchObject({
    code: "invalid-transition",
    message: expect.stringContaining("Hand it over"),
  });
  await expect(execute(reviseTask, agent, { taskId: hand?.id, state: "done" })).rejects.toEqual(
    refusedWith("invalid-transition"),
  );
  await execute(reviseTask, agent, { taskId: order?.id, state: "skipped", reason: "In store." });
  await execute(reviseTask, agent, { taskId: hand?.id, state: "done" });
  await execute(moveTicket, agent, fulfil);
  expect(await stateOf(id)).toBe("fulfilled");
});

test("a task goes to nobody who has left, and none is planned for them", async () => {
  const gone = await makeAgent();
  const tasks = [{ key: "order", title: "Order it", ownerId: gone.id }];
  const itemId = await item({ tasks });
  await prisma.user.update({ where: { id: gone.id }, data: { deactivatedAt: new Date() } });
  expect(await tasksOn(agent, await ask(customer, itemId))).toMatchObject([{ owner: null }]);
  await expect(item({ tasks })).rejects.toMatchObject({ errors: [{ path: "/tasks/0/ownerId" }] });
});

test("a task of what is over is not opened again", async () => {
  const id = await ask(customer, await item({ tasks: [{ key: "order", title: "Order it" }] }));
  const taskId = (await tasksOn(agent, id))?.[0]?.id;
  await execute(reviseTask, agent, { taskId, state: "done" });
  await execute(moveTicket, agent, { ticketId: id, event: "start" });
  await execute(moveTicket, agent, { ticketId: id, event: "fulfil", resolutionNote: "Here." });
  await expect(execute(reviseTask, agent, { taskId, state: "open" })).rejects.toEqual(
    refusedWith("invalid-transition"),
  );
});

test("a policy that an item is just being given is not removed, and nobody who asks for it waits for another", async () => {
  const [itemId, policyId] = [await item(), await policy({ kind: "manager" })];
  const removal = await prisma.$transaction(async (tx) => {
    await requirePlaces(tx, { policyId });
    const removed = execute(removePolicy, admin, { policyId }).catch((error: unknown) => error);
    await isWaited(removed);
    await tx.catalogueItem.update({ where: { id: itemId }, data: { policyId } });
    return { removed };
  }, PATIENT);
  expect(await removal.removed).toEqual(refusedWith("conflict"));
  await prisma.$transaction(async (tx) => {
    await requestItem.load(tx, customer, { itemId, answers: {}, note: "" });
    await ask(customer, itemId);
  }, PATIENT);
});

/** Until it is over or waits for a lock. */
async function isWaited(work: Promise<unknown>): Promise<void> {
  let isOver = false;
  void work.then(() => {
    isOver = true;
  });
  while (!isOver) {
    const [row] = await prisma.$queryRaw<{ waits: boolean }[]>`
      select exists (select from pg_locks l join pg_stat_activity a using (pid)
        where not l.granted and a.datname = current_database()
          and a.query like '%approval_policy%for update%') as waits`;
    if (row?.waits) return;
  }
}

test("nothing is approved by a policy that was removed", async () => {
  const policyId = await policy(people("any", agent));
  const itemId = await item({ policyId });
  await prisma.approvalPolicy.update({ where: { id: policyId }, data: { removedAt: new Date() } });
  await expect(ask(customer, itemId)).rejects.toMatchObject({
    ...{ code: "conflict", message: expect.stringContaining("choose another policy") },
  });
  expect(await prisma.requestRecord.count({ where: { version: { itemId } } })).toBe(0);
});

test("answers that the form does not take leave nothing behind, and name what is wrong", async () => {
  const itemId = await item();
  const stranger = await makeCustomer({ organisationId: (await makeOrganisation()).id });
  for (const [answers, path] of [
    [{}, "/answers/model"],
    [{ model: "Huge" }, "/answers/model"],
    [{ ...LIGHT, why: "Video" }, "/answers/why"],
    [{ ...LIGHT, colour: "red" }, "/answers/colour"],
    [{ ...LIGHT, owner: stranger.id }, "/answers/owner"],
  ] as const) {
    await expect(ask(customer, itemId, { answers })).rejects.toMatchObject({
      errors: [{ path }],
    });
  }
  const forAnother = { answers: LIGHT, requesterId: stranger.id };
  await expect(ask(customer, itemId, forAnother)).rejects.toEqual(refusedWith("forbidden"));
  expect(await prisma.requestRecord.count({ where: { version: { itemId } } })).toBe(0);
  const id = await ask(agent, itemId, { ...forAnother, answers: { ...LIGHT, owner: stranger.id } });
  expect((await requestFor(stranger, id))?.answers[1]).toMatchObject({ text: stranger.name });
  await expect(
    execute(reviseTicket, agent, { ticketId: id, fields: { model: "Huge" } }),
  ).rejects.toMatchObject({ errors: [{ path: "/fields/model" }] });
});

test("a request keeps the form it was made with, and an old form is refused once there is a newer", async () => {
  const itemId = await item();
  const id = await ask(customer, itemId, { formNumber: 1 });
  const form = [{ key: "colour", label: "Colour", kind: "text", required: true }];
  await execute(reviseItem, admin, { itemId, form });
  await execute(reviseItem, admin, { itemId, form: (await itemFor(admin, itemId))?.form });
  expect(await itemFor(customer, itemId)).toMatchObject({ formNumber: 2, version: 2 });
  expect(await requestFor(customer, id)).toMatchObject({
    formNumber: 1,
    answers: [{ label: "Model" }],
  });
  await expect(ask(customer, itemId, { formNumber: 1 })).rejects.toEqual(refusedWith("conflict"));
  await execute(reviseItem, admin, { itemId, enabled: false });
  expect(await itemFor(customer, itemId)).toBeNull();
  expect(await itemFor(customer, "no-such-item")).toBeNull();
  await expect(ask(customer, itemId)).rejects.toEqual(refusedWith("not-found"));
  await expect(ask(agent, itemId)).rejects.toEqual(refusedWith("conflict"));
  await expect(
    prisma.catalogueVersion.updateMany({ where: { itemId }, data: { form: [] } }),
  ).rejects.toThrow();
  await expect(execute(reviseItem, agent, { itemId, enabled: true })).rejects.toEqual(
    refusedWith("forbidden"),
  );
  expect(await eventsOf(itemId)).toEqual([
    "catalogue_item.created",
    "catalogue_item.revised",
    "catalogue_item.revised",
  ]);
});

test("what is looked for is found by a part of its name, and customers learn nothing of who does it", async () => {
  const name = `Headset ${names()}`;
  await item({ name, summary: "For long calls" });
  const find = async (q: string) =>
    (await catalogueFor(customer, { q }, { limit: 10 })).rows.map((row) => row.name);
  expect(await find(`calls ${name.toLowerCase()}`)).toEqual([name]);
  expect(await find(`${name} chair`)).toEqual([]);
  const [row] = (await catalogueFor(customer, { q: name }, { limit: 10 })).rows;
  expect(row).not.toHaveProperty("tasks");
  expect(row).not.toHaveProperty("policy");
});

test("steps are asked one after the other, and the last one decides", async () => {
  const [first, second] = [await makeAgent(), await makeCustomer()];
  const { id, approvalId } = await asked(customer, people("any", first), people("all", second));
  expect(await stateOf(id)).toBe("awaiting_approval");
  expect(await waitingCount(first)).toBe(1);
  expect(await waitingCount(second)).toBe(0);
  await expect(vote(second, approvalId, "approved")).rejects.toEqual(refusedWith("not-found"));
  await vote(first, approvalId, "approved");
  expect(await waitingCount(second)).toBe(1);
  await vote(second, approvalId, "approved");
  expect(await stateOf(id)).toBe("approved");
  expect(await eventsOf(id)).toEqual([
    ...["ticket.created", "ticket.moved", "approval.requested", "approval.voted"],
    ...["approval.requested", "approval.voted", "approval.decided", "ticket.moved"],
  ]);
  // The one who is asked sees what is asked for, and not the ticket.
  expect(await ticketFor(second, id)).toBeNull();
  expect(await approvalFor(second, approvalId)).toMatchObject({
    state: "approved",
    ticket: { answers: [{ label: "Model", text: "Light" }] },
    can: { vote: false },
  });
});

test("a vote can be changed until the quorum is there, and what comes later changes nothing", async () => {
  const voters = await Promise.all([makeAgent(), makeAgent(), makeAgent()]);
  const [one, two, three] = voters;
  if (!one || !two || !three) throw new Error("Three were made.");
  const { id, approvalId } = await asked(customer, people("majority", ...voters));
  await vote(one, approvalId, "rejected", "Too dear.");
  await vote(one, approvalId, "approved");
  await vote(two, approvalId, "rejected", "No.");
  expect(await stateOf(id)).toBe("awaiting_approval");
  await vote(three, approvalId, "approved");
  expect(await stateOf(id)).toBe("approved");
  await vote(two, approvalId, "rejected", "Still no.");
  await vote(two, approvalId, "rejected", "Still no.");
  expect(await stateOf(id)).toBe("approved");
  const [view] = (await approvalsOn(customer, id)) ?? [];
  expect(view?.steps[0]?.late).toMatchObject([{ person: { id: two.id }, comment: "Still no." }]);
  expect(await prisma.approvalVote.count({ where: { approvalId } })).toBe(5);
});

test("what is approved, or put before somebody, is not changed behind their back", async () => {
  const voter = await makeAgent();
  const { id, approvalId } = await asked(customer, people("any", voter));
  const revise = (fields: object) => execute(reviseTicket, agent, { ticketId: id, fields });
  const strong = { model: "Strong", why: "Video" };
  await expect(revise(strong)).rejects.toEqual(refusedWith("conflict"));
  await vote(voter, approvalId, "approved");
  await expect(revise(strong)).rejects.toEqual(refusedWith("conflict"));
  await revise(LIGHT);
  expect(await ticketFor(customer, id)).toMatchObject({ state: "approved", fields: LIGHT });
  // Where nobody has to approve it the desk mends what was mistyped.
  const free = await ask(customer, await item());
  await execute(reviseTicket, agent, { ticketId: free, fields: strong });
  expect(await ticketFor(customer, free)).toMatchObject({ fields: strong });
});

test("who writes to a closed request of the catalogue gets an incident, which nobody has to approve", async () => {
  const voter = await makeAgent();
  const { id, approvalId } = await asked(customer, people("any", voter));
  await vote(voter, approvalId, "approved");
  await execute(moveTicket, agent, { ticketId: id, event: "start" });
  await execute(moveTicket, agent, { ticketId: id, event: "fulfil", resolutionNote: "Here." });
  await execute(moveTicket, customer, { ticketId: id, event: "close" });
  const said = await execute(postReply, customer, { ticketId: id, body: "One more, please." });
  const { ticketId } = await prisma.reply.findUniqueOrThrow({ where: { id: said.id } });
  expect(await ticketFor(customer, ticketId)).toMatchObject({
    ...{ type: "incident", state: "new" },
    links: [{ kind: "follows", direction: "from", ticket: { id } }],
  });
});

test("two who decide at once are one decision", async () => {
  for (let turn = 0; turn < 4; turn += 1) {
    const [one, two] = [await makeAgent(), await makeAgent()];
    const { id, approvalId } = await asked(customer, people("any", one, two));
    await Promise.all([
      vote(one, approvalId, "approved"),
      execute(moveTicket, two, { ticketId: id, event: "decide", outcome: "approved" }).catch(
        (error: unknown) => expect(error).toEqual(refusedWith("forbidden")),
      ),
    ]);
    const kinds = await eventsOf(id);
    expect(kinds.filter((kind) => kind === "approval.decided")).toHaveLength(1);
    expect(kinds.filter((kind) => kind === "ticket.moved")).toHaveLength(2);
    expect(await stateOf(id)).toBe("approved");
  }
});

test("nobody approves their own, whatever they hold, and nobody approves what they are not asked", async () => {
  const boss = await makeAdmin();
  const other = await makeAgent({ grants: ["approver"] });
  const { id, approvalId } = await asked(boss, people("any", boss, agent));
  await expect(vote(boss, approvalId, "approved")).rejects.toEqual(refusedWith("forbidden"));
  await expect(vote(other, approvalId, "approved")).rejects.toEqual(refusedWith("forbidden"));
  await expect(
    execute(moveTicket, boss, { ticketId: id, event: "decide", outcome: "approved" }),
  ).rejects.toEqual(refusedWith("invalid-transition"));
  await expect(vote(agent, approvalId, "rejected")).rejects.toMatchObject({
    errors: [{ path: "/comment" }],
  });
  expect(await stateOf(id)).toBe("awaiting_approval");
  // Where a step comes to nobody but the requester, those who hold the grant are asked.
  const alone = await asked(boss, people("all", boss));
  const view = await approvalFor(other, alone.approvalId);
  expect(view?.steps[0]?.voices.map(({ person }) => person.id)).toContain(other.id);
});

test("the manager is asked; without one, whoever looks after the organisation; a team by its quorum", async () => {
  const { id: organisationId } = await makeOrganisation();
  const [boss, head] = [
    await makeCustomer(),
    await makeCustomer({ organisationId, orgManager: true }),
  ];
  const clerk = await makeCustomer({ organisationId });
  const manager = { kind: "manager", quorum: "any" };
  const first = await asked(clerk, manager);
  expect(await waitingCount(head)).toBe(1);
  await vote(head, first.approvalId, "approved");
  await prisma.user.update({ where: { id: clerk.id }, data: { managerId: boss.id } });
  await asked(clerk, manager);
  expect([await waitingCount(head), await waitingCount(boss)]).toEqual([0, 1]);

  const { id: teamId } = await makeTeam();
  const [one, two] = [
    await makeAgent({ teamIds: [teamId] }),
    await makeAgent({ teamIds: [teamId] }),
  ];
  const third = await asked(clerk, { kind: "team", teamId, quorum: "all" });
  await vote(one, third.approvalId, "approved");
  expect(await stateOf(third.id)).toBe("awaiting_approval");
  await vote(two, third.approvalId, "approved");
  expect(await stateOf(third.id)).toBe("approved");
});

test("a substitute speaks for whoever is away, with one voice and never for themselves", async () => {
  const [away, here] = [await makeAgent(), await makeAgent()];
  const absence = {
    from: new Date(Date.now() - 60_000).toISOString(),
    until: new Date(Date.now() + 3_600_000).toISOString(),
    substituteId: here.id,
  };
  await execute(revisePreferences, away, { absence });
  const { id, approvalId } = await asked(customer, people("all", away, agent));
  expect((await approvalsFor(here, { waiting: true }, { limit: 10 })).rows).toHaveLength(1);
  await vote(here, approvalId, "approved");
  expect(await stateOf(id)).toBe("awaiting_approval");
  await vote(agent, approvalId, "approved");
  expect(await stateOf(id)).toBe("approved");
  const view = await approvalFor(agent, approvalId);
  expect(view?.steps[0]?.voices).toContainEqual(
    expect.objectContaining({
      ...{ person: { id: away.id, name: away.name }, outcome: "approved" },
      votedBy: { id: here.id, name: here.name },
    }),
  );
  const both = await asked(customer, people("all", away, here));
  await vote(here, both.approvalId, "approved");
  await vote(here, both.approvalId, "approved");
  expect(await stateOf(both.id)).toBe("awaiting_approval");
  const own = await asked(here, people("any", away));
  await expect(vote(here, own.approvalId, "approved")).rejects.toEqual(refusedWith("forbidden"));
});

test("what lay in the trash while the only one asked left is put before others once it is back", async () => {
  const leaves = await makeAgent();
  const holder = await makeAgent({ grants: ["approver"] });
  const { id, approvalId } = await asked(customer, people("any", leaves));
  await execute(trashTicket, agent, { ticketId: id });
  await execute(revisePerson, admin, { personId: leaves.id, active: false });
  await settle("settle-approvals", leaves.id);
  await execute(restore, agent, { ticketId: id });
  await expect(vote(holder, approvalId, "approved")).rejects.toEqual(refusedWith("forbidden"));
  await settle("settle-approvals", id);
  await settle("settle-approvals", id);
  await vote(holder, approvalId, "approved");
  expect(await stateOf(id)).toBe("approved");
});

test("customers read that the desk is asked, and not which team of it", async () => {
  const team = await makeTeam();
  await prisma.teamMember.create({ data: { teamId: team.id, userId: agent.id } });
  const { id } = await asked(customer, { kind: "team", teamId: team.id, quorum: "any" });
  const [forDesk] = (await approvalsOn(agent, id)) ?? [];
  expect(forDesk?.steps[0]?.team).toEqual({ id: team.id, name: team.name });
  const seen = await approvalsOn(customer, id);
  expect(seen?.[0]?.steps[0]).toMatchObject({ kind: "team", team: null });
  expect(JSON.stringify(seen)).not.toContain(team.name);
});

test("a form lists five hundred people, and whoever was named in it before though they come behind", async () => {
  const organisationId = (await makeOrganisation()).id;
  const asks = await makeCustomer({ organisationId });
  const stranger = await makeCustomer({ organisationId: (await makeOrganisation()).id });
  await prisma.$executeRaw`
    insert into "user" (id, email, name, role, organisation_id)
    select muster_uuid7(), ${`${names()}-`} || g || '@example.com', 'Zz ' || lpad(g::text, 4, '0'),
      'customer', ${organisationId}::uuid
    from generate_series(1, 505) g`;
  const where = { organisationId, name: { startsWith: "Zz " } };
  try {
    const last = await prisma.user.findFirstOrThrow({ where, orderBy: { name: "desc" } });
    const listed = await nameableFor(asks);
    expect(listed).toHaveLength(500);
    expect(listed.map(({ id }) => id)).not.toContain(last.id);
    const kept = await nameableFor(asks, [last.id, stranger.id, "no id", undefined]);
    expect(kept).toHaveLength(501);
    expect(kept[0]).toEqual({ id: last.id, name: last.name });
  } finally {
    await prisma.user.deleteMany({ where });
  }
});

test("whoever leaves without a word counts no more, and where nobody remains others are asked", async () => {
  const [stays, leaves] = [await makeAgent(), await makeAgent()];
  const holder = await makeAgent({ grants: ["approver"] });
  const both = await asked(customer, people("all", stays, leaves));
  const sole = await asked(customer, people("any", leaves), people("any", stays));
  const later = await asked(customer, people("majority", stays, leaves));
  await vote(stays, both.approvalId, "approved");
  expect(await stateOf(both.id)).toBe("awaiting_approval");
  await execute(revisePerson, admin, { personId: leaves.id, active: false });
  await settle("settle-approvals", leaves.id);
  expect(await stateOf(both.id)).toBe("approved");
  // Nobody is left in the first step: those who hold the grant are asked in it.
  expect(await stateOf(sole.id)).toBe("awaiting_approval");
  await expect(vote(stays, sole.approvalId, "approved")).rejects.toEqual(refusedWith("forbidden"));
  await vote(holder, sole.approvalId, "approved");
  expect(await stateOf(sole.id)).toBe("awaiting_approval");
  await vote(stays, sole.approvalId, "approved");
  expect(await stateOf(sole.id)).toBe("approved");
  await vote(stays, later.approvalId, "approved");
  expect(await stateOf(later.id)).toBe("approved");
});

test("what was rejected is sent again with other answers, and the old votes are kept and void", async () => {
  const voter = await makeAgent();
  const { id, approvalId } = await asked(customer, people("any", voter));
  const again = { ticketId: id, answers: { model: "Strong", why: "Video" }, message: "For video." };
  await expect(execute(resubmitRequest, customer, again)).rejects.toEqual(
    refusedWith("invalid-transition"),
  );
  await vote(voter, approvalId, "rejected", "Take the light one.");
  expect(await ticketFor(customer, id)).toMatchObject({
    state: "rejected",
    can: { resubmit: true },
  });
  await expect(execute(resubmitRequest, agent, again)).rejects.toEqual(refusedWith("forbidden"));
  await expect(execute(resubmitRequest, customer, { ...again, answers: {} })).rejects.toMatchObject(
    { errors: [{ path: "/answers/model" }] },
  );
  // Without its answers it would come before the same people as it was, in whatever way that is asked.
  const bare = { ticketId: id, event: "resubmit", message: "Please." };
  const way = expect.stringContaining("/resubmission");
  await expect(execute(moveTicket, customer, bare)).rejects.toMatchObject({
    ...{ code: "validation-failed", errors: [{ path: "/event", message: way }] },
  });
  expect((await movesFor(customer, id))?.map(({ event }) => event)).toEqual(["cancel"]);
  expect(await stateOf(id)).toBe("rejected");
  await execute(resubmitRequest, customer, again);
  expect(await ticketFor(customer, id)).toMatchObject({
    state: "awaiting_approval",
    fields: { model: "Strong" },
  });
  const rounds = (await approvalsOn(customer, id)) ?? [];
  expect(rounds.map(({ state }) => state)).toEqual(["open", "rejected"]);
  expect(rounds[1]?.steps[0]?.voices).toMatchObject([{ comment: "Take the light one." }]);
  await vote(voter, rounds[0]?.id ?? "", "approved");
  expect(await stateOf(id)).toBe("approved");
});

test("what is to be done for a request waits until it is approved, and is not done for what nobody wants", async () => {
  const boss = await makeAgent();
  const policyId = await policy({ kind: "people", personIds: [boss.id], quorum: "any" });
  const tasks = [{ key: "order", title: "Order it" }];
  const id = await ask(customer, await item({ policyId, tasks }));
  const [task] = (await tasksOn(agent, id)) ?? [];
  expect(task).toMatchObject({ ready: false, unapproved: true });
  const done = () => execute(reviseTask, agent, { taskId: task?.id, state: "done" });
  await expect(done()).rejects.toMatchObject({ code: "invalid-transition" });
  const [approval] = (await approvalsOn(agent, id)) ?? [];
  const vote = { approvalId: approval?.id, outcome: "approved", comment: "" };
  await execute(castVote, boss, vote);
  expect(await tasksOn(agent, id)).toMatchObject([{ ready: true, unapproved: false }]);
  await done();
});

test("cancelling withdraws what is asked and cancels what was planned", async () => {
  const voter = await makeAgent();
  const tasks = [{ key: "order", title: "Order it" }];
  const policyId = await policy(people("any", voter));
  const id = await ask(customer, await item({ policyId, tasks }));
  await execute(moveTicket, customer, { ticketId: id, event: "cancel", reason: "withdrawn" });
  const [approval] = (await approvalsOn(agent, id)) ?? [];
  expect(approval?.state).toBe("withdrawn");
  expect(await tasksOn(agent, id)).toMatchObject([{ state: "cancelled", ready: false }]);
  expect(await waitingCount(voter)).toBe(0);
  await expect(vote(voter, approval?.id ?? "", "approved")).rejects.toEqual(
    refusedWith("conflict"),
  );
  expect((await eventsOf(id)).slice(-3)).toEqual([
    ...["ticket.moved", "approval.withdrawn", "task.cancelled"],
  ]);
});

test("two requests go on as one: what was asked and planned for it is put aside, listed, and goes on when it is taken out", async () => {
  const [voter, second] = [await makeAgent(), await makeAgent()];
  const tasks = [{ key: "order", title: "Order it" }];
  const policyId = await policy(people("all", voter, second));
  const itemId = await item({ policyId, tasks });
  const [once, twice] = [await ask(customer, itemId), await ask(customer, itemId)];
  const [approval] = (await approvalsOn(agent, twice)) ?? [];
  const approvalId = approval?.id ?? "";
  await vote(voter, approvalId, "approved");
  const [task] = (await tasksOn(agent, twice)) ?? [];
  const merge = (into: string) => execute(mergeTicket, agent, { ticketId: twice, intoId: into });
  await Promise.all([merge(once), merge(once)]);
  expect(await stateOf(twice)).toBe("cancelled");
  expect(await mergeFor(agent, twice)).toMatchObject({
    ...{ into: { id: once }, state: "awaiting_approval" },
    ...{ approvals: [{ id: approvalId }], tasks: [{ id: task?.id, title: "Order it" }] },
  });
  expect(await mergeFor(customer, twice)).toBeNull();
  await expect(vote(second, approvalId, "approved")).rejects.toEqual(refusedWith("conflict"));
  expect(await tasksOn(agent, twice)).toMatchObject([{ state: "cancelled" }]);

  await execute(unmergeTicket, agent, { ticketId: twice });
  expect(await stateOf(twice)).toBe("awaiting_approval");
  expect(await tasksOn(agent, twice)).toMatchObject([{ state: "open" }]);
  expect((await eventsOf(twice)).slice(-3)).toEqual([
    ...["approval.requested", "task.reopened", "ticket.unlinked"],
  ]);
  // The vote that was given before still counts.
  await vote(second, approvalId, "approved");
  expect(await stateOf(twice)).toBe("approved");
  const late = (await approvalsOn(agent, once))?.[0]?.id ?? "";
  await vote(voter, late, "rejected", "No.");
  await expect(merge(once)).rejects.toEqual(refusedWith("conflict"));
});

test("a task of somebody who is away is offered to their substitute", async () => {
  const [away, here] = [await makeAgent(), await makeAgent()];
  const absence = {
    from: new Date(Date.now() - 60_000).toISOString(),
    until: new Date(Date.now() + 3_600_000).toISOString(),
    substituteId: here.id,
  };
  await execute(revisePreferences, away, { absence });
  const id = await ask(customer, await item());
  const { id: taskId } = await execute(addTask, agent, {
    ...{ ticketId: id, title: "Order it", ownerId: away.id },
  });
  await settle("notify-inbox", id);
  const told = await prisma.notification.findMany({
    where: { ticketId: id, event: { kind: "task.added" } },
    select: { userId: true, reason: true },
  });
  expect(told).toContainEqual({ userId: here.id, reason: "substitute" });
  expect(told).toContainEqual({ userId: away.id, reason: "assigned" });
  expect(await tasksOn(agent, id)).toMatchObject([{ substitute: { id: here.id } }]);
  await execute(reviseTask, here, { taskId, ownerId: here.id });
  expect(await tasksOn(agent, id)).toMatchObject([{ owner: { id: here.id }, substitute: null }]);
});

test("a policy that something waits for stays, and a change of it leaves what is asked as it was", async () => {
  const [one, two] = [await makeAgent(), await makeAgent()];
  const policyId = await policy(people("any", one));
  const id = await ask(customer, await item({ policyId }));
  await expect(execute(removePolicy, admin, { policyId })).rejects.toEqual(refusedWith("conflict"));
  await execute(revisePolicy, admin, { policyId, steps: [people("any", two)] });
  expect([await waitingCount(one), await waitingCount(two)]).toEqual([1, 0]);
  for (const steps of [
    [{ kind: "people", personIds: [policyId] }],
    [{ kind: "team", teamId: policyId }],
  ]) {
    await expect(execute(revisePolicy, admin, { policyId, steps })).rejects.toEqual(
      refusedWith("validation-failed"),
    );
  }
  for (const attempt of [
    () => execute(createPolicy, agent, { name: "Mine", steps: [people("any", one)] }),
    () => execute(revisePolicy, agent, { policyId, name: "Mine" }),
    () => execute(removePolicy, agent, { policyId }),
  ]) {
    await expect(attempt()).rejects.toEqual(refusedWith("forbidden"));
  }
  expect(await stateOf(id)).toBe("awaiting_approval");
});
