import { afterAll, beforeAll, expect, test } from "vitest";
import { prisma } from "@/lib/db/client";
import { follow } from "@/lib/effects/dispatch";
import { callDueReview } from "@/lib/jobs/reviews-and-drills";
import { runBatch } from "@/lib/jobs/run-batch";
import type { Person } from "@/lib/kernel/actor";
import { execute } from "@/lib/kernel/command";
import { eventsOf, makeAgent, makeCustomer, makeIncident } from "@/lib/testing/factories";
import { ticketsFor } from "@/lib/tickets/queries";
import { metricsFor } from "../metric-queries";
import { majorIncidentFor } from "../queries";
import { putReviewDraft, reviewDraftsFor } from "../review-draft";
import { reviewFor } from "../review-queries";
import { addActionItem } from "./add-action-item";
import { declareMajorIncident } from "./declare-major-incident";
import { moveMajorIncident } from "./move-major-incident";
import { moveReview } from "./move-review";
import { removeActionItem } from "./remove-action-item";
import { reviseActionItem } from "./revise-action-item";
import { reviseMajorIncident } from "./revise-major-incident";
import { reviseReview } from "./revise-review";
import { tickItem } from "./tick-item";

const AWAKE = new AbortController().signal;

let boss: Person;
let otherBoss: Person;
let owner: Person;

beforeAll(async () => {
  boss = await makeAgent({ grants: ["mi_manager"] });
  otherBoss = await makeAgent({ grants: ["mi_manager"] });
  owner = await makeAgent({ name: "Asha Kapoor" });
});

afterAll(() => prisma.$executeRaw`delete from graphile_worker._private_jobs`);

const move = (actor: Person, majorIncidentId: string, input: object) =>
  execute(moveMajorIncident, actor, { majorIncidentId, ...input });
const turn = (actor: Person, majorIncidentId: string, event: string, reason?: string) =>
  execute(moveReview, actor, { majorIncidentId, event, ...(reason ? { reason } : {}) });

/** One that was led by the owner of its review, and is over. */
async function over(wish: { severity?: string; drill?: boolean; due?: Date } = {}) {
  const { severity = "SEV2", drill = false, due = new Date(Date.now() + 86_400_000) } = wish;
  const ticket = await makeIncident(await makeCustomer());
  const { id } = await execute(declareMajorIncident, boss, {
    intent: "declare",
    title: "Checkout is down",
    severity,
    impactStatement: "Nobody can pay.",
    ticketIds: [ticket.reference],
    drill,
  });
  await move(owner, id, { event: "take_command" });
  await move(owner, id, { event: "begin_stand_down" });
  for (const key of ["recovery_confirmed", "severity_final"]) {
    await execute(tickItem, owner, { majorIncidentId: id, key, state: "done" });
  }
  for (const key of ["resolution_stated", "lingering_effects", "temporary_changes"]) {
    await execute(tickItem, owner, { majorIncidentId: id, key, state: "done", note: "None." });
  }
  await execute(reviseMajorIncident, owner, {
    majorIncidentId: id,
    impactStartedAt: "unknown",
    impactEndedAt: new Date().toISOString(),
    closingMessage: "Payments work again.",
    ...(severity === "SEV3" ? {} : { reviewOwnerId: owner.id, reviewDueAt: due.toISOString() }),
  });
  await move(owner, id, { event: "stand_down" });
  const batch = await prisma.batch.findFirstOrThrow({ where: { majorIncidentId: id } });
  await runBatch({ batchId: batch.id }, AWAKE);
  return id;
}

const write = (majorIncidentId: string, extra: object = {}) =>
  execute(reviseReview, owner, {
    majorIncidentId,
    sections: { causes: "The timer was read as seconds." },
    ...extra,
  });

test("a stand-down opens the review: filled in, with an owner and a day, who hears of it", async () => {
  const id = await over();
  const review = await reviewFor(owner, id);
  expect(review).toMatchObject({
    state: "draft",
    owner: { id: owner.id },
    overdue: false,
    openForClose: ["review"],
    can: { write: true, submit: true },
  });
  const [summary, impact] = review?.sections ?? [];
  expect(summary?.body).toContain("Checkout is down");
  expect(impact?.body).toContain("Nobody can pay.");
  expect(review?.timeline.map(({ sentence }) => sentence).join("\n")).toContain("took command");
  expect(review?.known.at(0)).toMatchObject({ state: "declared", commander: null, tickets: 0 });
  expect(review?.known.at(-1)).toMatchObject({ state: "stood_down", tickets: 1 });
  const opened = await prisma.event.findMany({
    where: { subjectId: id, kind: "major_incident.review_opened" },
  });
  await follow(opened.map((event) => event.id));
  const told = await prisma.notification.findMany({
    where: { eventId: { in: opened.map((event) => event.id) } },
  });
  expect(told.map(({ userId }) => userId)).toEqual([owner.id]);
  expect(await reviewFor(await makeCustomer(), id)).toBeNull();
});

test("written, submitted, approved by another, published, and only then closed", async () => {
  const id = await over();
  await expect(turn(owner, id, "submit")).rejects.toMatchObject({ code: "validation-failed" });
  await write(id);
  await write(id);
  await expect(turn(owner, id, "approve")).rejects.toMatchObject({ code: "invalid-transition" });
  await turn(boss, id, "submit");
  expect((await majorIncidentFor(boss, id))?.state).toBe("in_review");
  await expect(write(id, { sections: { causes: "Else." } })).rejects.toMatchObject({
    code: "invalid-transition",
  });
  await expect(turn(boss, id, "approve")).rejects.toMatchObject({ code: "forbidden" });
  await expect(turn(owner, id, "approve")).rejects.toMatchObject({ code: "forbidden" });
  await expect(move(boss, id, { event: "close" })).rejects.toMatchObject({
    code: "invalid-transition",
    errors: [{ path: "/review/review" }],
  });
  await turn(otherBoss, id, "approve");
  await turn(otherBoss, id, "approve");
  await expect(move(boss, id, { event: "close" })).rejects.toMatchObject({
    errors: [{ path: "/review/problem" }, { path: "/review/customerMessage" }],
  });
  await turn(owner, id, "publish");
  await write(id, { sections: {}, noProblemReason: "It was a slip.", customerMessage: "declined" });
  expect((await reviewFor(owner, id))?.openForClose).toEqual([]);
  await move(boss, id, { event: "close" });
  expect(await reviewFor(owner, id)).toMatchObject({ state: "closed", can: { write: false } });
  const metrics = await metricsFor(owner, id);
  expect(metrics?.frozen?.map(({ key }) => key)).toEqual(metrics?.data.map(({ key }) => key));
  const kinds = (await eventsOf(id)).filter((kind) => kind.includes("review_"));
  expect(kinds).toEqual(
    ["opened", "revised", "moved", "moved", "moved", "revised"].map(
      (word) => `major_incident.review_${word}`,
    ),
  );
});

test("nothing is closed past its review, whoever writes", async () => {
  const id = await over();
  const { version } = await prisma.majorIncident.update({
    where: { id },
    data: { state: "in_review", version: { increment: 1 } },
  });
  const past = prisma.majorIncident.update({
    where: { id },
    data: { state: "closed", version: version + 1 },
  });
  await expect(past).rejects.toThrow(/without its review/);
});

test("two people write two sections at once, and nobody writes over what they have not seen", async () => {
  const id = await over();
  const first = { causes: "A timer." };
  await write(id, { sections: first, seen: { causes: "" } });
  await write(id, { sections: { lucky: "It was night." }, seen: { lucky: "" } });
  const late = { majorIncidentId: id, sections: { causes: "A cable." }, seen: { causes: "" } };
  await expect(execute(reviseReview, boss, late)).rejects.toMatchObject({
    code: "precondition-failed",
  });
  await execute(reviseReview, boss, { ...late, seen: first });
  const causes = (await reviewFor(boss, id))?.sections.find(({ key }) => key === "causes");
  expect(causes?.body).toBe("A cable.");
});

test("what was approved can be sent back, and a reopened one is written anew", async () => {
  const id = await over();
  await write(id);
  await turn(owner, id, "submit");
  await expect(turn(owner, id, "send_back")).rejects.toMatchObject({ code: "validation-failed" });
  await turn(boss, id, "approve");
  await turn(owner, id, "send_back", "The table is wrong.");
  expect(await reviewFor(owner, id)).toMatchObject({ state: "draft", approvedBy: null });
  await turn(owner, id, "submit");
  await turn(boss, id, "approve");
  await move(boss, id, { event: "reopen", reason: "It is back." });
  expect(await reviewFor(owner, id)).toMatchObject({ state: "draft", can: { write: false } });
  await expect(write(id, { sections: { causes: "Else." } })).rejects.toMatchObject({
    code: "forbidden",
  });
});

test("only the mildest, or an exercise, needs no review; a reason is said", async () => {
  const worse = await over();
  await expect(turn(boss, worse, "skip", "No time.")).rejects.toMatchObject({ code: "forbidden" });
  const mild = await over({ severity: "SEV3" });
  // Without an owner it is whoever opened it, within ten working days.
  expect(await reviewFor(boss, mild)).toMatchObject({ owner: { id: boss.id } });
  await turn(boss, mild, "skip", "Nothing to learn.");
  await move(boss, mild, { event: "close" });
  const drill = await over({ severity: "SEV1", drill: true });
  await turn(boss, drill, "skip", "An exercise.");
  expect((await reviewFor(boss, drill))?.openForClose).toEqual([]);
});

test("an action item is a ticket in its owner's queue, due by the severity, and stays when taken off", async () => {
  const id = await over();
  const add = { majorIncidentId: id, title: "Watch the timer", kind: "detect", ownerId: owner.id };
  const { id: itemId } = await execute(addActionItem, boss, add);
  const [item] = (await reviewFor(boss, id))?.actionItems ?? [];
  expect(item).toMatchObject({
    id: itemId,
    kind: "detect",
    owner: { id: owner.id },
    ticket: { type: "request", subject: "Watch the timer", open: true },
    overdue: false,
  });
  const days = (Date.parse(item?.dueAt ?? "") - Date.now()) / 86_400_000;
  expect(Math.round(days)).toBe(30);
  const queue = await ticketsFor(owner, { assignee: owner.id }, { limit: 50 });
  expect(queue.rows.map(({ id: ticketId }) => ticketId)).toContain(item?.ticket.id);
  const dueAt = new Date(Date.now() - 60_000).toISOString();
  await execute(reviseActionItem, owner, { actionItemId: itemId, dueAt });
  await execute(reviseActionItem, owner, { actionItemId: itemId, dueAt });
  expect((await reviewFor(boss, id))?.actionItems).toMatchObject([{ overdue: true, version: 2 }]);
  const again = { majorIncidentId: id, ticketId: item?.ticket.reference, kind: "prevent" };
  expect((await execute(addActionItem, boss, again)).id).toBe(itemId);
  await prisma.ticket.update({
    where: { id: item?.ticket.id ?? "" },
    data: { assigneeId: null, version: { increment: 1 } },
  });
  await write(id, { noProblemReason: "None.", customerMessage: "posted" });
  await turn(owner, id, "submit");
  await turn(boss, id, "approve");
  await expect(move(boss, id, { event: "close" })).rejects.toMatchObject({
    errors: [{ path: "/review/actionItems" }],
  });
  await execute(removeActionItem, owner, { actionItemId: itemId });
  expect(await prisma.ticket.count({ where: { id: item?.ticket.id ?? "" } })).toBe(1);
  await move(boss, id, { event: "close" });
  await expect(execute(addActionItem, boss, add)).rejects.toMatchObject({ code: "forbidden" });
});

test("an action item needs an owner who is there, and a ticket that is open", async () => {
  const id = await over();
  const add = { majorIncidentId: id, kind: "prevent" };
  const customer = await makeCustomer();
  for (const words of [
    { title: "No one" },
    { title: "A customer", ownerId: customer.id },
    { ticketId: "INC-999999999" },
    { title: "Both", ticketId: "INC-1", ownerId: owner.id },
  ]) {
    await expect(execute(addActionItem, boss, { ...add, ...words })).rejects.toMatchObject({
      code: "validation-failed",
    });
  }
});

test("the day of a review calls its owner once, and another day once more", async () => {
  const due = new Date(Date.now() + 60_000);
  const id = await over({ due });
  const jobs = await prisma.$queryRaw<{ at: Date }[]>`
    select run_at as at from graphile_worker.jobs where key = ${`review:${id}`}`;
  expect(jobs.map(({ at }) => at.getTime())).toEqual([due.getTime()]);
  const call = (at: Date) => callDueReview({ majorIncidentId: id, dueAt: at.toISOString() });
  await expect(call(due)).rejects.toMatchObject({ code: "conflict" });
  const past = new Date(Date.now() - 1_000);
  await execute(reviseMajorIncident, owner, {
    majorIncidentId: id,
    reviewDueAt: past.toISOString(),
  });
  await call(due);
  await call(past);
  await call(past);
  const kinds = await eventsOf(id);
  expect(kinds.filter((kind) => kind === "major_incident.review_overdue")).toHaveLength(1);
  expect(await reviewFor(owner, id)).toMatchObject({ overdue: true });
  await write(id);
  await turn(owner, id, "submit");
  await turn(boss, id, "approve");
  await execute(reviseMajorIncident, owner, {
    majorIncidentId: id,
    reviewDueAt: new Date(Date.now() - 500).toISOString(),
  });
  expect(await reviewFor(owner, id)).toMatchObject({ overdue: false });
});

test("publication has a clock of its own, which calls once and ends when it is published", async () => {
  const id = await over();
  const due = new Date((await reviewFor(owner, id))?.publishDueAt ?? 0);
  expect(due.getTime()).toBeGreaterThan(Date.now() + 4 * 86_400_000);
  const jobsOf = async () => {
    const rows = await prisma.$queryRaw<{ at: Date }[]>`
      select run_at as at from graphile_worker.jobs where key = ${`publication:${id}`}`;
    return rows.map(({ at }) => at.getTime());
  };
  expect(await jobsOf()).toEqual([due.getTime()]);
  const call = (at: Date) =>
    callDueReview({ majorIncidentId: id, dueAt: at.toISOString(), clock: "publication" });
  await expect(call(due)).rejects.toMatchObject({ code: "conflict" });
  const past = new Date(Date.now() - 1_000);
  await prisma.miReview.update({ where: { majorIncidentId: id }, data: { publishDueAt: past } });
  await write(id);
  await turn(owner, id, "submit");
  await turn(boss, id, "approve");
  expect(await reviewFor(owner, id)).toMatchObject({ publishOverdue: true });
  await Promise.all([call(past), call(past), call(due)]);
  await call(past);
  const kinds = await eventsOf(id);
  expect(kinds.filter((kind) => kind === "major_incident.publication_overdue")).toHaveLength(1);
  await turn(owner, id, "publish");
  expect(await reviewFor(owner, id)).toMatchObject({ publishOverdue: false });
  expect(await jobsOf()).toEqual([]);
});

test("what somebody types is their own, one that was not seen is kept beside, and saving ends it", async () => {
  const id = await over();
  const put = (body: string, version: number) =>
    putReviewDraft(owner, id, "causes", { body, version, dropOther: false });
  expect(await put("The timer", 0)).toMatchObject({ body: "The timer", version: 1, other: null });
  expect(await put("Another tab", 0)).toMatchObject({
    body: "Another tab",
    other: { body: "The timer" },
  });
  expect((await reviewDraftsFor(boss, id))?.every(({ body }) => body === "")).toBe(true);
  await write(id);
  const kept = (await reviewDraftsFor(owner, id))?.find(({ section }) => section === "causes");
  expect(kept).toMatchObject({ body: "", version: 3 });
  const draft = { body: "x", version: 0, dropOther: false };
  expect(await putReviewDraft(await makeCustomer(), id, "causes", draft)).toBeNull();
});

test("names and faults in a section are pointed out, and refuse nothing", async () => {
  const id = await over();
  await write(id, { sections: { causes: "Asha failed to look, and should have." } });
  const causes = (await reviewFor(owner, id))?.sections.find(({ key }) => key === "causes");
  expect(causes?.findings).toEqual([
    { kind: "person", words: "Asha", instead: "Commander" },
    { kind: "hindsight", words: "should have", instead: null },
    { kind: "fault", words: "failed to", instead: null },
  ]);
  await turn(owner, id, "submit");
});
