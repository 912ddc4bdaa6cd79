import { randomUUID } from "node:crypto";
import { expect, type RestClient, test } from "../fixtures";

for (const javaScriptEnabled of [true, false]) {
  test(`Maria reads that her ticket was merged, and writes anew once she cannot follow it, ${javaScriptEnabled ? "with" : "without"} JavaScript`, async ({
    as,
    rest,
  }) => {
    const [maria, asha] = [await rest("customer"), await rest("agent")];
    const word = randomUUID().slice(0, 8);
    const one = await ask(maria, `The lift hums ${word}`);
    const other = await ask(maria, `The lift is loud ${word}`);
    const merged = await asha.post(`/api/v1/tickets/${one.id}/merge`, {
      data: { intoId: other.id },
    });
    expect(merged.status(), await merged.text()).toBe(200);

    const page = await as("customer", { javaScriptEnabled, viewport: { width: 320, height: 640 } });
    await page.goto("/requests");
    const row = page.getByRole("listitem").filter({ hasText: `The lift hums ${word}` });
    await expect(row).toContainText("Merged");
    await expect(row).not.toContainText("Withdrawn");
    await page.goto(`/requests/${one.reference}`);
    const standing = page.getByRole("region", { name: "Where it stands" });
    await expect(standing).toContainText(`We go on with it as ${other.reference}`);

    const gone = await asha.delete(`/api/v1/tickets/${other.id}`);
    expect(gone.status(), await gone.text()).toBeLessThan(300);
    await page.goto("/requests");
    await expect(row).toContainText("Merged");
    await page.goto(`/requests/${one.reference}`);
    await expect(standing).toContainText("It was merged with another request.");
    await expect(page.getByRole("main")).not.toContainText(other.reference);
    await page.getByLabel("Add something").fill("It hums again.");
    await page.getByRole("button", { name: "Write again" }).click();
    await expect(standing).toContainText("With us");
    await expect(standing).not.toContainText(one.reference);
    await expect(page.getByRole("main")).toContainText("It hums again.");
  });
}

async function ask(customer: RestClient, subject: string) {
  const made = await customer.post("/api/v1/tickets", {
    data: { subject, description: "Since noon." },
  });
  expect(made.status(), await made.text()).toBe(201);
  return (await made.json()) as { id: string; reference: string };
}
