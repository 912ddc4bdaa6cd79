import { randomUUID } from "node:crypto";
import { expect, type RestClient, test } from "../fixtures";

test("an agent deletes the wrong ticket from the list and undoes it on another page, by keys alone", async ({
  as,
  rest,
}) => {
  const customer = await rest("customer");
  const subject = `The kettle whistles ${randomUUID().slice(0, 8)}`;
  const ticket = await report(customer, subject);
  const page = await as("agent");

  await page.goto("/tickets?view=triage");
  const row = page.getByRole("link", { name: new RegExp(subject) });
  await row.focus();
  await page.keyboard.press("Shift+#");
  const toast = page.getByRole("status");
  await expect(toast).toContainText("is in the trash");
  await expect(row).toHaveCount(0);
  expect((await customer.get(`/api/v1/tickets/${ticket}`)).status()).toBe(404);

  await page.keyboard.press("g");
  await page.keyboard.press("t");
  await expect(page.getByRole("heading", { level: 1, name: "Trash" })).toBeVisible();
  await expect(page.getByRole("listitem").filter({ hasText: subject })).toBeVisible();
  await page.keyboard.press("z");
  await expect(toast).toContainText("Restored");
  await expect(page.getByRole("listitem").filter({ hasText: subject })).toHaveCount(0);
  expect((await customer.get(`/api/v1/tickets/${ticket}`)).status()).toBe(200);
});

test("a deleted ticket says so at its address, and is restored from there", async ({
  as,
  rest,
}) => {
  const customer = await rest("customer");
  const subject = `The blinds rattle ${randomUUID().slice(0, 8)}`;
  const ticket = await report(customer, subject);
  const page = await as("agent");
  await page.goto(`/tickets/${ticket}`);
  await page.getByRole("button", { name: "More to do with this ticket" }).click();
  await page.getByLabel("Why it goes").fill("Reported twice.");
  await page.getByRole("button", { name: /^Delete INC-/ }).click();
  await expect(page.getByText("is in the trash. Asha Kapoor deleted it")).toBeVisible();
  await expect(page.getByText("Reported twice.")).toBeVisible();

  const theirs = await as("customer");
  expect((await theirs.goto(`/requests/${ticket}`))?.status()).toBe(404);
  await page
    .getByRole("main")
    .getByRole("button", { name: /^Restore/ })
    .click();
  await expect(page.getByRole("button", { name: "More to do with this ticket" })).toBeVisible();
  expect((await theirs.goto(`/requests/${ticket}`))?.status()).toBe(200);
});

test("a note goes and comes back from the line that it leaves in the conversation", async ({
  as,
  rest,
}) => {
  const [customer, agent] = await Promise.all([rest("customer"), rest("agent")]);
  const ticket = await report(customer, "The door squeaks");
  const canary = `oil-${randomUUID().slice(0, 8)}`;
  const body = { data: { body: canary, audience: "internal" } };
  expect((await agent.post(`/api/v1/tickets/${ticket}/replies`, body)).status()).toBe(201);

  const page = await as("agent");
  await page.goto(`/tickets/${ticket}`);
  const conversation = page.getByRole("region", { name: "Conversation" });
  await page.getByRole("button", { name: "Delete the note of Asha Kapoor" }).click();
  await expect(conversation).toContainText("Asha Kapoor deleted a note");
  await expect(conversation).not.toContainText(canary);
  // Long after the toast is gone.
  await page.reload();
  await conversation.getByRole("button", { name: "Restore" }).click();
  await expect(conversation).toContainText(canary);
  await expect(conversation).toContainText("Asha Kapoor restored a note");
});

test("several come back together from the trash", async ({ as, rest }) => {
  const [customer, agent] = await Promise.all([rest("customer"), rest("agent")]);
  const mark = randomUUID().slice(0, 8);
  const tickets = [await report(customer, `One ${mark}`), await report(customer, `Two ${mark}`)];
  for (const ticket of tickets) {
    expect((await agent.delete(`/api/v1/tickets/${ticket}`)).status()).toBe(204);
    expect((await agent.delete(`/api/v1/tickets/${ticket}`)).status()).toBe(204);
  }
  const page = await as("agent");
  await page.goto("/trash");
  await page.getByLabel("Words or reference").fill(mark);
  await page.getByRole("button", { name: "Find" }).click();
  const list = page.getByRole("list", { name: "What lies in the trash" });
  await expect(list.getByRole("listitem")).toHaveCount(2);
  await expect(list).toContainText("30 days left");
  for (const box of await list.getByRole("checkbox").all()) await box.check();
  await page.getByRole("button", { name: "Restore what is selected" }).click();
  await expect(page.getByRole("status")).toContainText("2 were restored.");
  await expect(page.getByText("Nothing in the trash is found by that.")).toBeVisible();
  for (const ticket of tickets) {
    expect((await customer.get(`/api/v1/tickets/${ticket}`)).status()).toBe(200);
  }
});

async function report(customer: RestClient, subject: string): Promise<string> {
  const answer = await customer.post("/api/v1/tickets", {
    data: { subject, description: "Please do something." },
  });
  expect(answer.status()).toBe(201);
  return ((await answer.json()) as { id: string }).id;
}
