import type { Browser, Page } from "@playwright/test";
import { Desk } from "@/lib/testing/desk";
import { type OpenId, openOpenId } from "@/lib/testing/openid";
import { expect, test } from "../fixtures";
import { PASSWORD } from "../personas";

let openId: OpenId;
let desk: Desk;

test.beforeAll(async () => {
  test.setTimeout(180_000);
  openId = await openOpenId();
  desk = await Desk.at({ ...openId.client, DEMO: "1", LOG_LEVEL: "warn" });
  openId.serve(desk.url);
  await desk.start();
});

test.afterAll(async () => {
  await desk.stop();
  await desk.remove();
  await openId.close();
});

/** A browser of somebody's own, at the end of signing in with the provider under this login. */
async function arrive(browser: Browser, login: string, path = "/account"): Promise<Page> {
  const context = await browser.newContext({ baseURL: desk.url });
  const page = await context.newPage();
  await page.goto(`/sign-in?callbackUrl=${path}`);
  await page.getByRole("link", { name: "your organisation's account" }).click();
  await page.locator("input[name=login]").fill(login);
  await page.locator("input[name=password]").fill("any");
  await page.locator("button[type=submit]").click();
  await page.locator("button[type=submit]").click();
  await page.waitForURL((url) => url.origin === desk.url);
  return page;
}

test("a verified address signs in to its account, and is the same person ever after", async ({
  browser,
}) => {
  openId.people.set("maria", { email: "Customer@Example.com", email_verified: true });
  const page = await arrive(browser, "maria");
  await expect(page).toHaveURL(`${desk.url}/account`);
  await expect(page.getByRole("main")).toContainText("customer@example.com");
  openId.people.set("maria", { email: "agent@example.com", email_verified: false });
  const again = await arrive(browser, "maria");
  await expect(again.getByRole("main")).toContainText("customer@example.com");
  openId.people.set("impostor", { email: "customer@example.com", email_verified: true });
  const impostor = await arrive(browser, "impostor");
  await expect(impostor).toHaveURL(/refused\?why=taken/);
});

test("an address that the provider does not confirm is refused with 403, and ties nothing", async ({
  browser,
}) => {
  openId.people.set("mallory", { email: "agent@example.com", email_verified: false });
  const page = await arrive(browser, "mallory");
  await expect(page).toHaveURL(/refused\?why=unverified/);
  expect((await page.reload())?.status()).toBe(403);
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
  expect((await page.goto("/tickets"))?.url()).toContain("/sign-in");
  openId.people.set("mallory", { email: "agent@example.com", email_verified: true });
  const honest = await arrive(browser, "mallory");
  await expect(honest.getByRole("main")).toContainText("agent@example.com");
});

test("a newcomer becomes a customer of the organisation with their domain, else is refused", async ({
  browser,
}) => {
  openId.people.set("noor", {
    email: "noor@northwind.example",
    email_verified: true,
    name: "Noor Haddad",
  });
  const page = await arrive(browser, "noor", "/requests");
  await expect(page).toHaveURL(`${desk.url}/requests`);
  expect((await page.goto("/tickets"))?.status()).toBe(404);
  openId.people.set("stranger", { email: "who@nowhere.example", email_verified: true });
  await expect(await arrive(browser, "stranger")).toHaveURL(/refused\?why=unknown/);
});

test("an answer that this browser did not ask for signs nobody in", async ({ browser }) => {
  const context = await browser.newContext({ baseURL: desk.url });
  const page = await context.newPage();
  await page.goto("/sign-in/oidc/callback?code=stolen&state=made-up");
  await expect(page).toHaveURL(/sign-in\?error=provider/);
  await page.goto("/sign-in");
  await page.getByRole("link", { name: "your organisation's account" }).click();
  await page.locator("input[name=login]").waitFor();
  await page.goto("/sign-in/oidc/callback?code=stolen&state=made-up");
  await expect(page).toHaveURL(/sign-in\?error=provider/);
  await expect(page.getByRole("alert").first()).toBeVisible();
});

test("the second step is asked for after the provider too", async ({ browser }) => {
  const context = await browser.newContext({ baseURL: desk.url });
  const page = await context.newPage();
  await page.goto("/sign-in?callbackUrl=/account");
  await page.getByLabel("E-mail address").fill("agent2@example.com");
  await page.getByLabel("Password", { exact: true }).fill(PASSWORD);
  await page.getByRole("button", { name: "Sign in", exact: true }).click();
  await page.getByRole("button", { name: "Set up the second step" }).click();
  const { Secret, TOTP } = await import("otpauth");
  const secret = ((await page.locator("code").first().textContent()) ?? "").replaceAll(" ", "");
  const code = new TOTP({ secret: Secret.fromBase32(secret) }).generate();
  await page.getByLabel("Code", { exact: true }).fill(code);
  await page.getByRole("button", { name: "turn it on" }).click();
  await expect(page.getByRole("main")).toContainText("recovery codes are left");
  openId.people.set("tom", { email: "agent2@example.com", email_verified: true });
  await expect(await arrive(browser, "tom")).toHaveURL(`${desk.url}/sign-in/code`);
});
