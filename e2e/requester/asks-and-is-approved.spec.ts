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

async function made(asked: Promise<{ json: () => Promise<unknown>; status: () => number }>) {
  const answer = await asked;
  expect(answer.status()).toBe(201);
  return String(Object(await answer.json()).id);
}

const standing = (page: Page) => page.getByRole("region", { name: "Where it stands" });
