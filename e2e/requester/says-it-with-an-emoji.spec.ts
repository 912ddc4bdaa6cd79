import { randomUUID } from "node:crypto";
import type { BrowserContextOptions, Page } from "@playwright/test";
import { expect, type RestClient, test } from "../fixtures";

const WAYS: Record<string, BrowserContextOptions> = {
  "with script": {},
  "on a phone 320 px wide": { viewport: { width: 320, height: 640 }, hasTouch: true },
  "without JavaScript": { javaScriptEnabled: false },
};

for (const [way, options] of Object.entries(WAYS)) {
  test(`a requester says with an emoji whether it works, and is told what that does: ${way}`, async ({
    as,
    rest,
  }) => {
    const agent = await rest("agent");
    const ticket = await answered(await rest("customer"), agent);
    const page = await as("customer", options);
    await page.goto(`/requests/${ticket.reference}`);
    await react(page, "Thumbs up");
    await expect(page.getByRole("button", { name: /^👍 1: Maria Sousa/ })).toHaveAttribute(
      "aria-pressed",
      "true",
    );
    await page.getByRole("button", { name: /^👍 1/ }).click();
    await expect(page.getByRole("button", { name: /^👍/ })).toHaveCount(0);

    await resolved(agent, ticket.id);
    await page.reload();
    await expect(page.getByText(/Your ✅ here says that it works and closes it/)).toBeVisible();
    await react(page, "Still broken: opens this request again");
    await expect(standing(page)).toContainText("With us");
    await expect(page.getByText(/reopened it: still broken/)).toBeVisible();

    await resolved(agent, ticket.id);
    await page.reload();
    await react(page, "It works: closes this request");
    await expect(standing(page)).toContainText("Closed");
    if (options.javaScriptEnabled !== false) {
      await expect(page.getByRole("status").filter({ hasText: "It is closed" })).toBeVisible();
    }
    const told = page.getByText(/confirmed that it works/);
    await page.locator("details").filter({ has: told }).locator("summary").click();
    await expect(told).toBeVisible();
  });
}

test("any emoji is found by its name, with the keyboard alone and from no other host", async ({
  as,
  rest,
}) => {
  const ticket = await answered(await rest("customer"), await rest("agent"));
  const page = await as("customer");
  const hosts = new Set<string>();
  page.on("request", (request) => hosts.add(new URL(request.url()).host));
  await page.goto(`/requests/${ticket.reference}`);
  await page.getByRole("button", { name: "React" }).focus();
  await page.keyboard.press("Enter");
  await page.getByRole("button", { name: "More emoji" }).focus();
  await page.keyboard.press("Enter");
  await expect(page.getByRole("searchbox", { name: "Search emoji" })).toBeFocused();
  await page.keyboard.type("penguin");
  await page.keyboard.press("Enter");
  await expect(page.getByRole("button", { name: "penguin" })).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(page.getByRole("button", { name: /^🐧 1/ })).toBeVisible();
  expect([...hosts]).toEqual([new URL(page.url()).host]);
});

test("a note takes reactions from agents, of which the customer sees nothing", async ({
  as,
  rest,
}) => {
  const agent = await rest("agent");
  const ticket = await answered(await rest("customer"), agent);
  const noted = await agent.post(`/api/v1/tickets/${ticket.id}/replies`, {
    data: { body: "CANARY in a note", audience: "internal" },
  });
  const { id } = (await noted.json()) as { id: string };
  const put = await agent.put(`/api/v1/replies/${id}/reactions/${encodeURIComponent("🦜")}`);
  expect(put.status()).toBe(200);
  const page = await as("customer");
  await page.goto(`/requests/${ticket.reference}`);
  expect(await page.content()).not.toMatch(/CANARY|🦜/);
});

const standing = (page: Page) => page.getByRole("region", { name: "Where it stands" });

async function react(page: Page, name: string) {
  await page.getByRole("button", { name: "React" }).first().click();
  // By its key, as what opens over the page moves a little before a pointer may press it.
  await page.getByRole("button", { name }).first().press("Enter");
}

async function answered(customer: RestClient, agent: RestClient) {
  const made = await customer.post("/api/v1/tickets", {
    data: { subject: `It beeps ${randomUUID().slice(0, 8)}`, description: "All day." },
  });
  const ticket = (await made.json()) as { id: string; reference: string };
  const said = await agent.post(`/api/v1/tickets/${ticket.id}/replies`, {
    data: { body: "Please try it now." },
  });
  expect(said.status()).toBe(201);
  return ticket;
}

async function resolved(agent: RestClient, ticket: string) {
  const answer = await agent.post(`/api/v1/tickets/${ticket}/transitions`, {
    data: { event: "resolve", resolutionCode: "fixed", resolutionNote: "A new battery." },
  });
  expect(answer.status(), await answer.text()).toBe(200);
}
