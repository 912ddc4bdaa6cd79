import { randomUUID } from "node:crypto";
import { expect, type RestClient, test, written } from "../fixtures";
import { setUndoSeconds } from "../undo-seconds";

test.afterEach(async ({ rest }) => setUndoSeconds(await rest("admin"), 10));

test("an agent takes a reply back after closing the tab, sends it again, and the customer gets it once", async ({
  as,
  rest,
}) => {
  const [customer, agent] = [await rest("customer"), await rest("agent")];
  const subject = `The door squeaks ${randomUUID().slice(0, 8)}`;
  const ticket = await report(customer, agent, subject);
  // Long enough to open another window in.
  await setUndoSeconds(await rest("admin"), 30);
  const words = `Oil is on its way ${randomUUID().slice(0, 8)}.`;

  const first = await as("agent");
  await first.goto(`/tickets/${ticket}`);
  await first.keyboard.press("r");
  await first.keyboard.type(words);
  await first.keyboard.press("Control+Enter");
  await expect(first.getByRole("article").filter({ hasText: words }).last()).toContainText(
    /Sending in/,
  );
  await expect(written(first)).toHaveValue("");
  await first.close();

  const page = await as("agent");
  await page.goto(`/tickets/${ticket}`);
  await page.getByRole("main").getByRole("button", { name: "Undo", exact: true }).click();
  await expect(written(page)).toHaveValue(words);
  await expect(page.getByText("Sending in")).toBeHidden();
  expect(await saidTo(customer, ticket)).toEqual([]);

  await setUndoSeconds(await rest("admin"), 10);
  await page.getByLabel("Your message").focus();
  await page.keyboard.press("Control+Enter");
  await expect(page.getByText("Sending in")).toBeVisible();
  expect(await saidTo(customer, ticket)).toEqual([]);
  await expect.poll(() => saidTo(customer, ticket), { timeout: 30_000 }).toEqual([words]);
  await expect(page.getByText(/Sending/)).toBeHidden({ timeout: 20_000 });
  await expect(page.getByRole("article").filter({ hasText: words }).last()).not.toContainText(
    "Undo",
  );
});

test("an agent sends and sets on hold in one go, and the ticket moves when the reply goes out", async ({
  as,
  rest,
}) => {
  const [customer, agent] = [await rest("customer"), await rest("agent")];
  const ticket = await report(customer, agent, `Which lamp ${randomUUID().slice(0, 8)}`);
  const page = await as("agent");
  await page.goto(`/tickets/${ticket}`);
  await page.getByLabel("Your message").fill("Which lamp is it?");
  await page.getByRole("button", { name: "Other ways to send" }).click();
  await page.getByRole("button", { name: "Send and set on hold" }).click();
  await page
    .getByRole("button", { name: /^Send and set on hold/ })
    .and(page.locator("[type=submit]"))
    .click();
  await expect(page.getByText("together with: set on hold")).toBeVisible();
  await page.getByRole("main").getByRole("button", { name: "Undo", exact: true }).click();
  // What was to happen along with it is planned again.
  await expect(written(page)).toHaveValue("Which lamp is it?");
  await page
    .getByRole("button", { name: /^Send and set on hold/ })
    .and(page.locator("[type=submit]"))
    .click();
  await expect(page.getByText("together with: set on hold")).toBeVisible();
  expect(await stateOf(agent, ticket)).toBe("in_progress");
  await page.getByRole("button", { name: "Send now" }).click();
  await expect.poll(() => stateOf(agent, ticket)).toBe("on_hold");
  expect(await saidTo(customer, ticket)).toEqual(["Which lamp is it?"]);
});

test("what was to be sent later comes back as a draft when the customer is quicker", async ({
  as,
  rest,
}) => {
  const [customer, agent] = [await rest("customer"), await rest("agent")];
  const ticket = await report(customer, agent, `A slow tap ${randomUUID().slice(0, 8)}`);
  const sendAt = new Date(Date.now() + 3_600_000).toISOString();
  const given = await agent.post(`/api/v1/tickets/${ticket}/replies`, {
    data: { body: "Does it still drip?", sendAt },
  });
  expect(given.status(), await given.text()).toBe(201);
  await customer.post(`/api/v1/tickets/${ticket}/replies`, { data: { body: "It stopped." } });

  const page = await as("agent");
  await page.goto(`/tickets/${ticket}`);
  await expect(written(page)).toHaveValue("Does it still drip?");
  const told = page.getByText(/was not sent, as Maria Sousa answered first/);
  await page.locator("details").filter({ has: told }).locator("summary").click();
  await expect(told).toBeVisible();
  expect(await saidTo(customer, ticket)).toEqual(["It stopped."]);
});

async function report(customer: RestClient, agent: RestClient, subject: string): Promise<string> {
  const answer = await customer.post("/api/v1/tickets", {
    data: { subject, description: "Please do something." },
  });
  const { id } = (await answer.json()) as { id: string };
  const { id: self } = (await (await agent.get("/api/v1/me")).json()) as { id: string };
  const started = await agent.post(`/api/v1/tickets/${id}/transitions`, {
    data: { event: "start", assigneeId: self },
  });
  expect(started.status(), await started.text()).toBe(200);
  return id;
}

async function saidTo(customer: RestClient, ticket: string): Promise<string[]> {
  const answer = await customer.get(`/api/v1/tickets/${ticket}/replies`);
  return ((await answer.json()) as { data: { body: string }[] }).data.map(({ body }) => body);
}

async function stateOf(agent: RestClient, ticket: string): Promise<string> {
  return ((await (await agent.get(`/api/v1/tickets/${ticket}`)).json()) as { state: string }).state;
}
