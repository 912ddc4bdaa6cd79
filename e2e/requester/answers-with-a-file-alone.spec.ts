import { randomUUID } from "node:crypto";
import type { Page } from "@playwright/test";
import { expect, test } from "../fixtures";

for (const javaScriptEnabled of [true, false]) {
  test(`a customer answers with a file and no words, ${javaScriptEnabled ? "with" : "without"} JavaScript`, async ({
    as,
    rest,
  }) => {
    const customer = await rest("customer");
    const made = await customer.post("/api/v1/tickets", {
      data: { subject: `A file says it ${randomUUID().slice(0, 8)}`, description: "See below." },
    });
    const { id } = (await made.json()) as { id: string };
    const page = await as("customer", { javaScriptEnabled });
    await page.goto(`/requests/${id}`);
    await page.getByRole("button", { name: "Send" }).click();
    await expect(page.getByRole("alert").first()).toBeVisible();
    await choose(page, javaScriptEnabled);
    await page.getByRole("button", { name: "Send" }).click();
    const said = page.getByRole("article").filter({ hasText: "error.log" });
    await expect(said.getByRole("link", { name: "error.log" })).toBeVisible();
  });
}

async function choose(page: Page, hasScript: boolean) {
  const file = { name: "error.log", mimeType: "text/plain", buffer: Buffer.from("no paper") };
  await page.getByLabel(hasScript ? "Attach files" : "Files").setInputFiles(file);
  if (hasScript) await expect(page.getByText("error.log is attached")).toBeVisible();
}
