import { randomUUID } from "node:crypto";
import type { Page } from "@playwright/test";
import { expect, type RestClient, test } from "../fixtures";

test("an agent finds a ticket by word, by a slip of the finger, by reference and by what it is", async ({
  as,
  rest,
}) => {
  test.setTimeout(120_000);
  const [customer, agent] = await Promise.all([rest("customer"), rest("agent")]);
  const word = `zephyr${letters()}`;
  const subject = `The ${word} will not start`;
  const made = await report(customer, subject);
  const other = await report(customer, `Nothing to do with it ${letters()}`);
  const note = await agent.post(`/api/v1/tickets/${made.id}/replies`, {
    data: { body: `Seen before at the ${word}gate.`, audience: "internal" },
  });
  expect(note.status()).toBe(201);
  await agent.patch(`/api/v1/tickets/${made.id}`, {
    data: { tags: [word] },
    headers: { "If-Match": '"1"' },
  });

  const page = await as("agent");
  await page.goto("/tickets");
  await search(page, word);
  await expect(row(page, subject)).toBeVisible();
  await expect(page.locator("[data-row]")).toHaveCount(1);

  await search(page, `${word}gate`);
  await expect(row(page, subject)).toBeVisible();

  await search(page, word.replace("phyr", "fyr"));
  await expect(page.getByText("Nothing matches exactly")).toBeVisible();
  await expect(row(page, subject)).toBeVisible();

  await search(page, `is:open type:incident tag:${word} requester:"Maria Sousa"`);
  await expect(row(page, subject)).toBeVisible();
  await search(page, `tag:${word} -is:open`);
  await expect(page.getByText("Nothing was found for this search.")).toBeVisible();

  await search(page, other.reference);
  await expect(page.locator("[data-row]").first()).toContainText(other.reference);
});

test("what cannot be understood is pointed at, and mended where it stands", async ({ as }) => {
  const page = await as("agent");
  await page.goto("/tickets");
  await search(page, "is:open stat:new");
  const alert = page.getByRole("main").getByRole("alert");
  await expect(alert).toContainText("At character 9: there is no field “stat”.");
  await expect(alert).toContainText("Did you mean state:?");
  await expect(alert.locator("mark")).toHaveText("stat:");
  await expect(box(page)).toHaveAttribute("aria-invalid", "true");
  await expect(box(page)).toHaveValue("is:open stat:new");

  await search(page, "is:open state:new");
  await expect(alert).toHaveCount(0);
  await expect(page.locator("[data-row]").first()).toBeVisible();
});

test("filters narrow a search, live in the address, and come off one by one", async ({
  as,
  rest,
}) => {
  const [customer, agent] = await Promise.all([rest("customer"), rest("agent")]);
  const word = `lantern${letters()}`;
  await report(customer, `The ${word} flickers`);
  const mine = await report(customer, `The ${word} is dark`);
  const { id: assigneeId } = (await (await agent.get("/api/v1/me")).json()) as { id: string };
  const started = await agent.post(`/api/v1/tickets/${mine.id}/transitions`, {
    data: { event: "start", assigneeId },
  });
  expect(started.status()).toBe(200);

  const page = await as("agent");
  await page.goto("/tickets?view=all");
  await search(page, word);
  await expect(page.locator("[data-row]")).toHaveCount(2);

  await page.getByRole("button", { name: /^Filter/ }).click();
  const filters = page.getByRole("dialog", { name: "Filter" });
  await filters.getByLabel("Assignee").selectOption({ label: "Me" });
  await filters.getByRole("button", { name: "Apply" }).click();
  await expect(page.locator("[data-row]")).toHaveCount(1);
  await expect(row(page, `The ${word} is dark`)).toBeVisible();
  await expect(page).toHaveURL(/assignee=me/);
  await expect(box(page)).toHaveValue(word);

  await page.reload();
  await expect(page.locator("[data-row]")).toHaveCount(1);
  await page.getByRole("list", { name: "Filters in use" }).getByRole("link").click();
  await expect(page.locator("[data-row]")).toHaveCount(2);
});

test("the keyboard alone searches, walks what was found, and opens it", async ({ as, rest }) => {
  const customer = await rest("customer");
  const word = `bramble${letters()}`;
  await report(customer, `The ${word} grows`);
  await report(customer, `The ${word} stings`);

  const page = await as("agent");
  await page.goto("/tickets");
  await expect(box(page)).toBeVisible();
  await expect(async () => {
    await page.keyboard.press("/");
    await expect(box(page)).toBeFocused({ timeout: 500 });
  }).toPass();
  await page.keyboard.type(word);
  await page.keyboard.press("Enter");
  await expect(page.locator("[data-row]")).toHaveCount(2);
  await page.keyboard.press("Tab");
  const second = page.locator("[data-row]").nth(1);
  // News of the two may draw the list anew meanwhile; whoever is at its end stays there.
  await expect(async () => {
    await page.keyboard.press("j");
    await expect(second).toBeFocused({ timeout: 500 });
  }).toPass();
  const reference = (await second.textContent())?.match(/INC-\d+/)?.[0] ?? "";
  await page.keyboard.press("Enter");
  await expect(page.getByRole("article").first()).toContainText(reference);
  await expect(page.getByRole("article").first()).toContainText(word);
  await expect(box(page)).toHaveValue(word);
});

test("on a phone the search is there as well", async ({ as, rest }) => {
  const customer = await rest("customer");
  const word = `pebble${letters()}`;
  await report(customer, `A ${word} in the shoe`);
  const page = await as("agent", { viewport: { width: 320, height: 640 }, hasTouch: true });
  await page.goto("/tickets");
  await search(page, word);
  await row(page, `A ${word} in the shoe`).click();
  await expect(page.getByRole("article").first()).toContainText(word);
  expect(await page.locator("html").evaluate((html) => html.scrollWidth)).toBeLessThanOrEqual(320);

  // The menu makes room for the page that it led to.
  const menu = page.locator("#more");
  await page.getByRole("button", { name: "More", exact: true }).click();
  await menu.getByRole("link", { name: "Changes", exact: true }).click();
  await expect(page).toHaveURL(/\/changes$/);
  await expect(menu).toBeHidden();
});

test("a customer finds their own and what was said to them, and never by a note", async ({
  as,
  rest,
}) => {
  const [customer, agent] = await Promise.all([rest("customer"), rest("agent")]);
  const [said, noted] = [`quartz${letters()}`, `basalt${letters()}`];
  const subject = `Stones on the desk ${letters()}`;
  const { id } = await report(customer, subject);
  for (const [body, audience] of [
    [`It is ${said}.`, "public"],
    [`It may be ${noted}.`, "internal"],
  ]) {
    const answer = await agent.post(`/api/v1/tickets/${id}/replies`, { data: { body, audience } });
    expect(answer.status()).toBe(201);
  }
  const page = await as("customer");
  await page.goto("/requests");
  const find = async (word: string) => {
    await page.getByLabel("Search your requests").fill(word);
    await page.getByRole("button", { name: "Search" }).click();
    await expect(page).toHaveURL(new RegExp(`q=${word}`));
  };
  await find(said);
  await expect(page.getByRole("link", { name: new RegExp(subject) })).toBeVisible();
  await find(noted);
  await expect(page.getByText("Nothing was found for this search.")).toBeVisible();
  await expect(page.getByRole("link", { name: new RegExp(subject) })).toHaveCount(0);
});

const box = (page: Page) => page.getByRole("searchbox", { name: "Search", exact: true });
const row = (page: Page, subject: string) => page.getByRole("link", { name: new RegExp(subject) });

async function search(page: Page, query: string) {
  await box(page).fill(query);
  await box(page).press("Enter");
  await expect(page).toHaveURL((url) => url.searchParams.get("q") === query);
}

/** A few letters of its own, as words with digits are never guessed at. */
const letters = () =>
  randomUUID()
    .replaceAll(/[^a-f]/g, "")
    .padEnd(6, "x")
    .slice(0, 6);

async function report(customer: RestClient, subject: string) {
  const answer = await customer.post("/api/v1/tickets", {
    data: { subject, description: "Please look at it." },
  });
  expect(answer.status()).toBe(201);
  return (await answer.json()) as { id: string; reference: string };
}
