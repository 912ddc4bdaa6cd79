import { randomUUID } from "node:crypto";
import { expect, test } from "../fixtures";

const PHONE = { viewport: { width: 320, height: 640 }, hasTouch: true };

test("Tom follows a major incident from his phone: his inbox leads him to the words", async ({
  as,
  rest,
}) => {
  const [asha, tom] = [await rest("agent"), await rest("secondAgent")];
  const title = `Payroll is late ${randomUUID().slice(0, 8)}`;
  const made = await asha.post("/api/v1/major-incidents", {
    data: { intent: "declare", title, severity: "SEV3", impactStatement: "Wages wait." },
  });
  const { id, reference } = (await made.json()) as { id: string; reference: string };
  const path = `/api/v1/major-incidents/${id}`;
  await asha.post(`${path}/transitions`, { data: { event: "take_command" } });
  const { id: tomId } = await (await tom.get("/api/v1/me")).json();
  await asha.put(`${path}/subscribers/${tomId}`, { data: { audience: "stakeholders" } });
  const body = "The bank confirms that it pays tonight.";
  const posted = await asha.post(`${path}/updates`, {
    data: {
      ...{ audiences: ["stakeholders"], phase: "identified", body },
      nextUpdateBy: new Date(Date.now() + 3_600_000).toISOString(),
    },
  });
  expect(posted.status(), await posted.text()).toBe(201);
  const rowOf = async () => (await tom.get(`/api/v1/inbox/${id}`)).status();
  await expect.poll(rowOf, { timeout: 60_000 }).toBe(200);

  const page = await as("secondAgent", PHONE);
  await page.goto("/inbox");
  await page.getByRole("link", { name: title }).first().click();
  await expect(page.getByRole("heading", { level: 1 })).toContainText(title);
  const needed = await page.evaluate(() => document.documentElement.scrollWidth);
  expect(needed).toBeLessThanOrEqual(320);
  await page.getByRole("link", { name: "Updates", exact: true }).first().click();
  await expect(page.getByRole("main")).toContainText(body);
  await asha.post(`${path}/transitions`, {
    data: { event: "cancel", reason: `A test of ${reference}.`, message: "Wages are paid." },
  });
});
