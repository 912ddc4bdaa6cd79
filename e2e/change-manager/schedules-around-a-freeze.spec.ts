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
  const template = await admin.post("/api/v1/change-templates", {
    data: {
      ...{ name, subject: `Certificate of ${name}`, description: "The old one runs out." },
      ...{ plan: "Swap it.", testPlan: "Pay.", backoutPlan: "Swap it back.", serviceId },
    },
  });
  const { id: templateId } = (await template.json()) as { id: string };
  const made = await agent.post(`/api/v1/change-templates/${templateId}/changes`, {
    data: { plannedStart: at(5), plannedEnd: at(6) },
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

  // What is frozen is put right where it stands, with what was typed before.
  await page.getByRole("link", { name: title }).click();
  await expect(page.getByLabel("Why", { exact: true })).toHaveValue(title);
  await page.getByLabel("Why", { exact: true }).fill(`${title}, twice`);
  await page.getByRole("button", { name: "Save", exact: true }).click();
  await expect(page.getByRole("list", { name: "Calendar of changes" })).toContainText(
    `${title}, twice`,
  );

  const refused = await agent.post(`/api/v1/tickets/${id}/transitions`, {
    data: { event: "start" },
  });
  expect(refused.status()).toBe(409);
  await page.goto(`/tickets/${reference}`);
  const against = page.getByRole("region", { name: "What stands against this time" });
  await expect(against).toContainText(title);
  await expect(against).toContainText("It can only start in the time for which it is planned");
  await move(page, "Start all the same", {
    write: { "Why it cannot wait": "It runs out tonight." },
  });
  const pane = page.getByRole("article", { name: `Certificate of ${name}` });
  await expect(pane).toContainText("Implementation");
});
