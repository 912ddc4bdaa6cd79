import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { castVote } from "@/lib/approvals/commands/cast-vote";
import { createPolicy } from "@/lib/approvals/commands/create-policy";
import { handOnApproval } from "@/lib/approvals/commands/hand-on-approval";
import { removePolicy } from "@/lib/approvals/commands/remove-policy";
import { approvalFor, approvalsFor } from "@/lib/approvals/queries";
import { prisma } from "@/lib/db/client";
import type { Person } from "@/lib/kernel/actor";
import { execute } from "@/lib/kernel/command";
import { reviseSettings } from "@/lib/settings/commands/revise-settings";
import { addTask } from "@/lib/tasks/commands/add-task";
import { reviseTask } from "@/lib/tasks/commands/revise-task";
import { tasksOn } from "@/lib/tasks/queries";
import { draftOf, move } from "@/lib/testing/changes";
import { eventsOf, makeAdmin, makeAgent, makeService, makeTeam } from "@/lib/testing/factories";
import { ticketFor } from "@/lib/tickets/queries";

let admin: Person;
let author: Person;
let peer: Person;
let board: Person[];
let serviceId: string;
let policyId: string;

beforeAll(async () => {
  admin = await makeAdmin();
  author = await makeAgent();
  peer = await makeAgent();
  board = await Promise.all([makeAgent(), makeAgent(), makeAgent()]);
  serviceId = (await makeService()).id;
  const steps = [
    { kind: "people", personIds: [...board, author].map(({ id }) => id), quorum: "majority" },
  ];
  policyId = (await execute(createPolicy, admin, { name: "The board of the tests", steps })).id;
});
const choose = (boards: object) => execute(reviseSettings, admin, boards);
beforeEach(() => choose({ cabPolicyId: policyId, ecabPolicyId: null }));
afterAll(() => choose({ cabPolicyId: null, ecabPolicyId: null }));

const stateOf = async (id: string) =>
  (await prisma.ticket.findUniqueOrThrow({ where: { id } })).state;
const openOn = (ticketId: string) =>
  prisma.approval.findFirst({ where: { ticketId, state: "open" }, include: { asks: true } });

/** A change that the board is asked about. */
async function asked(fields: object = {}) {
  const id = await draftOf(author, serviceId, { ...fields });
  await move(author, id, "submit");
  await move(peer, id, "assess_ok");
  const approval = await openOn(id);
  if (!approval) throw new Error("Nobody is asked.");
  return { id, approvalId: approval.id, asks: approval.asks };
}
const [YES, NO] = [{ outcome: "approved" }, { outcome: "rejected", comment: "Not on a Friday." }];
const vote = (by: Person | undefined, approvalId: string, said: object) =>
  execute(castVote, by ?? admin, { approvalId, ...said });

test("a quorum of the board authorises a change, and a vote after that changes nothing", async () => {
  const { id, approvalId, asks } = await asked();
  // Whoever planned it has no voice, though the policy names them.
  expect(asks.map(({ userId }) => userId).sort()).toEqual(board.map((one) => one.id).sort());
  await vote(board[0], approvalId, YES);
  expect(await stateOf(id)).toBe("authorize");
  await vote(board[1], approvalId, YES);
  expect(await stateOf(id)).toBe("scheduled");
  await vote(board[2], approvalId, NO);
  expect(await stateOf(id)).toBe("scheduled");
  const shown = await approvalFor(peer, approvalId);
  expect(shown).toMatchObject({ state: "approved" });
  expect(shown?.steps[0]?.late).toMatchObject([{ outcome: "rejected" }]);
  expect(await eventsOf(id)).toEqual(
    expect.arrayContaining(["approval.requested", "approval.voted", "approval.decided"]),
  );
});

test("a board that says no sends it back, and is asked anew once it comes so far again", async () => {
  const { id, approvalId } = await asked();
  await vote(board[0], approvalId, NO);
  await vote(board[1], approvalId, NO);
  expect(await stateOf(id)).toBe("draft");
  await move(author, id, "submit");
  await move(peer, id, "assess_ok");
  expect((await openOn(id))?.id).not.toBe(approvalId);
});

test("while a board is asked neither a change manager nor whoever planned it decides", async () => {
  const { id, approvalId } = await asked();
  await expect(move(admin, id, "authorize")).rejects.toMatchObject({
    code: "invalid-transition",
    message: expect.stringContaining("board"),
  });
  for (const one of [author, peer, admin]) {
    await expect(vote(one, approvalId, YES)).rejects.toMatchObject({ code: "forbidden" });
  }
  expect((await ticketFor(admin, id))?.can.authorize).toBeUndefined();
  // Those who are asked find the same move, as a vote.
  const member = board[0] ?? admin;
  expect((await ticketFor(member, id))?.can.authorize).toBe(true);
  await move(member, id, "authorize");
  expect(await stateOf(id)).toBe("authorize");
  await move(board[1] ?? admin, id, "reject", { reason: "Who tells the branch offices?" });
  expect(await stateOf(id)).toBe("authorize");
  await move(board[2] ?? admin, id, "reject", { reason: "Nobody does." });
  expect(await stateOf(id)).toBe("draft");
  expect(await approvalsFor(author, { waiting: true }, { limit: 10 })).toMatchObject({ rows: [] });
});

test("a change manager has somebody else asked, neither about their own nor themselves", async () => {
  const { id, approvalId, asks } = await asked();
  const [silent, seat] = [board[0] ?? admin, await makeAgent()];
  const handOn = (by: Person, to: Person) =>
    execute(handOnApproval, by, {
      ...{ approvalId, fromId: silent.id, toId: to.id, reason: "On leave until May." },
    });
  const grants = { grants: ["change_manager"] };
  const [manager, other] = [await makeAgent(grants), await makeAgent(grants)];
  await prisma.ticket.update({
    where: { id },
    data: { requesterId: other.id, version: { increment: 1 } },
  });
  for (const by of [author, peer, silent, other]) {
    await expect(handOn(by, seat)).rejects.toMatchObject({ code: "forbidden" });
  }
  // Nobody takes a seat on a board by themselves, an admin neither, and it never judges its own.
  for (const [by, to] of [
    [manager, manager],
    [admin, admin],
    [manager, author],
    [manager, other],
    [manager, board[1] ?? admin],
  ] as const) {
    await expect(handOn(by, to)).rejects.toMatchObject({ errors: [{ path: "/toId" }] });
  }
  expect((await approvalFor(other, approvalId))?.can.handOn).toBe(false);
  expect((await approvalFor(manager, approvalId))?.can.handOn).toBe(true);
  await handOn(manager, seat);
  expect((await openOn(id))?.asks).toHaveLength(asks.length);
  await expect(vote(silent, approvalId, YES)).rejects.toMatchObject({ code: "forbidden" });
  await vote(board[1], approvalId, YES);
  expect(await stateOf(id)).toBe("authorize");
  await move(seat, id, "authorize");
  expect(await stateOf(id)).toBe("scheduled");
});

test("all who decide at once are one decision", async () => {
  const { id, approvalId } = await asked();
  await Promise.all(board.map((one) => vote(one, approvalId, YES)));
  expect(await stateOf(id)).toBe("scheduled");
  const told = await eventsOf(id);
  expect(told.filter((kind) => kind === "approval.decided")).toHaveLength(1);
});

test("a hold withdraws what is asked and lets nothing but its release, and that asks again", async () => {
  const { id, approvalId } = await asked();
  const task = await execute(addTask, peer, { ticketId: id, title: "Order it" });
  await move(peer, id, "hold", { reason: "The vendor is away." });
  await expect(vote(board[0], approvalId, YES)).rejects.toMatchObject({
    code: "conflict",
    message: expect.stringContaining("withdrawn"),
  });
  await expect(move(author, id, "revert")).rejects.toMatchObject({ code: "invalid-transition" });
  await expect(execute(reviseTask, peer, { taskId: task.id, state: "done" })).rejects.toMatchObject(
    { message: expect.stringContaining("on hold") },
  );
  expect(await tasksOn(peer, id)).toMatchObject([{ held: true, ready: false }]);
  await move(peer, id, "release");
  const again = await openOn(id);
  expect(again?.id).not.toBe(approvalId);
  expect(await tasksOn(peer, id)).toMatchObject([{ held: false, ready: true }]);
  // Taken back by whoever planned it, nothing is asked any more.
  await move(author, id, "revert");
  expect(await openOn(id)).toBeNull();
  await expect(vote(board[0], again?.id ?? "", YES)).rejects.toMatchObject({ code: "conflict" });
});

test("an emergency has a board of its own, and where there is none a change manager decides alone", async () => {
  const emergency = async () => {
    const id = await draftOf(author, serviceId, { kind: "emergency" });
    await move(author, id, "submit", { reason: "It ran out." });
    return id;
  };
  const alone = await emergency();
  expect(await openOn(alone)).toBeNull();
  const manager = await makeAgent({ grants: ["change_manager"] });
  await move(manager, alone, "authorize");
  expect(await stateOf(alone)).toBe("scheduled");

  const steps = [{ kind: "change_managers", quorum: "any" }];
  const { id: ecabPolicyId } = await execute(createPolicy, admin, { name: "The ECAB", steps });
  await choose({ ecabPolicyId });
  const put = await emergency();
  expect((await openOn(put))?.asks.map(({ userId }) => userId)).toContain(manager.id);
  await move(manager, put, "authorize");
  expect(await stateOf(put)).toBe("scheduled");
});

test("a high risk is put before the owner of the service as well", async () => {
  await choose({ cabPolicyId: null });
  const owner = await makeAgent();
  const manager = await makeAgent({ grants: ["change_manager"] });
  const team = await makeTeam();
  await prisma.teamMember.create({ data: { teamId: team.id, userId: owner.id } });
  const service = await makeService(team.id);
  const id = await draftOf(author, service.id, { risk: "high" });
  await move(author, id, "submit");
  await move(peer, id, "assess_ok");
  await move(manager, id, "authorize");
  expect(await stateOf(id)).toBe("authorize");
  const approval = await openOn(id);
  expect(approval?.step).toBe(1);
  await expect(vote(manager, approval?.id ?? "", YES)).resolves.toBeDefined();
  expect(await stateOf(id)).toBe("authorize");
  await vote(owner, approval?.id ?? "", YES);
  expect(await stateOf(id)).toBe("scheduled");
});

test("a board is a policy that is there, and stays for as long as it is chosen", async () => {
  await expect(choose({ cabPolicyId: author.id })).rejects.toMatchObject({
    errors: [{ path: "/cabPolicyId" }],
  });
  await expect(execute(removePolicy, admin, { policyId })).rejects.toMatchObject({
    code: "conflict",
  });
  await choose({ cabPolicyId: null });
  const id = await draftOf(author, serviceId);
  await move(author, id, "submit");
  await move(peer, id, "assess_ok");
  expect(await openOn(id)).toBeNull();
  await move(admin, id, "authorize");
  expect(await stateOf(id)).toBe("scheduled");
});
