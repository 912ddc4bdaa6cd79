import { randomUUID } from "node:crypto";
import type { Page } from "@playwright/test";
import { expect, type RestClient, test, written } from "../fixtures";

const FILE = { name: "smoke.log", mimeType: "text/plain", buffer: Buffer.from("hot") };

test("Maria begins to say what is still broken, comes back to her words, and shows it in a file", async ({
  as,
  rest,
}) => {
  const reference = await resolved(await rest("customer"), await rest("agent"));
  const page = await as("customer", { viewport: { width: 320, height: 640 } });
  await page.goto(`/requests/${reference}`);
  await page.getByLabel("What is still wrong").fill("It smokes from");
  await expect(page.getByText(/Draft saved/)).toBeVisible();
  await page.goto("/requests");
  await page.goto(`/requests/${reference}`);
  await expect(written(page, "message")).toHaveValue("It smokes from");

  await page.getByLabel("What is still wrong").fill("It smokes from the left.");
  await page.getByLabel("Attach files").setInputFiles(FILE);
  await expect(page.getByText("smoke.log is attached")).toBeVisible();
  await page.getByRole("button", { name: "Still broken" }).click();
  await expectSaid(page);
  await expect(written(page, "body")).toHaveValue("");
  await page.reload();
  await expect(written(page, "body")).toHaveValue("");
});

test("Maria shows what is still broken without JavaScript, and a refusal keeps her words", async ({
  as,
  rest,
}) => {
  const reference = await resolved(await rest("customer"), await rest("agent"));
  const page = await as("customer", { javaScriptEnabled: false });
  await page.goto(`/requests/${reference}`);
  await page.getByLabel("What is still wrong").fill("It smokes from the left.");
  const empty = { ...FILE, name: "nothing.log", buffer: Buffer.alloc(0) };
  await page.getByLabel("Files").setInputFiles(empty);
  await page.getByRole("button", { name: "Still broken" }).click();
  await expect(page.getByRole("main").getByRole("alert")).toBeVisible();
  await expect(page.getByLabel("What is still wrong")).toHaveValue("It smokes from the left.");
  await page.getByLabel("Files").setInputFiles(FILE);
  await page.getByRole("button", { name: "Still broken" }).click();
  await expectSaid(page);
});

async function expectSaid(page: Page) {
  await expect(page.getByRole("region", { name: "Where it stands" })).toContainText("With us");
  const said = page.getByRole("article").filter({ hasText: "It smokes from the left." });
  await expect(said.getByRole("link", { name: "smoke.log" })).toBeVisible();
}

async function resolved(customer: RestClient, agent: RestClient): Promise<string> {
  const made = await customer.post("/api/v1/tickets", {
    data: { subject: `The oven smokes ${randomUUID().slice(0, 8)}`, description: "Since noon." },
  });
  const { id, reference } = (await made.json()) as { id: string; reference: string };
  const answer = await agent.post(`/api/v1/tickets/${id}/transitions`, {
    data: { event: "resolve", resolutionCode: "fixed", resolutionNote: "Cleaned it." },
  });
  expect(answer.status(), await answer.text()).toBe(200);
  return reference;
}
