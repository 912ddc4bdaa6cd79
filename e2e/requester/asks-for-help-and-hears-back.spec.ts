import { randomUUID } from "node:crypto";
import type { BrowserContextOptions, Page } from "@playwright/test";
import { expect, type RestClient, test, written } from "../fixtures";

const WAYS: Record<string, BrowserContextOptions> = {
  "on a wide screen": {},
  "on a phone 320 px wide": { viewport: { width: 320, height: 640 }, hasTouch: true },
  "without JavaScript": { javaScriptEnabled: false },
};

for (const [way, options] of Object.entries(WAYS)) {
  test(`a customer asks, is answered, and says when it works: ${way}`, async ({ as, rest }) => {
    const page = await as("customer", options);
    const agent = await rest("agent");
    const subject = `The printer eats paper ${randomUUID().slice(0, 8)}`;

    await page.goto("/");
    await page.getByRole("link", { name: /Something is broken/ }).click();
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("Something is broken");
    await page.getByLabel("What happened").fill(subject);
    await page.getByLabel("Details").fill("Since this morning, and it growls.");
    await page.getByRole("button", { name: "Send" }).click();
    await expect(page.getByRole("heading", { level: 1 })).toHaveText(subject);
    await expect(standing(page)).toContainText("With us");
    await expectNoSidewaysScroll(page);

    const ticket = await ticketNamed(agent, subject);
    await say(agent, ticket, "We have a look at it.");
    await page.reload();
    await expect(conversation(page)).toContainText("We have a look at it.");

    await page.getByLabel("Add something").fill("Thank you, it is the one by the window.");
    await page.getByRole("button", { name: "Send" }).click();
    await expect(conversation(page)).toContainText("Thank you, it is the one by the window.");

    await resolve(agent, ticket, "Took the paper out.");
    await page.reload();
    await expect(standing(page)).toContainText("Solved: does it work?");
    await expect(standing(page)).toContainText("Took the paper out.");
    await page.getByLabel("What is still wrong").fill("It eats it again.");
    await page.getByRole("button", { name: "Still broken" }).click();
    await expect(standing(page)).toContainText("With us");
    await expect(conversation(page)).toContainText("It eats it again.");

    await resolve(agent, ticket, "Gave it a new roller.");
    await page.reload();
    await page.getByRole("button", { name: "It works now" }).click();
    await expect(standing(page)).toContainText("Closed");
    await expectNoSidewaysScroll(page);

    await page.goto("/requests");
    await expect(page.getByRole("link", { name: new RegExp(subject) })).toBeVisible();
  });
}

test("a customer asks with the keyboard alone", async ({ as }) => {
  const page = await as("customer");
  const subject = `The keyboard still works ${randomUUID().slice(0, 8)}`;
  await page.goto("/requests/new");
  await tabTo(page, "What happened");
  await page.keyboard.type(subject);
  await tabTo(page, "Details");
  await page.keyboard.type("The mouse does not.");
  await tabTo(page, "Send");
  await page.keyboard.press("Enter");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(subject);
});

test("what is missing is named, the focus goes there, and nothing typed is lost", async ({
  as,
}) => {
  const page = await as("customer");
  await page.goto("/requests/new");
  const details = page.getByLabel("Details");
  const { height = 0 } = (await details.boundingBox()) ?? {};
  expect(height, "room for more than a line").toBeGreaterThan(100);
  await details.fill("I forgot the rest.");
  await page.getByRole("button", { name: "Send" }).click();
  await expect(page.getByRole("main").getByRole("alert")).toBeFocused();
  await expect(page.getByRole("link", { name: "Say in one line what happened" })).toBeVisible();
  await expect(written(page, "description")).toHaveValue("I forgot the rest.");
});

test("a customer of another organisation finds nothing at its address", async ({ as, rest }) => {
  const customer = await rest("customer");
  const made = await customer.post("/api/v1/tickets", {
    data: { subject: "A secret of Northwind", description: "Not for Contoso." },
  });
  const { id } = (await made.json()) as { id: string };
  const stranger = await as("foreignCustomer");
  const answer = await stranger.goto(`/requests/${id}`);
  expect(answer?.status()).toBe(404);
  await expect(stranger.getByText("A secret of Northwind")).toHaveCount(0);
});

const standing = (page: Page) => page.getByRole("region", { name: "Where it stands" });
const conversation = (page: Page) => page.getByRole("main");

async function tabTo(page: Page, name: string) {
  for (let presses = 0; presses < 40; presses += 1) {
    await page.keyboard.press("Tab");
    const focused = page.locator(":focus");
    const found = page
      .getByLabel(name, { exact: true })
      .or(page.getByRole("button", { name, exact: true }));
    if (await focused.and(found).count()) return;
  }
  throw new Error(`The keyboard does not reach "${name}".`);
}

async function expectNoSidewaysScroll(page: Page) {
  const size = page.viewportSize();
  const box = await page
    .locator("html")
    .evaluate((html) => html.scrollWidth)
    .catch(() => 0);
  expect(box).toBeLessThanOrEqual(size?.width ?? 0);
}

async function ticketNamed(agent: RestClient, subject: string): Promise<string> {
  const answer = await agent.get("/api/v1/tickets?limit=100&sort=-updatedAt");
  const { data } = (await answer.json()) as { data: { id: string; subject: string }[] };
  const found = data.find((ticket) => ticket.subject === subject);
  if (!found) throw new Error(`No agent sees "${subject}".`);
  return found.id;
}

async function say(agent: RestClient, ticket: string, body: string) {
  const answer = await agent.post(`/api/v1/tickets/${ticket}/replies`, { data: { body } });
  expect(answer.status()).toBe(201);
}

async function resolve(agent: RestClient, ticket: string, resolutionNote: string) {
  const answer = await agent.post(`/api/v1/tickets/${ticket}/transitions`, {
    data: { event: "resolve", resolutionCode: "fixed", resolutionNote },
  });
  expect(answer.status(), await answer.text()).toBe(200);
}
