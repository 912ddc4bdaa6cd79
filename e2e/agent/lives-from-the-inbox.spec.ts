import { randomUUID } from "node:crypto";
import { expect, type RestClient, test } from "../fixtures";

test("an agent clears the inbox by keys alone, takes it back, and every tab follows", async ({
  as,
  rest,
}) => {
  const [customer, agent] = await Promise.all([rest("customer"), rest("agent")]);
  const mark = randomUUID().slice(0, 8);
  const [kettle, lamp] = [`The kettle sings ${mark}`, `The lamp hums ${mark}`];
  const first = await taken(customer, agent, kettle);
  const second = await taken(customer, agent, lamp);

  const page = await as("agent");
  await page.goto("/inbox");
  const other = await page.context().newPage();
  await other.goto("/inbox");
  const line = (at: typeof page, subject: string) =>
    at.getByRole("list", { name: "Inbox" }).getByRole("listitem").filter({ hasText: subject });

  // Told while both tabs are open: nobody loads anything anew.
  for (const body of ["Any news?", "Hello?"]) await say(customer, first, body);
  await say(customer, second, "Still there?");
  for (const tab of [page, other]) {
    await expect(line(tab, kettle)).toContainText("replied");
    await expect(line(tab, lamp)).toContainText("because it is assigned to you");
  }
  await expect(line(page, kettle)).toHaveCount(1);
  await expect(line(page, kettle)).toContainText(/\+\d+ earlier/);
  await expect(page).toHaveTitle(/^\(\d+\) Inbox/);
  await expect(page.locator("#unread-icon")).toHaveCount(1);

  await line(page, kettle).getByRole("link").focus();
  await page.keyboard.press("e");
  const toast = page.getByRole("status").filter({ hasText: "is done" });
  await expect(toast).toBeVisible();
  for (const tab of [page, other]) await expect(line(tab, kettle)).toHaveCount(0);
  await page.keyboard.press("z");
  for (const tab of [page, other]) await expect(line(tab, kettle)).toHaveCount(1);
  await expect(line(page, kettle)).toContainText("Unread");

  await line(page, kettle).getByRole("link").focus();
  await page.keyboard.press("u");
  await expect(line(page, kettle)).not.toContainText("Unread");
  await page.keyboard.press("m");
  await expect(line(page, kettle)).toContainText("Muted");

  await line(page, lamp).getByRole("link").focus();
  await page.keyboard.press("s");
  const choice = page.getByRole("button", { name: "Until somebody answers" });
  await choice.filter({ visible: true }).click();
  for (const tab of [page, other]) await expect(line(tab, lamp)).toHaveCount(0);
  await other.getByRole("link", { name: "Snoozed" }).click();
  await expect(line(other, lamp)).toContainText("Back when somebody answers");

  await say(customer, second, "It hums again.");
  await expect(line(page, lamp)).toContainText("Unread");
  await expect(line(other, lamp)).toHaveCount(0);
  await line(page, lamp).getByRole("link").focus();
  await page.keyboard.press("o");
  await expect(page).toHaveURL(/\/tickets\/INC-/);
});

test("what somebody chooses about notices holds, and comes back with them", async ({
  as,
  rest,
}) => {
  const page = await as("problemManager");
  await page.goto("/inbox");
  await page.getByRole("link", { name: "Preferences" }).click();
  const box = page.getByRole("checkbox", { name: "Somebody reacts to what you wrote: Push" });
  await expect(box).not.toBeChecked();
  await box.check();
  await page.getByRole("button", { name: "Save" }).first().click();
  await expect(page.getByRole("status").filter({ hasText: /\S/ }).first()).toBeVisible();
  await page.getByLabel("Quiet from").fill("22:00");
  await page.getByLabel("Quiet until").fill("07:00");
  await page.getByRole("button", { name: "Save" }).last().click();
  const api = await rest("problemManager");
  const kept = async () => (await api.get("/api/v1/notification-preferences")).json();
  await expect.poll(async () => (await kept()).quiet).toEqual({ from: "22:00", to: "07:00" });
  await page.reload();
  await expect(box).toBeChecked();
  await expect(page.getByLabel("Quiet from")).toHaveValue("22:00");
  const back = { channels: { reaction: { push: null } }, quiet: null };
  await api.patch("/api/v1/notification-preferences", { data: back });
  expect(await kept()).toMatchObject({ quiet: null, channels: { reaction: { push: false } } });
});

async function taken(customer: RestClient, agent: RestClient, subject: string): Promise<string> {
  const made = await customer.post("/api/v1/tickets", {
    data: { subject, description: "Please do something." },
  });
  const { id } = (await made.json()) as { id: string };
  const { id: self } = (await (await agent.get("/api/v1/me")).json()) as { id: string };
  const started = await agent.post(`/api/v1/tickets/${id}/transitions`, {
    data: { event: "start", assigneeId: self },
  });
  expect(started.status(), await started.text()).toBe(200);
  return id;
}

async function say(by: RestClient, ticketId: string, body: string) {
  const said = await by.post(`/api/v1/tickets/${ticketId}/replies`, { data: { body } });
  expect(said.status()).toBe(201);
}
