import { randomUUID } from "node:crypto";
import { expect, test } from "../fixtures";
import { move } from "../moves";

test("a change manager freezes a service, and lets through what cannot wait", async ({
  as,
  rest,
}) => {
  test.setTimeout(120_000);
  const [admin, agent, page] = [
    await rest("admin"),
    await rest("secondAgent"),
    await as("changeManager"),
  ];
  const name = `Cash desk ${randomUUID().slice(0, 8)}`;
  const service = await admin.post("/api/v1/services", { data: { name } });
  const { id: serviceId } = (await service.json()) as { id: string };
  const at = (hours: number) => new Date(Date.now() + hours * 3_600_000).toISOString();
  const made = await agent.post("/api/v1/tickets", {
    data: {
      ...{ type: "change", subject: `Certificate of ${name}`, serviceId },
      description: "The old one runs out tonight.",
      fields: {
        ...{ kind: "standard", plan: "Swap it.", testPlan: "Pay.", backoutPlan: "Swap it back." },
        ...{ plannedStart: at(0.1), plannedEnd: at(1) },
      },
    },
  });
  const { id, reference } = (await made.json()) as { id: string; reference: string };
  await agent.post(`/api/v1/tickets/${id}/transitions`, { data: { event: "submit" } });

  await page.goto("/changes");
  await expect(page.getByRole("list", { name: "Calendar of changes" })).toContainText(reference);
  const title = `The tills are counted ${name}`;
  await page.getByLabel("Why", { exact: true }).fill(title);
  await page.getByLabel("From", { exact: true }).fill("2020-01-01T00:00");
  await page.getByLabel("Until", { exact: true }).fill("2019-01-01T00:00");
  await page.getByLabel(name, { exact: true }).check();
  await page.getByRole("button", { name: "Freeze", exact: true }).click();
  await expect(page.getByRole("main").getByRole("alert")).toContainText("Until");
  await page.getByLabel("From", { exact: true }).fill(`${at(-24).slice(0, 10)}T00:00`);
  await page.getByLabel("Until", { exact: true }).fill(`${at(72).slice(0, 10)}T00:00`);
  await page.getByRole("button", { name: "Freeze", exact: true }).click();
  await expect(page.getByRole("list", { name: "Calendar of changes" })).toContainText(title);

  const refused = await agent.post(`/api/v1/tickets/${id}/transitions`, {
    data: { event: "start" },
  });
  expect(refused.status()).toBe(409);
  await page.goto(`/tickets/${reference}`);
  await expect(page.getByRole("region", { name: "What stands against this time" })).toContainText(
    title,
  );
  await move(page, "Start all the same", {
    write: { "Why it cannot wait": "It runs out tonight." },
  });
  const pane = page.getByRole("article", { name: `Certificate of ${name}` });
  await expect(pane).toContainText("Implementation");
});
