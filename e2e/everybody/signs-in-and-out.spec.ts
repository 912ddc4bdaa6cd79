import { expect, signIn, test } from "../fixtures";

test("the sign-in form works without JavaScript and leads where one was going", async ({
  browser,
  baseURL,
}) => {
  const context = await browser.newContext({
    ...(baseURL ? { baseURL } : {}),
    javaScriptEnabled: false,
  });
  const page = await context.newPage();
  await page.goto("/requests/new");
  await expect(page).toHaveURL(/\/sign-in\?/);
  await page.getByLabel("E-mail address").fill("customer2@example.com");
  await page.getByLabel("Password", { exact: true }).fill("not this one");
  await page.getByRole("button", { name: "Sign in", exact: true }).click();
  await expect(page.getByRole("main").getByRole("alert")).toBeVisible();
  await expect(page.getByLabel("E-mail address")).toHaveValue("customer2@example.com");

  await page.getByLabel("Password", { exact: true }).fill("muster-demo-desk");
  await page.getByRole("button", { name: "Sign in", exact: true }).click();
  await expect(page).toHaveURL(/\/requests\/new$/);
  await context.close();
});

test("the demo offers a problem manager and a change manager besides", async ({
  browser,
  baseURL,
}) => {
  const grants: Record<string, string> = {
    "nadia.voss@example.com": "problem_manager",
    "kofi.mensah@example.com": "change_manager",
  };
  for (const [email, grant] of Object.entries(grants)) {
    const context = await browser.newContext({ ...(baseURL ? { baseURL } : {}) });
    const page = await context.newPage();
    await page.goto("/sign-in");
    await page.getByRole("link", { name: email }).click();
    await expect(page.getByLabel("E-mail address")).toHaveValue(email);
    await page.getByLabel("Password", { exact: true }).fill("muster-demo-desk");
    await page.getByRole("button", { name: "Sign in", exact: true }).click();
    await expect(page).not.toHaveURL(/sign-in/);
    const me = await (await context.request.get("/api/v1/me")).json();
    expect(me.grants).toContain(grant);
    await context.close();
  }
});

test("an unknown address and a wrong password are told in the same words", async ({ page }) => {
  const told: string[] = [];
  for (const email of ["nobody-at-all@example.com", "agent2@example.com"]) {
    await page.goto("/sign-in");
    await page.getByLabel("E-mail address").fill(email);
    await page.getByLabel("Password", { exact: true }).fill("a wrong password");
    await page.getByRole("button", { name: "Sign in", exact: true }).click();
    const alert = page.getByRole("main").getByRole("alert");
    await expect(alert).toBeVisible();
    told.push(await alert.innerText());
  }
  expect(told[0]).toBe(told[1]);
});

test("signing out everywhere ends the other browser at its next step", async ({
  browser,
  baseURL,
}) => {
  const own = { ...(baseURL ? { baseURL } : {}) };
  const [here, there] = await Promise.all([browser.newContext(own), browser.newContext(own)]);
  const [mine, lost] = await Promise.all([here.newPage(), there.newPage()]);
  await signIn(mine, "secondAgent");
  await signIn(lost, "secondAgent");
  await lost.goto("/tickets");
  await expect(lost.getByRole("heading", { level: 1 })).toBeVisible();

  await mine.goto("/account");
  await mine.getByRole("button", { name: "Sign out everywhere" }).click();
  await expect(mine).toHaveURL(/\/sign-in/);
  await lost.goto("/tickets");
  await expect(lost).toHaveURL(/\/sign-in/);
  await Promise.all([here.close(), there.close()]);
});
