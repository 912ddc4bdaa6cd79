import { randomUUID } from "node:crypto";
import { expect, type RestClient, test, written } from "../fixtures";

const WORDS = "Your printer has a new roller.";

test("the answer arrives while the customer looks, and what they type stays", async ({
  as,
  rest,
}) => {
  const [customer, agent] = [await rest("customer"), await rest("agent")];
  const ticket = await askFor(customer);
  const page = await as("customer");
  await page.goto(`/requests/${ticket.reference}`);
  const field = page.getByLabel("Add something");
  await field.fill("One more thing");
  await listening(page);

  await agent.post(`/api/v1/tickets/${ticket.id}/replies`, {
    data: { body: "CANARY: he always does this", audience: "internal" },
  });
  const begun = Date.now();
  await agent.post(`/api/v1/tickets/${ticket.id}/replies`, { data: { body: WORDS } });
  await expect(page.getByRole("main")).toContainText(WORDS);
  expect(Date.now() - begun).toBeLessThan(8_000);
  await expect(written(page)).toHaveValue("One more thing");
  await expect(field).toBeFocused();
  await expect(page.locator("html")).not.toContainText("CANARY");

  await agent.post(`/api/v1/tickets/${ticket.id}/transitions`, {
    data: { event: "resolve", resolutionCode: "fixed", resolutionNote: "A new roller." },
  });
  await expect(page.getByRole("region", { name: "Where it stands" })).toContainText("Solved");
});

test("what came between the drawing of a page and its first connection is shown too", async ({
  as,
  rest,
}) => {
  const [customer, agent] = [await rest("customer"), await rest("agent")];
  const ticket = await askFor(customer);
  const page = await as("customer");
  let letThrough = () => {};
  const posted = new Promise<void>((resolve) => {
    letThrough = resolve;
  });
  await page.route("**/api/v1/stream*", async (route) => {
    await posted;
    await route.continue();
  });
  await page.goto(`/requests/${ticket.reference}`);
  await agent.post(`/api/v1/tickets/${ticket.id}/replies`, { data: { body: "In between" } });
  letThrough();
  await expect(page.getByRole("main")).toContainText("In between");
});

test("all windows of a browser share one connection, and the next takes over", async ({
  as,
  rest,
}) => {
  const [customer, agent] = [await rest("customer"), await rest("agent")];
  const ticket = await askFor(customer);
  const first = await as("customer");
  const second = await first.context().newPage();
  let streams = 0;
  first.context().on("request", (request) => {
    if (request.resourceType() === "eventsource") streams += 1;
  });
  await first.goto(`/requests/${ticket.reference}`);
  await listening(first);
  await second.goto(`/requests/${ticket.reference}`);
  await agent.post(`/api/v1/tickets/${ticket.id}/replies`, { data: { body: "To both of you" } });
  await second.bringToFront();
  await expect(second.getByRole("main")).toContainText("To both of you");
  expect(streams).toBe(1);

  await first.close();
  await expect.poll(() => streams).toBe(2);
  await agent.post(`/api/v1/tickets/${ticket.id}/replies`, { data: { body: "To the other one" } });
  await expect(second.getByRole("main")).toContainText("To the other one");
});

test("without a stream the news come by asking for them", async ({ as, rest }) => {
  test.setTimeout(90_000);
  const [customer, agent] = [await rest("customer"), await rest("agent")];
  const ticket = await askFor(customer);
  const page = await as("customer");
  await page.route("**/api/v1/stream*", (route) =>
    route.request().resourceType() === "eventsource"
      ? route.fulfill({ status: 503, body: "" })
      : route.continue(),
  );
  await page.goto(`/requests/${ticket.reference}`);
  await page.waitForResponse((answer) => answer.url().includes("/stream") && answer.ok(), {
    timeout: 30_000,
  });
  await agent.post(`/api/v1/tickets/${ticket.id}/replies`, { data: { body: "By another way" } });
  await expect(page.getByRole("main")).toContainText("By another way", { timeout: 30_000 });
});

/** The connection is up once its lock is held and it has heard the first word. */
async function listening(page: import("@playwright/test").Page) {
  await expect
    .poll(() =>
      page.evaluate(async () => {
        const { held = [] } = await navigator.locks.query();
        return held.some(({ name }) => name?.startsWith("muster-live:"));
      }),
    )
    .toBe(true);
  await page.waitForTimeout(500);
}

async function askFor(customer: RestClient) {
  const made = await customer.post("/api/v1/tickets", {
    data: { subject: `It growls ${randomUUID().slice(0, 8)}`, description: "Since this morning." },
  });
  expect(made.status()).toBe(201);
  return (await made.json()) as { id: string; reference: string };
}
