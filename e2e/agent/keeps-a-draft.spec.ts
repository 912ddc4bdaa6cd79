import { randomUUID } from "node:crypto";
import { expect, type RestClient, signIn, test, written } from "../fixtures";

test("what an agent types survives a colleague's changes, a reload, a sign-out and another device", async ({
  as,
  rest,
}) => {
  const [customer, colleague] = [await rest("customer"), await rest("secondAgent")];
  const ticket = await report(customer, `The scanner hums ${randomUUID().slice(0, 8)}`);
  const { id: self } = (await (await colleague.get("/api/v1/me")).json()) as { id: string };

  // Signed in anew, since it signs out: the other browsers of this persona share one session.
  const page = await as("agent", { storageState: { cookies: [], origins: [] } });
  if (new URL(page.url()).pathname === "/" || page.url() === "about:blank")
    await signIn(page, "agent");
  await page.goto(`/tickets/${ticket}`);
  const box = page.getByLabel("Your message");
  const text = written(page);
  await box.pressSequentially("I have looked into it, and ");
  await page.keyboard.press("Tab");
  await page.keyboard.press("n");
  await page.keyboard.type("A note beside it.");

  const started = await colleague.post(`/api/v1/tickets/${ticket}/transitions`, {
    data: { event: "start", assigneeId: self },
  });
  expect(started.status(), await started.text()).toBe(200);
  await colleague.post(`/api/v1/tickets/${ticket}/replies`, { data: { body: "I take it." } });
  // The page is rendered afresh around the composer, as any change of the ticket makes it be.
  await page.getByRole("button", { name: "Edit details" }).click();
  const details = page.getByRole("dialog", { name: "Edit details" });
  await details.getByLabel("Tags").fill("hum");
  await details.getByRole("button", { name: "Save" }).click();
  await expect(page.getByText("I take it.")).toBeVisible();
  await expect(text).toHaveValue("A note beside it.");
  await page
    .locator("label")
    .filter({ hasText: /^Reply/ })
    .click();
  await expect(text).toHaveValue("I have looked into it, and ");
  await expect(page.getByText(/^Draft saved \d\d:\d\d$/)).toBeVisible();

  await page.reload();
  await expect(text).toHaveValue("I have looked into it, and ");
  await page.context().clearCookies();
  await page.evaluate(() => localStorage.clear());
  await signIn(page, "agent");
  await page.goto("/drafts");
  await page
    .getByRole("link", { name: /The scanner hums/ })
    .first()
    .click();
  await expect(box).toBeVisible();
  await page
    .locator("label")
    .filter({ hasText: /^Reply/ })
    .click();
  await expect(text).toHaveValue("I have looked into it, and ");

  const phone = await as("agent", { viewport: { width: 390, height: 800 } });
  await phone.goto(`/tickets/${ticket}`);
  await expect(written(phone)).toHaveValue("I have looked into it, and ");
});

test("of two devices the newest text wins, and the other is offered, not dropped", async ({
  as,
  rest,
}) => {
  const ticket = await report(await rest("customer"), `Two desks ${randomUUID().slice(0, 8)}`);
  const [laptop, phone] = [await as("agent"), await as("agent")];
  await laptop.goto(`/tickets/${ticket}`);
  await phone.goto(`/tickets/${ticket}`);
  await laptop.getByLabel("Your message").pressSequentially("From the laptop");
  await expect(laptop.getByText(/^Draft saved/)).toBeVisible();
  await phone.getByLabel("Your message").pressSequentially("From the phone");
  await expect(phone.getByText(/^Another draft of this/)).toBeVisible();
  await phone.getByRole("button", { name: "Add it below" }).click();
  await expect(written(phone)).toHaveValue("From the phone\n\nFrom the laptop");
  await expect(written(laptop)).toHaveValue("From the laptop");
});

test("a send that fails keeps the text, and one that succeeds clears it", async ({ as, rest }) => {
  const ticket = await report(await rest("customer"), `A broken line ${randomUUID().slice(0, 8)}`);
  const page = await as("agent");
  await page.goto(`/tickets/${ticket}`);
  const box = page.getByLabel("Your message");
  const text = written(page);
  await box.pressSequentially("Not lost.");
  await expect(page.getByText(/^Draft saved/)).toBeVisible();
  await page.context().setOffline(true);
  await page.keyboard.press("Control+Enter");
  await expect(page.getByRole("article").getByRole("alert")).toBeVisible();
  await expect(text).toHaveValue("Not lost.");
  await page.context().setOffline(false);
  await box.focus();
  await page.keyboard.press("Control+Enter");
  await expect(text).toHaveValue("");
  await page.reload();
  await expect(text).toHaveValue("");
});

async function report(customer: RestClient, subject: string): Promise<string> {
  const answer = await customer.post("/api/v1/tickets", {
    data: { subject, description: "Please do something." },
  });
  expect(answer.status()).toBe(201);
  return ((await answer.json()) as { id: string }).id;
}
