import { randomUUID } from "node:crypto";
import type { Page } from "@playwright/test";
import { expect, test } from "../fixtures";

const password = "a horse with a battery";

/** The link that the page shows an admin to hand over. */
const linkOn = (page: Page) => page.locator("code", { hasText: "/invitation/" });

async function signIn(page: Page, email: string) {
  await page.goto("/sign-in");
  await page.getByLabel("E-mail address").fill(email);
  await page.getByLabel("Password", { exact: true }).fill(password);
  await page.getByRole("button", { name: "Sign in", exact: true }).click();
}

for (const javaScriptEnabled of [true, false]) {
  test(`an admin invites an agent, who comes in by the mail's link ${javaScriptEnabled ? "with" : "without"} script and is locked out at once when deactivated`, async ({
    as,
    browser,
    baseURL,
  }) => {
    const email = `${randomUUID()}@example.com`;
    const name = `Noor ${randomUUID().slice(0, 8)}`;
    const admin = await as("admin");
    await admin.goto("/admin/people");
    await admin.getByRole("link", { name: "Invite somebody" }).click();
    await admin.getByLabel("E-mail address").fill(email);
    await admin.getByLabel("Name").fill(name);
    await admin.getByLabel("Role").selectOption("agent");
    await admin.getByLabel("Network").check();
    await admin.getByRole("button", { name: "Send the invitation" }).click();
    await expect(admin.getByRole("heading", { level: 1 })).toHaveText(name);
    const link = (await linkOn(admin).textContent()) ?? "";
    await expect(admin.getByRole("button", { name: "Invite again" })).toBeVisible();
    await expect(admin.getByRole("button", { name: "Reactivate" })).toHaveCount(0);

    const row = admin.getByRole("row", { name: new RegExp(email) });
    await expect(async () => {
      await admin.goto("/admin/mail");
      await expect(row).toContainText("You are invited", { timeout: 1_000 });
    }).toPass({ timeout: 20_000 });

    const context = await browser.newContext({
      ...(baseURL ? { baseURL } : {}),
      javaScriptEnabled,
    });
    const newcomer = await context.newPage();
    await newcomer.goto(link);
    await expect(newcomer).toHaveURL(/\/invitation$/);
    await newcomer.getByLabel("New password").fill("short");
    await newcomer.getByRole("button", { name: "Accept the invitation" }).click();
    await expect(newcomer.getByRole("alert").first()).toContainText("at least 10 characters");
    await newcomer.getByLabel("New password").fill(password);
    await newcomer.getByRole("button", { name: "Accept the invitation" }).click();
    await expect(newcomer).not.toHaveURL(/invitation/);
    expect((await newcomer.goto("/tickets"))?.status()).toBe(200);
    await newcomer.goto(link);
    await expect(newcomer.getByRole("main")).toContainText("used already");

    await admin.goto("/admin/people");
    await admin.getByRole("searchbox").fill(email);
    await admin.getByRole("button", { name: "Find" }).click();
    await admin
      .getByRole("row", { name: new RegExp(email) })
      .getByRole("link")
      .click();
    await admin.getByRole("button", { name: "Deactivate" }).click();
    await expect(admin.getByRole("button", { name: "Reactivate" })).toBeVisible();

    await newcomer.goto("/tickets");
    await expect(newcomer).toHaveURL(/\/sign-in/);
    await signIn(newcomer, email);
    await expect(newcomer.getByRole("alert").first()).toContainText("do not belong together");
    await context.close();
  });
}

test("an invitation is withdrawn, and the same person is invited again", async ({ as }) => {
  const admin = await as("admin");
  await admin.goto("/admin/people/new");
  await admin.getByLabel("E-mail address").fill(`${randomUUID()}@northwind.example`);
  await admin.getByLabel("Name").fill("Noor");
  await admin.getByRole("button", { name: "Send the invitation" }).click();
  const organisation = admin.getByLabel("Organisation", { exact: true });
  await expect(organisation.locator("option:checked")).toHaveText("Northwind");
  const first = (await linkOn(admin).textContent()) ?? "";
  await admin.getByRole("button", { name: "Withdraw the invitation" }).click();
  await expect(admin.getByText("The invitation was withdrawn.")).toBeVisible();
  await expect(admin.getByRole("button", { name: "Reactivate" })).toHaveCount(0);
  await admin.getByRole("button", { name: "Invite again" }).click();
  await expect(linkOn(admin)).toBeVisible();
  await expect(linkOn(admin)).not.toHaveText(first);
});

test("the last admin cannot be deactivated", async ({ as }) => {
  const admin = await as("admin");
  await admin.goto("/admin/people?role=admin&state=active");
  await admin.getByRole("link", { name: "Robin Marsh" }).click();
  await admin.getByRole("button", { name: "Deactivate" }).click();
  await expect(admin.getByRole("alert").first()).toContainText("last active admin");
});

test("organisations, teams and services are added and changed", async ({ as }) => {
  const mark = randomUUID().slice(0, 8);
  const page = await as("admin");
  await page.goto("/admin/organisations/new");
  await page.getByLabel("Name").fill(`Fabrikam ${mark}`);
  await page.getByLabel("Mail domains").fill("gmail.com");
  await page.getByRole("button", { name: "Add the organisation" }).click();
  await expect(page.getByRole("alert").first()).toContainText("mail provider");
  await page.getByLabel("Mail domains").fill(`${mark}.example`);
  await page.getByRole("button", { name: "Add the organisation" }).click();
  await page.getByRole("searchbox").fill(mark);
  await page.getByRole("button", { name: "Find" }).click();
  await expect(page.getByRole("row", { name: new RegExp(mark) })).toContainText(`${mark}.example`);

  await page.goto("/admin/teams/new");
  await page.getByLabel("Name").fill(`Databases ${mark}`);
  await page.getByLabel("Tom Berger").check();
  await page.getByRole("button", { name: "Add the team" }).click();
  await page.getByRole("link", { name: `Databases ${mark}` }).click();
  await expect(page.getByLabel("Tom Berger")).toBeChecked();
  await page.getByLabel("Tom Berger").uncheck();
  await page.getByRole("button", { name: "Save" }).click();
  await expect(page.getByRole("row", { name: new RegExp(mark) })).not.toContainText("Tom Berger");

  await page.goto("/admin/services/new");
  await page.getByLabel("Name").fill(`Archive ${mark}`);
  await page.getByLabel("Team").selectOption({ label: `Databases ${mark}` });
  await page.getByRole("button", { name: "Add the service" }).click();
  await expect(page.getByRole("row", { name: new RegExp(`Archive ${mark}`) })).toContainText(
    `Databases ${mark}`,
  );
});

test("nobody but an admin finds these pages", async ({ as }) => {
  for (const persona of ["agent", "customer"] as const) {
    const page = await as(persona);
    for (const path of ["people", "people/new", "organisations", "teams", "services"]) {
      expect((await page.goto(`/admin/${path}`))?.status(), `${persona} at ${path}`).toBe(404);
    }
  }
});
