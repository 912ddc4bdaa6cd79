import { afterAll, beforeAll, expect, test } from "vitest";
import { prisma } from "@/lib/db/client";
import { follow, perform } from "@/lib/effects/dispatch";
import type { Person } from "@/lib/kernel/actor";
import { execute } from "@/lib/kernel/command";
import { makeAdmin, makeAgent, makeCustomer, makeIncident } from "@/lib/testing/factories";
import { resetTemplate } from "./commands/reset-template";
import { reviseTemplate } from "./commands/revise-template";
import { sendTestMail } from "./commands/send-test-mail";
import { LOCALES, TEMPLATES } from "./contract";
import { mailFor } from "./queries";
import { faultsOf } from "./template-contract";
import { previewOf, templateFor, templatesFor, triedOut } from "./template-queries";
import { defaultWords } from "./template-words";

let admin: Person;

beforeAll(async () => {
  admin = await makeAdmin();
});

afterAll(() => prisma.mailTemplate.deleteMany());

const WORDS = {
  template: "acknowledgement",
  subject: "We have {{reference}}: {{subject}}",
  body: "Hi {{name}}.\n\n{{request}}\n\n[See {{reference}}]({{link}})",
};

/** The mail that follows from what happened to this subject. */
async function mailOf(subjectId: string) {
  const events = await prisma.event.findMany({ where: { subjectId }, orderBy: { seq: "asc" } });
  await follow(events.map(({ id }) => id));
  const effects = await prisma.effect.findMany({
    where: { event: { subjectId }, name: { startsWith: "mail-" }, state: "pending" },
  });
  const acknowledging = await prisma.effect.findMany({
    where: { event: { subjectId }, name: "acknowledge-requester", state: "pending" },
  });
  const due = [...effects, ...acknowledging];
  for (const { id, name } of due) {
    await perform({ name, effectIds: [id] }, new AbortController().signal);
  }
  const mail = await prisma.mail.findFirstOrThrow({
    where: { effectId: { in: due.map(({ id }) => id) } },
  });
  return mailFor(admin, mail.id);
}

test("the words that Muster brings along are right in every language", () => {
  for (const locale of LOCALES) {
    for (const name of TEMPLATES) {
      const { subject, body } = defaultWords(name, locale);
      expect({ name, faults: faultsOf(name, subject, body) }).toEqual({ name, faults: [] });
    }
  }
});

test("other words hold from the next mail on, and what somebody typed stays as it is", async () => {
  await execute(reviseTemplate, admin, WORDS);
  const customer = await makeCustomer({ name: "Ada {{link}}" });
  const ticket = await makeIncident(customer, { subject: "It says {{password}} & <b>" });
  const mail = await mailOf(ticket.id);
  expect(mail?.subject).toBe(`We have ${ticket.reference}: It says {{password}} & <b>`);
  expect(mail?.text).toContain("Hi Ada {{link}}.");
  expect(mail?.html).toContain(`See ${ticket.reference}</a>`);
  expect(mail?.html).not.toContain("<b>");
  expect(mail?.html).toContain("/unsubscribe/");

  await execute(resetTemplate, admin, { template: "acknowledgement" });
  const again = await mailOf((await makeIncident(customer)).id);
  expect(again?.text).toContain("we have your request");
});

test.each([
  ["an unknown variable", { body: "{{password}}\n\n[a]({{link}})" }, "/body"],
  ["a variable of another mail", { body: "{{reply}}\n\n[a]({{link}})" }, "/body"],
  ["no way to the ticket", { body: "Hello." }, "/body"],
  ["an address in the middle of a line", { body: "Go to {{link}} now." }, "/body"],
  ["a quote in the middle of a line", { body: "So {{request}}.\n\n[a]({{link}})" }, "/body"],
  ["an address in the subject", { subject: "{{link}}" }, "/subject"],
  ["a name of every object", { body: "{{constructor}}\n\n[a]({{link}})" }, "/body"],
])("%s is refused", async (_what, words, path) => {
  const wrong = execute(reviseTemplate, admin, { ...WORDS, ...words });
  await expect(wrong).rejects.toMatchObject({
    code: "validation-failed",
    errors: [expect.objectContaining({ path })],
  });
});

test("only admins see and change them", async () => {
  for (const actor of [await makeAgent(), await makeCustomer()]) {
    expect(await templatesFor(actor)).toEqual([]);
    const revising = execute(reviseTemplate, actor, WORDS);
    await expect(revising).rejects.toMatchObject({ code: "forbidden" });
    const testing = execute(sendTestMail, actor, { template: "reply" });
    await expect(testing).rejects.toMatchObject({ code: "forbidden" });
  }
});

test("a preview and a test show the words with sample values", async () => {
  const template = await templateFor(admin, "resolved");
  if (!template) throw new Error("There is no such template.");
  const preview = previewOf(template, admin);
  expect(preview.text).toContain("The gateway was replaced.");
  expect(preview.text).toContain("Very good");

  const other = await makeAdmin();
  await execute(sendTestMail, other, { template: "resolved" });
  const mail = await mailOf(other.id);
  expect(mail).toMatchObject({ to: other.email, subject: preview.subject, trackingMode: "off" });
});

test("words are tried out without being kept, and those that could not be saved name their fault", async () => {
  const before = await templateFor(admin, "acknowledgement");
  const tried = triedOut(admin, "acknowledgement", WORDS);
  expect(tried.subject).not.toContain("{{");
  expect(tried.html).toContain(tried.text.split("\n")[0]);
  expect(await templateFor(admin, "acknowledgement")).toEqual(before);
  expect(() => triedOut(admin, "acknowledgement", { ...WORDS, body: "{{nobody}}" })).toThrow(
    expect.objectContaining({ code: "validation-failed" }),
  );
  const agent = await makeAgent();
  expect(() => triedOut(agent, "acknowledgement", WORDS)).toThrow(
    expect.objectContaining({ code: "forbidden" }),
  );
});
