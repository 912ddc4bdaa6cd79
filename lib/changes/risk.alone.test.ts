import { beforeAll, expect, test } from "vitest";
import { prisma } from "@/lib/db/client";
import type { Person } from "@/lib/kernel/actor";
import { execute } from "@/lib/kernel/command";
import { draftOf, move } from "@/lib/testing/changes";
import { eventsOf, makeAdmin, makeAgent, makeCustomer, makeService } from "@/lib/testing/factories";
import { reviseTicket } from "@/lib/tickets/commands/revise-ticket";
import { ticketFor } from "@/lib/tickets/queries";
import { answerRisk } from "./commands/answer-risk";
import { createRiskRule } from "./commands/create-risk-rule";
import { removeRiskRule } from "./commands/remove-risk-rule";
import { reviseQuestionnaire } from "./commands/revise-questionnaire";
import { reviseRiskRule } from "./commands/revise-risk-rule";
import { questionnaireFor, questionnairesFor, riskOf, riskRulesFor } from "./risk-queries";

let admin: Person;
let author: Person;

const QUESTIONS = [
  {
    ...{ key: "outage", text: "Does it stand still?" },
    choices: [
      { key: "no", text: "No", weight: 0 },
      { key: "short", text: "Shortly", weight: 3 },
      { key: "yes", text: "Yes", weight: 6 },
    ],
  },
];
const ASKED = { questions: QUESTIONS, mediumFrom: 3, highFrom: 6 };

beforeAll(async () => {
  admin = await makeAdmin();
  author = await makeAgent();
  await execute(reviseQuestionnaire, admin, ASKED);
});

async function submitted(serviceId: string, answer: string | null, fields: object = {}) {
  const id = await draftOf(author, serviceId, { ...fields });
  if (answer !== null) {
    await execute(answerRisk, author, { ticketId: id, answers: { outage: answer } });
  }
  await move(author, id, "submit");
  return id;
}
const riskIn = async (id: string) => (await ticketFor(author, id))?.fields.risk;

test("the highest of answers and rules is the risk, and says why", async () => {
  const { id: serviceId, name } = await makeService();
  expect(await riskIn(await submitted(serviceId, "no", { risk: "high" }))).toBe("low");
  expect(await riskIn(await submitted(serviceId, "yes"))).toBe("high");
  expect(await riskIn(await submitted(serviceId, null, { risk: "high" }))).toBe("high");
  const rule = { name: "What is dear to us", query: `service:"${name}"`, level: "medium" };
  const { id: ruleId } = await execute(createRiskRule, admin, rule);
  const found = await submitted(serviceId, "no");
  expect(await riskOf(author, found)).toMatchObject({
    ...{ level: "medium", answered: "low", points: 0, stated: null, can: { answer: false } },
    ...{ answers: { outage: "no" }, rules: [{ id: ruleId, level: "medium" }] },
  });
  expect(await eventsOf(found)).toEqual(
    expect.arrayContaining(["change.risk_answered", "change.risk_judged"]),
  );
  // The rule that is less is no argument against the answers, and one that was taken away is none at all.
  expect(await riskIn(await submitted(serviceId, "yes"))).toBe("high");
  await execute(reviseRiskRule, admin, { ruleId, level: "high" });
  expect(await riskIn(await submitted(serviceId, "no"))).toBe("high");
  await execute(removeRiskRule, admin, { ruleId });
  expect(await riskIn(await submitted(serviceId, "no"))).toBe("low");
  expect(await riskIn(found)).toBe("medium");
});

test("once it was submitted a change keeps its risk", async () => {
  const { id: serviceId } = await makeService();
  const id = await submitted(serviceId, "short");
  for (const attempt of [
    () => execute(answerRisk, author, { ticketId: id, answers: { outage: "no" } }),
    () => execute(reviseTicket, author, { ticketId: id, fields: { risk: "low" } }),
  ]) {
    await expect(attempt()).rejects.toMatchObject({ code: "invalid-transition" });
  }
  expect(await riskIn(id)).toBe("medium");
});

test("an answer that is missing, unknown or none of the choices is named", async () => {
  const { id: serviceId } = await makeService();
  const ticketId = await draftOf(author, serviceId);
  for (const [answers, path] of [
    [{}, "/answers/outage"],
    [{ outage: "perhaps" }, "/answers/outage"],
    [{ outage: "no", colour: "red" }, "/answers/colour"],
  ] as const) {
    await expect(execute(answerRisk, author, { ticketId, answers })).rejects.toMatchObject({
      errors: [{ path }],
    });
  }
  const customer = await makeCustomer();
  await expect(
    execute(answerRisk, customer, { ticketId, answers: { outage: "no" } }),
  ).rejects.toMatchObject({ code: "not-found" });
  expect(await riskOf(customer, ticketId)).toBeNull();
  expect(await prisma.changeRisk.findUnique({ where: { ticketId } })).toBeNull();
});

test("a questionnaire is a version: what was answered keeps what it was asked", async () => {
  const { id: serviceId } = await makeService();
  const ticketId = await draftOf(author, serviceId);
  await execute(answerRisk, author, { ticketId, answers: { outage: "yes" } });
  const before = await questionnaireFor(author);
  await execute(reviseQuestionnaire, admin, { ...ASKED, mediumFrom: 1 });
  expect((await questionnaireFor(author))?.version).toBe((before?.version ?? 0) + 1);
  expect((await riskOf(author, ticketId))?.questionnaire?.version).toBe(before?.version);
  // The same again is no version.
  await execute(reviseQuestionnaire, admin, { ...ASKED, mediumFrom: 1 });
  expect((await questionnaireFor(author))?.version).toBe((before?.version ?? 0) + 1);
  await expect(
    execute(reviseQuestionnaire, admin, ASKED, { version: before?.version ?? 0 }),
  ).rejects.toMatchObject({ code: "precondition-failed" });
  await execute(reviseQuestionnaire, admin, ASKED);
  expect((await questionnairesFor(author, { limit: 1 })).nextCursor).not.toBeNull();
});

test("who may not keep it is refused, and so is what makes no sense", async () => {
  const manager = await makeAgent({ grants: ["change_manager"] });
  const rule = { name: "R", query: "is:open", level: "high" };
  for (const attempt of [
    () => execute(reviseQuestionnaire, manager, ASKED),
    () => execute(createRiskRule, manager, rule),
  ]) {
    await expect(attempt()).rejects.toMatchObject({ code: "forbidden" });
  }
  for (const [wish, path] of [
    [{ highFrom: 3 }, "/highFrom"],
    [{ highFrom: 7 }, "/highFrom"],
    [{ questions: [...QUESTIONS, ...QUESTIONS] }, "/questions"],
  ] as const) {
    await expect(execute(reviseQuestionnaire, admin, { ...ASKED, ...wish })).rejects.toMatchObject({
      errors: [{ path }],
    });
  }
  for (const query of ["frobnicate:2", "assignee:me", 'team:"nobody is called so"']) {
    await expect(execute(createRiskRule, admin, { ...rule, query })).rejects.toMatchObject({
      errors: [{ path: "/query" }],
    });
  }
  await expect(riskRulesFor(await makeCustomer(), { limit: 5 })).rejects.toMatchObject({
    code: "forbidden",
  });
});
