import { randomBytes } from "node:crypto";
import type { Page } from "@playwright/test";
import { startThrowAwayPostgres } from "@/bin/postgres.mjs";
import { Desk } from "@/lib/testing/desk";
import { expect, test } from "../fixtures";

test("on a database of one's own, the token that was printed once makes the first admin", async ({
  browser,
}) => {
  test.setTimeout(120_000);
  const postgres = await startThrowAwayPostgres();
  const desk = await Desk.at({
    DATABASE_URL: postgres.url,
    AUTH_SECRET: randomBytes(32).toString("base64url"),
    LOG_LEVEL: "warn",
  });
  const context = await browser.newContext({ baseURL: desk.url });
  try {
    await desk.start();
    await expect.poll(() => tokenIn(desk.said)).not.toBeNull();
    const page = await context.newPage();

    await page.goto("/");
    await expect(page).toHaveURL(/\/setup$/);
    await page.getByLabel("Setup token").fill("not-this-one");
    await page.getByLabel("Your name").fill("Kim First");
    await page.getByLabel("E-mail address").fill("kim@example.com");
    await page.getByLabel("Password").fill("a rather long phrase");
    await page.getByRole("button", { name: "Make the first admin" }).click();
    await expect(page.getByRole("main").getByRole("alert")).toBeVisible();

    await page.getByLabel("Setup token").fill(tokenIn(desk.said) ?? "");
    await page.getByLabel("Password").fill("a rather long phrase");
    await page.getByRole("button", { name: "Make the first admin" }).click();
    await expect(page).not.toHaveURL(/setup/);
    if (page.url().includes("/sign-in")) {
      await page.getByLabel("E-mail address").fill("kim@example.com");
      await page.getByLabel("Password", { exact: true }).fill("a rather long phrase");
      await page.getByRole("button", { name: "Sign in", exact: true }).click();
    }
    await takeFirstSteps(page);
    await page.goto("/admin/mail");
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("Mail");
    expect((await page.goto("/setup"))?.status()).toBe(404);
    expect(desk.said.join("\n")).not.toContain("muster-demo-desk");
  } finally {
    await context.close();
    await desk.stop();
    await desk.remove();
    await postgres.stop();
  }
});

/** By keyboard on a phone; what is there is done, and the list is gone once it was put away. */
async function takeFirstSteps(page: Page) {
  await page.setViewportSize({ width: 320, height: 640 });
  await page.goto("/");
  const steps = page.getByRole("region", { name: "First steps" });
  await expect(steps).toContainText("0 of 7 done");
  await expect(steps.getByRole("link")).toHaveCount(7);
  expect(await page.locator("html").evaluate((html) => html.scrollWidth)).toBe(320);

  await steps.getByRole("link", { name: "Make a team" }).press("Enter");
  await page.getByLabel("Name", { exact: true }).fill("Network");
  await page.getByRole("main").getByRole("button", { name: "Add the team" }).press("Enter");
  await expect(page).not.toHaveURL(/new$/);
  await page.goto("/services");
  await expect(page.getByRole("link", { name: "Add a service" })).toHaveAttribute(
    "href",
    "/admin/services/new",
  );
  await page.goto("/");
  await expect(steps).toContainText("1 of 7 done");
  await expect(steps.getByRole("link", { name: "Make a team (done)" })).toBeVisible();
  await steps.getByRole("button", { name: "Put away" }).press("Enter");
  await expect(steps).toHaveCount(0);
  await page.reload();
  await expect(page.getByRole("heading", { level: 1 })).toContainText("Triage");
  await expect(steps).toHaveCount(0);
}

/** The line after the words that introduce it. */
function tokenIn(said: readonly string[]): string | null {
  const at = said.findIndex((line) => line.includes("/setup and use this token"));
  return at < 0 ? null : (said[at + 1]?.trim() ?? null);
}
