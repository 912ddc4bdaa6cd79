import { Secret, TOTP } from "otpauth";
import { expect, test } from "../fixtures";
import { PASSWORD } from "../personas";

const codeFor = (secret: string, ahead = 0) =>
  new TOTP({ secret: Secret.fromBase32(secret) }).generate({
    timestamp: Date.now() + ahead * 30_000,
  });

/** The code of the step before this one, which is taken for as long as this one lasts. */
async function codeBefore(secret: string): Promise<string> {
  const left = 30_000 - (Date.now() % 30_000);
  if (left < 10_000) await new Promise((done) => setTimeout(done, left));
  return codeFor(secret, -1);
}

for (const javaScriptEnabled of [true, false]) {
  test(`somebody sets up a second step ${javaScriptEnabled ? "with" : "without"} script, and is asked for it from then on`, async ({
    browser,
    baseURL,
  }) => {
    const email = javaScriptEnabled ? "nadia.voss@example.com" : "grace.okafor@example.com";
    const context = await browser.newContext({
      ...(baseURL ? { baseURL } : {}),
      javaScriptEnabled,
    });
    const page = await context.newPage();
    const enterPassword = async () => {
      await page.goto("/sign-in?callbackUrl=/account");
      await page.getByLabel("E-mail address").fill(email);
      await page.getByLabel("Password", { exact: true }).fill(PASSWORD);
      await page.getByRole("button", { name: "Sign in", exact: true }).click();
    };
    await enterPassword();
    await page.getByRole("button", { name: "Set up the second step" }).click();
    await expect(page.getByRole("img", { name: "The secret, to be scanned" })).toBeVisible();
    const secret = ((await page.locator("code").first().textContent()) ?? "").replaceAll(" ", "");
    const recovery = await page.getByRole("list").last().getByRole("listitem").allTextContents();
    expect(recovery).toHaveLength(10);
    await page.getByLabel("Code", { exact: true }).fill(await codeBefore(secret));
    await page.getByRole("button", { name: "turn it on" }).click();
    await expect(page.getByRole("main")).toContainText("10 recovery codes are left");
    await expect(page.getByRole("main")).not.toContainText(recovery[0] ?? "");

    await context.clearCookies();
    await enterPassword();
    await expect(page).toHaveURL(/\/sign-in\/code$/);
    await page.goto("/account");
    await expect(page).toHaveURL(/\/sign-in\?/);
    await page.goto("/sign-in/code");
    await page.getByLabel("Code", { exact: true }).fill("000000");
    await page.getByRole("button", { name: "Sign in", exact: true }).click();
    await expect(page.getByRole("alert").first()).toContainText("is not right");
    await page.getByLabel("Code", { exact: true }).fill(codeFor(secret));
    await page.getByRole("button", { name: "Sign in", exact: true }).click();
    await expect(page).toHaveURL(/\/account$/);

    await context.clearCookies();
    await enterPassword();
    await page.getByLabel("Code", { exact: true }).fill(recovery[0] ?? "");
    await page.getByRole("button", { name: "Sign in", exact: true }).click();
    await expect(page.getByRole("main")).toContainText("9 recovery codes are left");
    await page.goto("/account/second-factor");
    await page.getByLabel("Your password").fill(PASSWORD);
    await page.getByRole("button", { name: "Turn the second step off" }).click();
    await expect(page.getByRole("button", { name: "Set up the second step" })).toBeVisible();
    await context.close();
  });

  test(`a token is shown once, works, and ends when it is revoked, ${javaScriptEnabled ? "with" : "without"} script`, async ({
    as,
    playwright,
    baseURL,
  }) => {
    const page = await as("secondAgent", { javaScriptEnabled });
    if (page.url() === "about:blank") await page.goto("/account");
    await page.goto("/account");
    if (/sign-in/.test(page.url())) {
      await page.getByLabel("E-mail address").fill("agent2@example.com");
      await page.getByLabel("Password", { exact: true }).fill(PASSWORD);
      await page.getByRole("button", { name: "Sign in", exact: true }).click();
    }
    const name = `Script ${crypto.randomUUID().slice(0, 8)}`;
    await page.getByLabel("What it is for").fill(name);
    await page.getByRole("button", { name: "Make a token" }).click();
    const shown = page.locator("code", { hasText: "muster_" });
    const token = (await shown.textContent()) ?? "";
    const client = await playwright.request.newContext({
      ...(baseURL ? { baseURL } : {}),
      extraHTTPHeaders: { Authorization: `Bearer ${token}` },
    });
    expect((await client.get("/api/v1/me")).status()).toBe(200);
    const made = await client.post("/api/v1/tickets", {
      data: { subject: "More than it may", description: "Write." },
    });
    expect(made.status()).toBe(403);
    await page.goto("/account");
    await expect(shown).toHaveCount(0);
    await page.getByRole("button", { name: `Revoke ${name}` }).click();
    await expect(page.getByText(name)).toHaveCount(0);
    expect((await client.get("/api/v1/me")).status()).toBe(401);
    await client.dispose();
  });
}

test("a password that was forgotten is chosen anew, and nobody learns which addresses there are", async ({
  as,
  browser,
  baseURL,
}) => {
  // Nobody signs in as Grace with the password of the demo after this.
  const own = "grace.okafor@example.com";
  const context = await browser.newContext({
    ...(baseURL ? { baseURL } : {}),
    javaScriptEnabled: false,
  });
  const page = await context.newPage();
  const said: string[] = [];
  for (const email of [own, "nobody@example.com"]) {
    await page.goto("/sign-in");
    await page.getByRole("link", { name: "Forgotten your password?" }).click();
    await page.getByLabel("E-mail address").fill(email);
    await page.getByRole("button", { name: "Ask for a link" }).click();
    await expect(page.getByRole("status")).toContainText("Ask one of its admins");
    said.push(`${page.url()} ${await page.getByRole("main").textContent()}`);
  }
  expect(said[0]).toBe(said[1]);

  const admin = await as("admin");
  const link = admin.locator("code", { hasText: "/reset-password/" });
  await admin.goto(`/admin/people?q=${encodeURIComponent(own)}`);
  await admin.getByRole("link", { name: "Grace Okafor" }).click();
  // A reload before the page has changed would stay on the list.
  await expect(admin).toHaveURL(/\/admin\/people\/[0-9a-f-]{36}$/);
  await expect(async () => {
    await admin.reload();
    await expect(link).toBeVisible({ timeout: 1_000 });
  }).toPass({ timeout: 20_000 });
  await page.goto((await link.textContent()) ?? "");
  await expect(page).toHaveURL(/\/reset-password\/new$/);
  await page.getByLabel("New password").fill("another horse with a battery");
  await page.getByRole("button", { name: "Save the new password" }).click();
  await expect(page.getByRole("status")).toContainText("Your password is changed");
  await page.getByLabel("Password", { exact: true }).fill("another horse with a battery");
  await page.getByRole("button", { name: "Sign in", exact: true }).click();
  await expect(page).not.toHaveURL(/sign-in/);
  await context.close();
});

test("a time zone of one's own is what times are shown in", async ({ as }) => {
  const page = await as("foreignCustomer");
  await page.goto("/account");
  await page.getByLabel("Time zone").selectOption("Asia/Tokyo");
  await page.getByRole("button", { name: "Save" }).click();
  await expect(page.locator("time").first()).toHaveAttribute("title", /GMT\+9|JST|Japan/);
  await page.getByLabel("Time zone").selectOption("");
  await page.getByRole("button", { name: "Save" }).click();
  await expect(page.locator("time").first()).not.toHaveAttribute("title", /GMT\+9|JST|Japan/);
});
