import { randomUUID } from "node:crypto";
import { expect, type RestClient, test } from "../fixtures";

test("an agent takes, answers, notes and resolves with the keyboard alone", async ({
  as,
  rest,
}) => {
  const customer = await rest("customer");
  const subject = `The lift music is too loud ${randomUUID().slice(0, 8)}`;
  const ticket = await report(customer, subject);
  const page = await as("agent");

  await page.goto("/tickets?view=triage");
  const row = page.getByRole("link", { name: new RegExp(subject) });
  await expect(row).toBeVisible();
  for (let presses = 0; presses < 60; presses += 1) {
    if (await row.evaluate((link) => link === document.activeElement)) break;
    await page.keyboard.press("j");
  }
  await expect(row).toBeFocused();
  await page.keyboard.press("Enter");
  const pane = page.getByRole("article", { name: subject });
  await expect(pane).toBeVisible();

  await page.keyboard.press("i");
  await expect(pane).toContainText("In progress");

  await page.keyboard.press("r");
  await expect(page.getByLabel("Your message")).toBeFocused();
  await page.keyboard.type("We turn it down.");
  await page.keyboard.press("Control+Enter");
  await expect(pane.getByRole("article").filter({ hasText: "We turn it down." })).toBeVisible();

  await page.keyboard.press("Tab");
  await page.keyboard.press("n");
  await expect(page.getByText("Only agents see this")).toBeVisible();
  await page.keyboard.type("It is always the same song.");
  await page.keyboard.press("Control+Enter");
  await expect(
    pane.getByRole("article").filter({ hasText: "It is always the same song." }),
  ).toBeVisible();

  await page.keyboard.press("Tab");
  await page.keyboard.press("e");
  const dialog = page.getByRole("dialog", { name: "Resolve" });
  await expect(dialog).toBeVisible();
  await dialog.getByLabel("How it ended").selectOption({ label: "Fixed" });
  await dialog.getByLabel("What was done").fill("Turned it down.");
  await page.keyboard.press("Control+Enter");
  await expect(dialog).toBeHidden();
  await expect(pane).toContainText("Resolved");

  const read = await customer.get(`/api/v1/tickets/${ticket}`);
  expect(((await read.json()) as { state: string }).state).toBe("resolved");
});

test("no customer sees a note, neither on the page nor over REST", async ({ as, rest }) => {
  const [customer, agent] = await Promise.all([rest("customer"), rest("agent")]);
  const canary = `canary-${randomUUID()}`;
  const ticket = await report(customer, "Something with a note on it");
  const noted = await agent.post(`/api/v1/tickets/${ticket}/replies`, {
    data: { body: canary, audience: "internal" },
  });
  expect(noted.status()).toBe(201);

  const page = await as("customer");
  await page.goto(`/requests/${ticket}`);
  expect(await page.content()).not.toContain(canary);
  const paths = ["", "/replies", "/timeline"].map((rest) => `/api/v1/tickets/${ticket}${rest}`);
  for (const path of [...paths, "/api/v1/notifications", "/api/v1/tickets"]) {
    const answer = await customer.get(path);
    expect(answer.status(), path).toBe(200);
    expect(await answer.text(), path).not.toContain(canary);
  }
});

test("an agent finds an answer of the customer in the inbox, and it is read once opened", async ({
  as,
  rest,
}) => {
  const [customer, agent] = await Promise.all([rest("customer"), rest("agent")]);
  const subject = `The badge counts ${randomUUID().slice(0, 8)}`;
  const ticket = await report(customer, subject);
  const { id: self } = (await (await agent.get("/api/v1/me")).json()) as { id: string };
  const started = await agent.post(`/api/v1/tickets/${ticket}/transitions`, {
    data: { event: "start", assigneeId: self },
  });
  expect(started.status(), await started.text()).toBe(200);
  await customer.post(`/api/v1/tickets/${ticket}/replies`, { data: { body: "Any news?" } });

  const page = await as("agent");
  await expect(async () => {
    await page.goto("/inbox");
    await expect(page.getByRole("main").getByText(subject).first()).toBeVisible({ timeout: 1_000 });
  }).toPass({ timeout: 20_000 });
});

async function report(customer: RestClient, subject: string): Promise<string> {
  const answer = await customer.post("/api/v1/tickets", {
    data: { subject, description: "Please do something." },
  });
  expect(answer.status()).toBe(201);
  return ((await answer.json()) as { id: string }).id;
}

test("what is closed says what becomes of words on it: the desk's stay there, the requester's begin anew", async ({
  as,
  rest,
}) => {
  const [page, agent, customer] = [await as("agent"), await rest("agent"), await rest("customer")];
  const closed = async (by: RestClient) => {
    const made = await by.post("/api/v1/tickets", {
      data: {
        type: "incident",
        subject: `The shelf leans ${randomUUID().slice(0, 8)}`,
        description: "A bit.",
      },
    });
    const { id, reference } = (await made.json()) as { id: string; reference: string };
    const resolved = { event: "resolve", resolutionCode: "fixed", resolutionNote: "Straightened." };
    const path = `/api/v1/tickets/${id}/transitions`;
    expect((await agent.post(path, { data: resolved })).status()).toBe(200);
    expect((await by.post(path, { data: { event: "confirm" } })).status()).toBe(200);
    return reference;
  };

  const theirs = await closed(customer);
  await page.goto(`/tickets/${theirs}`);
  await expect(page.getByText("What you write is said here and leaves it closed.")).toBeVisible();
  const answer = await agent.post(`/api/v1/tickets/${theirs}/replies`, {
    data: { body: "Level now." },
  });
  expect(answer.status()).toBe(201);
  await page.reload();
  await expect(page.getByText("Level now.")).toBeVisible();
  await expect(page.getByRole("article").first()).toContainText("Closed");

  await page.goto(`/tickets/${await closed(agent)}`);
  await expect(page.getByText("An answer opens a new one that follows it.")).toBeVisible();
});
