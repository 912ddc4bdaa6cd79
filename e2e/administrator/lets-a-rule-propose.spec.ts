import { randomUUID } from "node:crypto";
import { expect, test } from "../fixtures";

test("Robin sets up a rule, a P1 makes it propose once, and Asha declares what it found", async ({
  as,
  rest,
}) => {
  const [admin, asha] = [await rest("admin"), await rest("agent")];
  const word = randomUUID().slice(0, 8);
  const made = await admin.post("/api/v1/services", { data: { name: `Till ${word}` } });
  expect(made.status()).toBe(201);
  const service = (await made.json()) as { id: string; name: string };

  const page = await as("admin");
  await page.goto("/admin/major-incidents/rules");
  const form = page.getByRole("region", { name: "New rule for an urgent ticket" });
  await form.getByLabel("Name").fill(`P1 on till ${word}`);
  await form.getByLabel("Service").selectOption({ label: service.name });
  await form.getByLabel("Propose as").selectOption("SEV2");
  await form.getByRole("button", { name: /^Add/ }).click();
  const rule = page.getByRole("listitem").filter({ hasText: `P1 on till ${word}` });
  await expect(rule).toContainText(`P1 or more urgent on ${service.name}: propose SEV2`);

  const subject = `No till ${word} opens`;
  const ticket = await asha.post("/api/v1/tickets", {
    data: {
      ...{ type: "incident", subject, description: "In all shops.", serviceId: service.id },
      ...{ impact: "high", urgency: "high" },
    },
  });
  expect(ticket.status()).toBe(201);
  const proposals = async () => {
    const found = await (await asha.get("/api/v1/major-incidents?state=proposed")).json();
    return (found.data as { title: string; reference: string }[]).filter(
      ({ title }) => title === subject,
    );
  };
  await expect.poll(async () => (await proposals()).length, { timeout: 30_000 }).toBe(1);
  const [{ reference } = { reference: "" }] = await proposals();

  const manager = await as("agent");
  await manager.goto(`/major-incidents/${reference}`);
  const why = manager.getByRole("region", { name: "Why it is proposed" });
  await expect(why).toContainText(`Rule “P1 on till ${word}”`);
  await manager.getByRole("button", { name: "Declare it" }).click();
  await expect(manager.getByRole("button", { name: "Take command" })).toBeVisible();
  await expect(why).toHaveCount(0);

  await page.reload();
  await expect(rule).toContainText("has proposed one");
  await rule.getByRole("button", { name: /^Remove/ }).click();
  await expect(rule).toHaveCount(0);
  const end = { data: { event: "cancel", reason: "It was a test.", message: "It is over." } };
  expect((await asha.post(`/api/v1/major-incidents/${reference}/transitions`, end)).ok()).toBe(
    true,
  );
});
