import { expect, signIn, test } from "../fixtures";

test("whoever was signed out while they wrote without JavaScript is told so, and finds their words again", async ({
  browser,
  baseURL,
}) => {
  const context = await browser.newContext({
    javaScriptEnabled: false,
    ...(baseURL ? { baseURL } : {}),
  });
  const page = await context.newPage();
  await signIn(page, "customer");
  await page.goto("/requests/new");
  await page.getByLabel("What happened").fill("The fan is loud");
  await page.getByLabel("Details").fill("It took me long to write this.");
  await context.clearCookies();
  await page.getByRole("button", { name: "Send" }).click();
  await expect(page.getByRole("alert")).toContainText("before what you wrote was sent");

  await page.getByLabel("E-mail address").fill("customer@example.com");
  await page.getByLabel("Password", { exact: true }).fill("muster-demo-desk");
  await page.getByRole("button", { name: "Sign in", exact: true }).click();
  await expect(page).toHaveURL(/requests\/new$/);
  await page.goBack();
  await page.goBack();
  await expect(page.getByLabel("What happened")).toHaveValue("The fan is loud");
  await expect(page.getByLabel("Details")).toHaveValue("It took me long to write this.");
  await page.getByRole("button", { name: "Send" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("The fan is loud");
  await context.close();
});
