import { randomUUID } from "node:crypto";
import { expect, test } from "../fixtures";

const PHONE = { viewport: { width: 320, height: 640 }, hasTouch: true };

test("Asha hands command over from her phone, and Tom has it once he accepts on his", async ({
  as,
  rest,
}) => {
  const asha = await rest("agent");
  const title = `Mail is down ${randomUUID().slice(0, 8)}`;
  const made = await asha.post("/api/v1/major-incidents", {
    data: { intent: "declare", title, severity: "SEV3", impactStatement: "No mail." },
  });
  const { id } = (await made.json()) as { id: string };
  const path = `/api/v1/major-incidents/${id}`;
  await asha.post(`${path}/transitions`, { data: { event: "take_command" } });

  const page = await as("agent", PHONE);
  await page.goto(`/major-incidents/${id}`);
  const needed = await page.evaluate(() => document.documentElement.scrollWidth);
  expect(needed).toBeLessThanOrEqual(320);
  await page.getByRole("button", { name: "Hand over command" }).click();
  const panel = page.getByRole("dialog", { name: "Hand over command" });
  await panel.getByLabel("To", { exact: true }).selectOption({ label: "Tom Berger" });
  await panel.getByLabel("Brief").fill("Vendor is on it. Next call at four.");
  await panel.getByRole("button", { name: "Hand over command" }).click();
  await expect(page.getByRole("main")).toContainText("offers command to Tom Berger");

  const tom = await as("secondAgent", PHONE);
  await tom.goto(`/major-incidents/${id}`);
  await expect(tom.getByText("Vendor is on it. Next call at four.").first()).toBeVisible();
  await tom.getByRole("button", { name: "Accept command" }).click();
  await expect(tom.getByRole("button", { name: "Hand over command" })).toBeVisible();
  const { roles } = await (await asha.get(path)).json();
  expect(roles).toMatchObject([
    { role: "commander", user: { name: "Tom Berger" } },
    { role: "deputy", user: { name: "Asha Kapoor" } },
  ]);
  await expect(page.getByRole("button", { name: "Hand over command" })).toHaveCount(0);
  await asha.post(`${path}/transitions`, { data: { event: "cancel", reason: "It was a test." } });
});
