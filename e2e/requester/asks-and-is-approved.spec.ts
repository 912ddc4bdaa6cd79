import { randomUUID } from "node:crypto";
import type { Page } from "@playwright/test";
import { expect, test } from "../fixtures";

test("a requester asks by a form, is rejected, sends it again and is approved", async ({
  as,
  rest,
}) => {
  test.setTimeout(120_000);
  const admin = await rest("admin");
  const name = `A tablet ${randomUUID().slice(0, 8)}`;
  const policy = await made(
    admin.post("/api/v1/approval-policies", { data: { name, steps: [{ kind: "manager" }] } }),
  );
  const item = await made(
    admin.post("/api/v1/catalogue", {
      data: {
        ...{ name, category: "Devices", policyId: policy },
        form: [
          {
            ...{ key: "size", label: "Size", kind: "choice", required: true },
            choices: ["Small", "Large"],
          },
          {
            ...{ key: "why", label: "Why a large one", kind: "text", required: true },
            shownWhen: { field: "size", is: "Large" },
          },
        ],
        tasks: [{ key: "order", title: "Order it" }],
      },
    }),
  );

  const page = await as("customer");
  await page.goto("/");
  await page.getByRole("link", { name: /I need something/ }).click();
  await page.getByLabel("What are you looking for?").fill(name);
  await page.getByRole("button", { name: "Search" }).click();
  await page.getByRole("link", { name }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(name);
  await expect(page.getByLabel("Why a large one")).toBeHidden();
  await page.getByLabel("Size").selectOption("Large");
  await page.getByLabel("Why a large one").fill("Plans are read on it.");
  await page.getByRole("button", { name: "Ask for it" }).click();
  await expect(standing(page)).toContainText("Waiting for approval");
  await expect(page.getByRole("region", { name: `What was asked for: ${name}` })).toContainText(
    "Plans are read on it.",
  );
  const address = page.url();

  // Whoever looks after the organisation is asked, says no, and is asked again.
  const manager = await as("customersManager");
  await manager.goto("/approvals");
  await manager.getByRole("link", { name }).click();
  await expect(manager.getByRole("region", { name: "What is asked for" })).toContainText("Large");
  await manager.getByRole("button", { name: "Reject" }).click();
  await expect(manager.getByRole("main").getByRole("alert")).toContainText("Say why you reject it");
  await manager.getByLabel("Comment").fill("A small one will do.");
  await manager.getByRole("button", { name: "Reject" }).click();
  await expect(manager.getByRole("main")).toContainText("Not approved");

  await page.goto(address);
  await expect(standing(page)).toContainText("Not approved");
  await expect(page.getByRole("main")).toContainText("A small one will do.");
  await page.getByRole("link", { name: "Change it and send it again" }).click();
  await page.getByLabel("Size").selectOption("Small");
  await page.getByLabel("What you changed").fill("The small one, then.");
  await page.getByRole("button", { name: "Send it again" }).click();
  await expect(standing(page)).toContainText("Waiting for approval");

  await manager.goto("/approvals");
  await manager.getByRole("link", { name }).click();
  await manager.getByRole("button", { name: "Approve" }).click();
  await expect(manager.getByRole("main")).toContainText("Approved");
  await page.goto(address);
  await expect(standing(page)).toContainText("With us");

  // Asked for once more by mistake: the two go on as one, and what was put aside can come back.
  const customer = await rest("customer");
  const again = await made(
    customer.post(`/api/v1/catalogue/${item}/requests`, { data: { answers: { size: "Small" } } }),
  );
  const desk = await as("agent");
  await desk.goto(`/tickets/${again}/merge`);
  await desk.getByRole("radio", { name: new RegExp(name) }).check();
  await desk.getByRole("button", { name: "Merge" }).click();
  await expect(desk.getByRole("article", { name })).toContainText("Approved");
  await desk.goto(`/tickets/${again}`);
  const merged = desk.getByText(/^It was merged and goes on as REQ-/);
  await expect(merged).toBeVisible();
  await expect(desk.getByText(`The approval “${name}”: nobody is asked any more`)).toBeVisible();
  await expect(desk.getByText("The task “Order it”: cancelled")).toBeVisible();
  await page.goto(`/requests/${again}`);
  await expect(standing(page)).toContainText("Merged");
  await expect(standing(page)).toContainText("We go on with it as REQ-");
  await desk.getByRole("button", { name: "Take it out again" }).click();
  await expect(merged).toBeHidden();
  await expect(desk.getByRole("article", { name })).toContainText("Waiting for approval");
});

test("an admin has somebody else asked, without script, where whoever is asked does not answer", async ({
  as,
  rest,
}) => {
  const admin = await rest("admin");
  const name = `A lamp ${randomUUID().slice(0, 8)}`;
  const policyId = await made(
    admin.post("/api/v1/approval-policies", { data: { name, steps: [{ kind: "manager" }] } }),
  );
  const item = await made(
    admin.post("/api/v1/catalogue", { data: { name, category: "Devices", policyId, form: [] } }),
  );
  const customer = await rest("customer");
  const ticket = await made(
    customer.post(`/api/v1/catalogue/${item}/requests`, { data: { answers: {} } }),
  );
  const former = await as("customersManager");
  await former.goto("/approvals");
  await former.getByRole("link", { name }).click();
  await expect(former.getByRole("heading", { level: 1 })).toHaveText(name);
  const asked = former.url();

  const desk = await as("admin", { javaScriptEnabled: false });
  await desk.goto(`/tickets/${ticket}`);
  const approval = desk.getByRole("region", { name: `Approval: ${name}` });
  await approval.getByText("Ask somebody else").click();
  const { name: agent } = await (await (await rest("agent")).get("/api/v1/me")).json();
  const other = approval.getByLabel("Who is asked instead");
  const option = other.locator("option", { hasText: agent });
  await other.selectOption((await option.first().getAttribute("value")) ?? "");
  await approval.getByLabel("Why").fill("On leave until May.");
  await approval.getByRole("button", { name: "Ask them instead" }).click();
  await expect(approval).toContainText("On leave until May.");
  await expect(approval).toContainText(`had ${agent} asked in the place of`);

  expect((await former.goto(asked))?.status()).toBe(404);
  const page = await as("agent");
  await page.goto("/approvals");
  await page.getByRole("link", { name }).click();
  await page.getByRole("button", { name: "Approve", exact: true }).click();
  await expect(page.getByRole("main")).toContainText("Approved");
  const { state } = await (await customer.get(`/api/v1/tickets/${ticket}`)).json();
  expect(state).toBe("approved");
});

async function made(asked: Promise<{ json: () => Promise<unknown>; status: () => number }>) {
  const answer = await asked;
  expect(answer.status()).toBe(201);
  return String(Object(await answer.json()).id);
}

const standing = (page: Page) => page.getByRole("region", { name: "Where it stands" });
