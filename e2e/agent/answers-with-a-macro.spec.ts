import { randomUUID } from "node:crypto";
import { expect, test, written } from "../fixtures";

test("an agent sees what a macro would do, applies it by keyboard, and it happens in one go", async ({
  as,
  rest,
}) => {
  const [customer, agent] = [await rest("customer"), await rest("agent")];
  const subject = `A macro answers ${randomUUID().slice(0, 8)}`;
  const made = await customer.post("/api/v1/tickets", {
    data: { subject, description: "Please do something." },
  });
  const { id } = (await made.json()) as { id: string };
  const { id: self } = (await (await agent.get("/api/v1/me")).json()) as { id: string };
  await agent.post(`/api/v1/tickets/${id}/transitions`, {
    data: { event: "start", assigneeId: self },
  });
  const name = `Which one ${randomUUID().slice(0, 8)}`;
  const macro = await agent.post("/api/v1/macros", {
    data: {
      name,
      body: "Hello {{requester.firstName|there}}, which {{service.name|device}} is it?",
      changes: { addTags: ["asked"] },
      move: { event: "hold", reason: "awaiting_requester" },
    },
  });
  expect(macro.status(), await macro.text()).toBe(201);

  const page = await as("agent");
  await page.goto(`/tickets/${id}`);
  await page.getByLabel("Your message").focus();
  await page.keyboard.type(`/${name}`);
  await expect(page.getByRole("option", { name })).toBeVisible();
  await page.keyboard.press("Enter");
  const picker = page.getByRole("dialog", { name: "Macro" });
  await expect(picker).toContainText("Hello Maria, which device is it?");
  await expect(picker).toContainText("Tags: asked");
  await page.getByRole("button", { name: "Apply" }).focus();
  await page.keyboard.press("Enter");
  await expect(written(page)).toHaveValue("Hello Maria, which device is it?");
  await page.getByLabel("Your message").focus();
  await page.keyboard.press("Control+Enter");
  await page.getByRole("button", { name: "Send now" }).click();

  await expect
    .poll(async () => {
      const answer = await agent.get(`/api/v1/tickets/${id}`);
      const { state, holdReason, tags } = (await answer.json()) as Record<string, unknown>;
      return { state, holdReason, tags };
    })
    .toEqual({ state: "on_hold", holdReason: "awaiting_requester", tags: ["asked"] });
});
