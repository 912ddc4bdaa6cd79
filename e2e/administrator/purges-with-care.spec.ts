import { randomUUID } from "node:crypto";
import { expect, test } from "../fixtures";

test("an admin purges only by typing the reference, and not what is under legal hold", async ({
  as,
  rest,
}) => {
  const [customer, agent, admin] = await Promise.all([
    rest("customer"),
    rest("agent"),
    rest("admin"),
  ]);
  const mark = randomUUID().slice(0, 8);
  const made = await customer.post("/api/v1/tickets", {
    data: { subject: `My card number ${mark}`, description: "I should not have sent it." },
  });
  const { id, reference } = (await made.json()) as { id: string; reference: string };
  expect((await agent.delete(`/api/v1/tickets/${id}`)).status()).toBe(204);

  const theirs = await as("agent");
  await theirs.goto(`/trash?q=${mark}`);
  await expect(theirs.getByRole("listitem").filter({ hasText: mark })).toBeVisible();
  await expect(theirs.getByRole("button", { name: /Purge/ })).toHaveCount(0);

  const hold = await admin.put(`/api/v1/tickets/${id}/legal-hold`, {
    data: { reason: "Case 14." },
  });
  expect(hold.status(), await hold.text()).toBe(201);
  const page = await as("admin");
  await page.goto(`/trash?q=${mark}`);
  const row = page.getByRole("listitem").filter({ hasText: mark });
  await expect(row).toContainText("Legal hold");
  await expect(row.getByRole("button", { name: /Purge/ })).toHaveCount(0);
  expect((await admin.delete(`/api/v1/tickets/${id}/legal-hold`)).status()).toBe(204);

  await page.reload();
  await row.getByRole("button", { name: /Purge/ }).click();
  const dialog = page.getByRole("dialog", { name: /for good/ });
  await dialog.getByLabel(`Type ${reference} to confirm`).fill("INC-1");
  await dialog.getByLabel("Why").fill("Asked to be forgotten.");
  await dialog.getByRole("button", { name: "Purge for good" }).click();
  await expect(dialog.getByRole("alert")).toContainText(`must be ${reference}`);
  await expect(dialog.getByLabel("Why")).toHaveValue("Asked to be forgotten.");

  await dialog.getByLabel(`Type ${reference} to confirm`).fill(reference);
  await page.keyboard.press("Enter");
  await expect(page.getByRole("status")).toContainText(`${reference} was purged for good`);
  await expect(page.getByText("Nothing in the trash is found by that.")).toBeVisible();
  expect((await admin.get(`/api/v1/tickets/${reference}`)).status()).toBe(404);
  expect((await agent.post(`/api/v1/tickets/${id}/restore`)).status()).toBe(404);
});

test("an admin says for how long the trash is kept, and it holds from then on", async ({
  as,
  rest,
}) => {
  const [customer, agent, admin] = await Promise.all([
    rest("customer"),
    rest("agent"),
    rest("admin"),
  ]);
  const page = await as("admin");
  await page.goto("/admin/settings");
  const days = page.getByLabel("Days in the trash");
  await days.fill("0");
  await page.getByRole("button", { name: "Save" }).click();
  await expect(page.getByRole("alert").filter({ hasText: "Days in the trash" })).toBeVisible();
  await days.fill("7");
  await page.getByRole("button", { name: "Save" }).click();
  await expect(page.getByRole("status")).toContainText("Saved");

  const mark = randomUUID().slice(0, 8);
  const made = await customer.post("/api/v1/tickets", {
    data: { subject: `Soon gone ${mark}`, description: "A test." },
  });
  const { id } = (await made.json()) as { id: string };
  await agent.delete(`/api/v1/tickets/${id}`);
  await page.goto(`/trash?q=${mark}`);
  await expect(page.getByRole("listitem").filter({ hasText: mark })).toContainText("7 days left");

  const settings = await admin.get("/api/v1/settings");
  const back = await admin.patch("/api/v1/settings", {
    data: { trashKeptDays: 30 },
    headers: { "If-Match": settings.headers().etag ?? "" },
  });
  expect(back.status()).toBe(200);
});
