import { randomUUID } from "node:crypto";
import type { BrowserContextOptions, Page } from "@playwright/test";
import { expect, type RestClient, test } from "../fixtures";

const WAYS: Record<string, BrowserContextOptions> = {
  "on a wide screen": {},
  "on a phone 320 px wide": { viewport: { width: 320, height: 640 }, hasTouch: true },
};

for (const [way, options] of Object.entries(WAYS)) {
  test(`an agent puts it into other words, and the customer sees both: ${way}`, async ({
    as,
    rest,
  }) => {
    const ticket = await asked(await rest("customer"));
    await said(await rest("agent"), ticket.id, "Please restart the gateway.");
    const agent = await as("agent", options);
    await agent.goto(`/tickets/${ticket.reference}`);
    await agent.getByRole("link", { name: "Edit this message" }).click();
    await agent.getByLabel("The message").fill("Please restart the **router**.");
    await agent.getByRole("button", { name: "Save", exact: true }).click();
    await expect(message(agent, "Please restart the router.")).toBeVisible();
    await expect(agent.getByLabel("The message")).toHaveCount(0);

    const customer = await as("customer", { ...options, javaScriptEnabled: false });
    await customer.goto(`/requests/${ticket.reference}`);
    const seen = message(customer, "Please restart the router.");
    await seen.getByText("edited", { exact: true }).click();
    await expect(seen.getByText("Asha Kapoor wrote")).toBeVisible();
    await expect(seen.getByRole("deletion")).toContainText("gateway");
    await expect(seen.getByRole("insertion").first()).toContainText("router");
    const mails = await mailsAbout(await rest("admin"), ticket.reference);
    expect(mails.filter(({ subject }) => subject?.startsWith("Re:")).length).toBeLessThanOrEqual(1);
  });
}

test("arrow up in an empty composer edits one's own last message, and Escape leaves it", async ({
  as,
  rest,
}) => {
  const ticket = await asked(await rest("customer"));
  await said(await rest("agent"), ticket.id, "First.");
  await said(await rest("agent"), ticket.id, "Second.");
  const page = await as("agent");
  await page.goto(`/tickets/${ticket.reference}`);
  // Whoever is quicker than the page's script presses the key again.
  await expect(async () => {
    await page.getByLabel("Your message").focus();
    await page.keyboard.press("ArrowUp");
    await expect(edited(page)).toHaveValue("Second.", { timeout: 2_000 });
  }).toPass();
  await page.getByLabel("The message").focus();
  await page.keyboard.press("Escape");
  await expect(page.getByLabel("The message")).toHaveCount(0);
});

for (const javaScriptEnabled of [true, false]) {
  const way = javaScriptEnabled ? "with script" : "without script";
  test(`whoever is too late sees both texts, and what they typed is kept: ${way}`, async ({
    as,
    rest,
  }) => {
    const ticket = await asked(await rest("customer"));
    const agent = await rest("agent");
    const id = await said(agent, ticket.id, "In the morning.");
    const page = await as("agent", { javaScriptEnabled });
    await page.goto(`/tickets/${ticket.reference}?edit=${id}`);
    const answer = await agent.patch(`/api/v1/replies/${id}`, {
      data: { body: "In the evening." },
      headers: { "If-Match": '"1"' },
    });
    expect(answer.status()).toBe(200);
    await page.getByLabel("The message").fill("At noon.");
    await page.getByRole("button", { name: "Save", exact: true }).click();
    await expect(page.getByRole("region", { name: "As it stands now" })).toContainText(
      "In the evening.",
    );
    await expect(edited(page)).toHaveValue("At noon.");
    await page.getByRole("button", { name: "Save", exact: true }).click();
    await expect(message(page, "At noon.")).toBeVisible();
    await expect(page.getByText("edited 2 times")).toBeVisible();
  });
}

const message = (page: Page, words: string) =>
  page.getByRole("article").filter({ hasText: words }).last();

async function asked(customer: RestClient) {
  const made = await customer.post("/api/v1/tickets", {
    data: { subject: `No way out ${randomUUID().slice(0, 8)}`, description: "Nothing loads." },
  });
  return (await made.json()) as { id: string; reference: string };
}

async function said(agent: RestClient, ticket: string, body: string): Promise<string> {
  const answer = await agent.post(`/api/v1/tickets/${ticket}/replies`, { data: { body } });
  expect(answer.status()).toBe(201);
  return ((await answer.json()) as { id: string }).id;
}

async function mailsAbout(admin: RestClient, reference: string) {
  const answer = await admin.get("/api/v1/mail?limit=100");
  const { data } = (await answer.json()) as { data: { subject: string | null }[] };
  return data.filter(({ subject }) => subject?.includes(reference));
}

/** The words in the form of the edit, whatever shows them. */
const edited = (page: Page) => page.locator("form:has([data-edit-cancel]) textarea");
