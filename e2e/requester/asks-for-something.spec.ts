import { randomUUID } from "node:crypto";
import type { BrowserContextOptions, Page } from "@playwright/test";
import { expect, test } from "../fixtures";
import { move } from "../moves";

const WAYS: Record<string, BrowserContextOptions> = {
  "on a phone 320 px wide": { viewport: { width: 320, height: 640 }, hasTouch: true },
  "without JavaScript": { javaScriptEnabled: false },
};

for (const [way, options] of Object.entries(WAYS)) {
  test(`a customer asks for something, and it is brought to them: ${way}`, async ({ as }) => {
    test.setTimeout(150_000);
    const [page, desk] = [await as("customer", options), await as("agent")];
    const subject = `A second screen ${randomUUID().slice(0, 8)}`;

    await page.goto("/");
    await page.getByRole("link", { name: /I need something/ }).click();
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("I need something");
    await page.getByRole("link", { name: /Something else/ }).click();
    await expect(page.getByLabel("What you need")).toBeVisible();
    await page.getByLabel("What you need").fill(subject);
    await page.getByLabel("Details").fill("For the desk by the window, by Friday.");
    await page.getByLabel("What it is about").selectOption({ label: "Laptops and desktops" });
    await page.getByLabel("It can wait").check();
    await page.getByRole("button", { name: "Send" }).click();
    await expect(page.getByRole("heading", { level: 1 })).toHaveText(subject);
    await expect(standing(page)).toContainText("With us");
    await expect(standing(page)).toContainText(/REQ-\d+/);
    await expectNoSidewaysScroll(page);

    await openFromQueue(desk, subject);
    const pane = desk.getByRole("article", { name: subject });
    await expect(pane).toContainText("Approved");
    await desk.getByRole("button", { name: /^Take/ }).click();
    await expect(pane).toContainText("In fulfilment");

    await move(desk, "Hold", {
      choose: { Reason: "Waiting for the requester" },
      write: { "Message to the requester": "Does it need to turn upright?" },
    });
    await expect(pane).toContainText("Waiting for the requester");
    await page.reload();
    await expect(standing(page)).toContainText("Waiting for you");
    await expect(page.getByRole("main")).toContainText("Does it need to turn upright?");
    await page.getByLabel("Your answer").fill("No, wide is fine.");
    await page.getByRole("button", { name: "Send" }).click();
    await expect(standing(page)).toContainText("With us");

    await desk.reload();
    await expect(pane).toContainText("No, wide is fine.");
    await expect(pane).toContainText("In fulfilment");
    await move(desk, "Fulfil", { write: { "What was done": "It stands on your desk." } });
    await expect(pane).toContainText("Fulfilled");

    await page.reload();
    await expect(standing(page)).toContainText("Fulfilled: do you have it?");
    await expect(standing(page)).toContainText("It stands on your desk.");
    await page.getByLabel("What is still missing").fill("The cable.");
    await page.getByRole("button", { name: "Something is missing" }).click();
    await expect(standing(page)).toContainText("With us");

    await desk.reload();
    await expect(pane).toContainText("The cable.");
    await move(desk, "Fulfil", { write: { "What was done": "And the cable." } });
    await expect(pane).toContainText("Fulfilled");
    await page.reload();
    await page.getByRole("button", { name: "I have what I need" }).click();
    await expect(standing(page)).toContainText("Closed");
    await expectNoSidewaysScroll(page);
  });
}

test("a customer takes back what nobody works on yet", async ({ as }) => {
  const page = await as("customer");
  const subject = `A chair ${randomUUID().slice(0, 8)}`;
  await page.goto("/requests/new?type=request");
  await page.getByLabel("What you need").fill(subject);
  await page.getByLabel("Details").fill("With arms.");
  await page.getByRole("button", { name: "Send" }).click();
  await expect(standing(page)).toContainText("With us");
  await page.getByRole("button", { name: "I do not need this any more" }).click();
  await expect(standing(page)).toContainText("Withdrawn");
  await expect(page.getByRole("button", { name: "I do not need this any more" })).toHaveCount(0);
});

const standing = (page: Page) => page.getByRole("region", { name: "Where it stands" });

async function openFromQueue(desk: Page, subject: string) {
  await desk.goto("/tickets?view=triage&type=request");
  await desk.getByRole("link", { name: new RegExp(subject) }).click();
  await expect(desk.getByRole("article", { name: subject })).toBeVisible();
}

async function expectNoSidewaysScroll(page: Page) {
  const width = await page
    .locator("html")
    .evaluate((html) => html.scrollWidth)
    .catch(() => 0);
  expect(width).toBeLessThanOrEqual(page.viewportSize()?.width ?? 0);
}
