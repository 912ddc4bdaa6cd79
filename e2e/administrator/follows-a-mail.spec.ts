import { randomUUID } from "node:crypto";
import { expect, test } from "../fixtures";

test("an admin follows the acknowledgement of a request from the ledger to its text", async ({
  as,
  rest,
}) => {
  const customer = await rest("customer");
  const subject = `The mail to follow ${randomUUID().slice(0, 8)}`;
  const made = await customer.post("/api/v1/tickets", {
    data: { subject, description: "Acknowledge this." },
  });
  const { reference } = (await made.json()) as { reference: string };

  const page = await as("admin");
  const row = page.getByRole("row", { name: new RegExp(reference) }).first();
  await expect(async () => {
    await page.goto("/admin/mail");
    await expect(row).toContainText("Kept here, not sent", { timeout: 1_000 });
  }).toPass({ timeout: 20_000 });
  await expect(row).toContainText("customer@example.com");
  await row.getByRole("link").first().click();
  await expect(page.getByRole("heading", { level: 1 })).toContainText(reference);
  await expect(page.getByRole("main")).toContainText(subject);
  await expect(page.getByRole("main")).toContainText("Message-ID");

  await page.goto("/admin/effects");
  const effect = page.getByRole("row", { name: new RegExp(reference) }).first();
  await expect(effect).toContainText("Done");
});

test("nobody but an admin finds the administration", async ({ as }) => {
  for (const persona of ["agent", "customer"] as const) {
    const page = await as(persona);
    for (const path of ["/admin", "/admin/mail", "/admin/effects"]) {
      const answer = await page.goto(path);
      expect(answer?.status(), `${persona} at ${path}`).toBe(404);
    }
  }
});
