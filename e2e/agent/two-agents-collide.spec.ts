import { randomUUID } from "node:crypto";
import type { Page } from "@playwright/test";
import { expect, type RestClient, test, written } from "../fixtures";
import { PERSONAS } from "../personas";
import { setUndoSeconds } from "../undo-seconds";

test.afterEach(async ({ rest }) => setUndoSeconds(await rest("admin"), 10));

test("two agents see each other, and neither answers over the other by accident", async ({
  as,
  rest,
}) => {
  const [customer, admin] = [await rest("customer"), await rest("admin")];
  // What is said is there at once, rather than when it can no longer be undone.
  await setUndoSeconds(admin, 0);
  const ticket = await askFor(customer, `Two want to help ${randomUUID().slice(0, 8)}`);
  const asha = await as("agent");
  const tom = await as("secondAgent");
  await asha.goto(`/tickets/${ticket.reference}`);
  await tom.goto(`/tickets/${ticket.reference}`);

  await test.step("each sees that the other is there, and types", async () => {
    await expect(
      asha.getByText(`${PERSONAS.secondAgent.name} has this ticket open`),
    ).toBeAttached();
    await expect(tom.getByText(`${PERSONAS.agent.name} has this ticket open`)).toBeAttached();
    await message(asha).pressSequentially("Have you tried another cable?");
    await expect(tom.getByText(`${PERSONAS.agent.name} types an answer`)).toBeVisible();
  });

  await test.step("what the other says arrives by itself, and takes nothing away", async () => {
    const typed = await written(asha).inputValue();
    await message(asha).press("ArrowLeft");
    await say(tom, "I send you a new cable.");
    await expect(conversation(asha)).toContainText("I send you a new cable.");
    await expect(written(asha)).toHaveValue(typed);
    await expect(message(asha)).toBeFocused();
    await expect(asha.getByText(`1 new since you began, from`)).toContainText(
      PERSONAS.secondAgent.name,
    );
  });

  await test.step("sending is refused softly, with the text kept and both choices", async () => {
    await asha.keyboard.press("ControlOrMeta+Enter");
    await expect(asha.getByRole("main").getByRole("alert")).toContainText("1 new since you began");
    await expect(written(asha)).toHaveValue("Have you tried another cable?");
    await expect(asha.getByRole("link", { name: "Review" })).toBeVisible();
    await asha.getByRole("button", { name: "Send anyway" }).click();
    await expect(conversation(asha)).toContainText("Have you tried another cable?");
    await expect(written(asha)).toHaveValue("");
  });

  await test.step("whoever has looked is asked no more", async () => {
    await message(asha).fill("And where shall it go?");
    // Tom would be asked too, had he not seen yet what Asha sent.
    await expect(conversation(tom)).toContainText("Have you tried another cable?");
    await say(tom, "To the third floor.");
    await asha.getByRole("link", { name: "Review" }).click();
    await expect(asha.getByText("1 new since you began, from")).toBeHidden();
    await asha.keyboard.press("Escape");
    await asha.getByRole("button", { name: "Send reply" }).click();
    await expect(conversation(asha)).toContainText("And where shall it go?");
  });

  await test.step("the history and who has seen it are told", async () => {
    await asha.getByText("Seen by").click();
    await expect(asha.locator("aside")).toContainText(PERSONAS.secondAgent.name);
    const agent = await rest("agent");
    const known = await agent.get(`/api/v1/tickets/${ticket.id}`);
    const revised = await agent.patch(`/api/v1/tickets/${ticket.id}`, {
      data: { subject: "A cable is wanted" },
      headers: { "If-Match": String(known.headers().etag) },
    });
    expect(revised.status()).toBe(200);
    await expect(asha.getByRole("heading", { level: 1 })).toHaveText("A cable is wanted");
    await asha.getByText("History", { exact: false }).first().click();
    await expect(asha.locator("#history")).toContainText("Two want to help");
  });
});

test("a note that comes in between counts for agents", async ({ rest }) => {
  const [customer, agent, second] = [
    await rest("customer"),
    await rest("agent"),
    await rest("secondAgent"),
  ];
  const { id } = await askFor(customer, `A note in between ${randomUUID().slice(0, 8)}`);
  const path = `/api/v1/tickets/${id}/replies`;
  await second.post(path, { data: { body: "He is on holiday.", audience: "internal" } });
  const expected = { body: "Are you there?", expectLastReplyId: null };
  const refused = await agent.post(path, { data: expected });
  expect(refused.status()).toBe(409);
  expect(await refused.json()).toMatchObject({
    type: "/problems/conflict",
    errors: [{ path: "/expectLastReplyId" }],
  });
  expect((await customer.post(path, { data: expected })).status()).toBe(201);
  expect((await agent.post(path, { data: { ...expected, force: true } })).status()).toBe(201);
});

const message = (page: Page) => page.getByLabel("Your message");
const conversation = (page: Page) => page.getByRole("region", { name: "Conversation" });

async function say(page: Page, words: string) {
  await message(page).fill(words);
  await page.getByRole("button", { name: "Send reply" }).click();
  await expect(conversation(page)).toContainText(words);
}

async function askFor(customer: RestClient, subject: string) {
  const made = await customer.post("/api/v1/tickets", {
    data: { subject, description: "It does not work." },
  });
  expect(made.status()).toBe(201);
  return (await made.json()) as { id: string; reference: string };
}
