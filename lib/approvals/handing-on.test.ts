import { beforeAll, expect, test } from "vitest";
import { createItem } from "@/lib/catalogue/commands/create-item";
import { requestItem } from "@/lib/catalogue/commands/request-item";
import { prisma } from "@/lib/db/client";
import type { Person } from "@/lib/kernel/actor";
import { execute } from "@/lib/kernel/command";
import { revisePreferences } from "@/lib/notifications/commands/revise-preferences";
import { eventsOf, makeAdmin, makeAgent, makeCustomer } from "@/lib/testing/factories";
import { timelineFor } from "@/lib/tickets/timeline";
import { castVote } from "./commands/cast-vote";
import { createPolicy } from "./commands/create-policy";
import { handOnApproval } from "./commands/hand-on-approval";
import { approvalFor, approvalsFor } from "./queries";

let admin: Person;

beforeAll(async () => {
  admin = await makeAdmin();
});

/** A request that waits for these people. */
async function asked(requester: Person, quorum: string, ...voters: Person[]) {
  const name = `Desk ${requester.id}`;
  const steps = [{ kind: "people", personIds: voters.map(({ id }) => id), quorum }];
  const policy = await execute(createPolicy, admin, { name, steps });
  const item = await execute(createItem, admin, {
    ...{ name, category: "Furniture", policyId: policy.id, form: [] },
  });
  const { id } = await execute(requestItem, requester, { itemId: item.id, answers: {} });
  const approval = await prisma.approval.findFirstOrThrow({ where: { ticketId: id } });
  return { id, approvalId: approval.id };
}

const REASON = "Away until May.";
const handOn = (by: Person, approvalId: string, from: Person, to: Person, reason = REASON) =>
  execute(handOnApproval, by, { approvalId, fromId: from.id, toId: to.id, reason });
const vote = (by: Person, approvalId: string, said: object = { outcome: "approved" }) =>
  execute(castVote, by, { approvalId, ...said });
const voicesOf = async (approvalId: string) => {
  const asks = await prisma.approvalAsk.findMany({ where: { approvalId } });
  return asks.map(({ userId, outcome }) => ({ userId, outcome }));
};
const stateOf = async (id: string) =>
  (await prisma.ticket.findUniqueOrThrow({ where: { id } })).state;
const handedOn = async (id: string) =>
  (await eventsOf(id)).filter((kind) => kind === "approval.handed_on");

test("somebody else is asked in the place of one who has said nothing, once, and decides", async () => {
  const [customer, one, other] = [await makeCustomer(), await makeCustomer(), await makeCustomer()];
  const { id, approvalId } = await asked(customer, "all", one);
  await handOn(admin, approvalId, one, other);
  await handOn(admin, approvalId, one, other, "Said in other words.");
  expect(await handedOn(id)).toHaveLength(1);
  expect(await voicesOf(approvalId)).toEqual([{ userId: other.id, outcome: null }]);

  // Whoever was asked before is not asked any more, neither here nor by the link that they have.
  expect(await approvalsFor(one, { waiting: true }, { limit: 10 })).toMatchObject({ rows: [] });
  expect(await approvalFor(one, approvalId)).toBeNull();
  const byLink = { outcome: "approved", link: { step: 0 } };
  await expect(vote(one, approvalId, byLink)).rejects.toMatchObject({ code: "not-found" });

  const { rows } = await approvalsFor(other, { waiting: true }, { limit: 10 });
  expect(rows).toMatchObject([{ id: approvalId, can: { vote: true, handOn: false } }]);
  await vote(other, approvalId, byLink);
  expect(await stateOf(id)).toBe("approved");
  await expect(handOn(admin, approvalId, other, one)).rejects.toMatchObject({ code: "conflict" });
});

test("the desk reads who did that and why, and customers do not", async () => {
  const [customer, one, other] = [await makeCustomer(), await makeAgent(), await makeAgent()];
  const { id, approvalId } = await asked(customer, "any", one);
  await handOn(admin, approvalId, one, other);
  const shown = await approvalFor(one, approvalId);
  expect(shown?.handOns).toMatchObject([
    { step: 0, from: { id: one.id }, to: { id: other.id }, by: { id: admin.id }, reason: REASON },
  ]);
  expect(shown?.can).toEqual({ vote: false, handOn: false });
  const own = await approvalFor(customer, approvalId);
  expect(own).not.toBeNull();
  expect(own?.handOns).toBeUndefined();
  const told = async (reader: Person) =>
    JSON.stringify(await timelineFor(reader, id, { limit: 50 })).includes("handed_on");
  expect(await told(one)).toBe(true);
  expect(await told(customer)).toBe(false);
});

test("what was said stays, and how many have to agree", async () => {
  const [customer, other] = [await makeCustomer(), await makeAgent()];
  const [yes, silent] = [await makeAgent(), await makeAgent()];
  const { id, approvalId } = await asked(customer, "all", yes, silent);
  await vote(yes, approvalId);
  await expect(handOn(admin, approvalId, yes, other)).rejects.toMatchObject({ code: "conflict" });
  await handOn(admin, approvalId, silent, other);
  expect(await stateOf(id)).toBe("awaiting_approval");
  await expect(vote(silent, approvalId)).rejects.toMatchObject({ code: "forbidden" });
  await vote(other, approvalId);
  expect(await stateOf(id)).toBe("approved");
});

test("nobody is asked about their own, twice, or after they left", async () => {
  const [customer, other, left] = [await makeCustomer(), await makeAgent(), await makeAgent()];
  const [one, two] = [await makeAgent(), await makeAgent()];
  await prisma.user.update({ where: { id: left.id }, data: { deactivatedAt: new Date() } });
  const { approvalId } = await asked(customer, "all", one, two);
  for (const to of [customer, two, one, left]) {
    await expect(handOn(admin, approvalId, one, to)).rejects.toMatchObject({
      errors: [{ path: "/toId" }],
    });
  }
  await expect(handOn(admin, approvalId, other, left)).rejects.toMatchObject({ code: "conflict" });
  await expect(handOn(admin, approvalId, one, other, " ")).rejects.toMatchObject({
    errors: [{ path: "/reason" }],
  });

  // Whoever spoke for somebody who is away has had their voice.
  const stand = await makeAgent();
  await isAway(two, stand);
  await vote(stand, approvalId);
  await expect(handOn(admin, approvalId, one, stand)).rejects.toMatchObject({
    errors: [{ path: "/toId" }],
  });
});

test("only those have somebody else asked who say who is asked at all", async () => {
  const [customer, one, other] = [await makeCustomer(), await makeCustomer(), await makeAgent()];
  const { id, approvalId } = await asked(customer, "any", one);
  const manages = await makeAgent({ grants: ["change_manager", "approver"] });
  for (const by of [customer, one, other, manages]) {
    await expect(handOn(by, approvalId, one, other)).rejects.toMatchObject({ code: "forbidden" });
  }
  await expect(handOn(await makeCustomer(), approvalId, one, other)).rejects.toMatchObject({
    code: "not-found",
  });
  expect(await handedOn(id)).toEqual([]);
});

test("a vote and a hand-on at once: the one who is asked speaks, or the other is asked", async () => {
  for (let round = 0; round < 4; round++) {
    const [customer, one, other] = [await makeCustomer(), await makeAgent(), await makeAgent()];
    const { id, approvalId } = await asked(customer, "any", one);
    const [said, handed] = await Promise.allSettled([
      vote(one, approvalId),
      handOn(admin, approvalId, one, other),
    ]);
    expect([said.status, handed.status].sort()).toEqual(["fulfilled", "rejected"]);
    const isSaid = said.status === "fulfilled";
    expect(await stateOf(id)).toBe(isSaid ? "approved" : "awaiting_approval");
    expect(await voicesOf(approvalId)).toEqual([
      isSaid ? { userId: one.id, outcome: "approved" } : { userId: other.id, outcome: null },
    ]);
  }
});

test("two hand-ons at once ask one person, and the same one twice is one", async () => {
  const [customer, one] = [await makeCustomer(), await makeAgent()];
  const [two, three, second] = [await makeAgent(), await makeAgent(), await makeAdmin()];
  const { id, approvalId } = await asked(customer, "any", one);
  const apart = await Promise.allSettled([
    handOn(admin, approvalId, one, two),
    handOn(second, approvalId, one, three),
  ]);
  expect(apart.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
  const voices = await voicesOf(approvalId);
  expect(voices).toHaveLength(1);
  expect(await handedOn(id)).toHaveLength(1);

  const now = voices[0]?.userId === two.id ? two : three;
  await Promise.all([
    handOn(admin, approvalId, now, one),
    handOn(second, approvalId, now, one, "The same again."),
  ]);
  expect(await handedOn(id)).toHaveLength(2);
  expect(await voicesOf(approvalId)).toEqual([{ userId: one.id, outcome: null }]);
  // And there again: an earlier time does not stand for this one.
  await handOn(admin, approvalId, one, now);
  expect(await voicesOf(approvalId)).toEqual([{ userId: now.id, outcome: null }]);
});

test("who is not to be expected to answer is shown to those who can mend it", async () => {
  const [customer, left, away, spoken] = [
    await makeCustomer(),
    await makeAgent(),
    await makeAgent(),
    await makeAgent(),
  ];
  const { approvalId } = await asked(customer, "all", left, away, spoken);
  await prisma.user.update({ where: { id: left.id }, data: { deactivatedAt: new Date() } });
  await isAway(away, null);
  await vote(spoken, approvalId);
  await prisma.user.update({ where: { id: spoken.id }, data: { deactivatedAt: new Date() } });
  const goneFor = async (reader: Person) => {
    const voices = (await approvalFor(reader, approvalId))?.steps[0]?.voices ?? [];
    return Object.fromEntries(voices.map(({ person, gone }) => [person.id, gone]));
  };
  expect(await goneFor(admin)).toEqual({ [left.id]: "left", [away.id]: "away", [spoken.id]: null });
  expect(await goneFor(customer)).toEqual({});
  await isAway(away, await makeAgent());
  expect(await goneFor(admin)).toMatchObject({ [away.id]: null });
  const other = await makeAgent();
  await handOn(admin, approvalId, left, other);
  expect(Object.keys(await goneFor(admin))).toContain(other.id);
});

async function isAway(person: Person, substitute: Person | null) {
  await execute(revisePreferences, person, {
    absence: {
      from: new Date(Date.now() - 60_000).toISOString(),
      until: new Date(Date.now() + 3_600_000).toISOString(),
      substituteId: substitute?.id ?? null,
    },
  });
}
