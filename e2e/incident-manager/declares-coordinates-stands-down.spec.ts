import { randomUUID } from "node:crypto";
import { expect, type RestClient, test } from "../fixtures";

test("Asha declares from a ticket, leads with Tom in the room, and stands down in one checked step", async ({
  as,
  rest,
}) => {
  const [customer, asha] = [await rest("customer"), await rest("agent")];
  const word = randomUUID().slice(0, 8);
  const first = await report(customer, `Checkout ${word} answers with an error`);
  const second = await report(customer, `Checkout ${word} is slow and then fails`);

  const page = await as("agent");
  await page.goto(`/tickets/${first.reference}`);
  await page.getByRole("link", { name: "Declare a major incident" }).last().click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Declare a major incident");
  await expect(page.getByText("One customer hears of it with the first update")).toBeVisible();
  await page.getByLabel("SEV2").check();
  await page.getByLabel("Who cannot do what?").fill("Nobody can pay.");
  await page.getByRole("button", { name: "Declare", exact: true }).click();
  await page.waitForURL(/major-incidents\/[0-9a-f-]{36}$/);
  const id = page.url().split("/").at(-1) ?? "";
  await expect(page.getByRole("heading", { level: 1 })).toContainText(word);
  await expect(page.getByRole("main")).toContainText("Coordinating");
  expect((await customer.get(`/api/v1/major-incidents/${id}`)).status()).toBe(404);

  const tom = await as("secondAgent");
  await tom.goto(`/major-incidents/${id}`);
  await expect(tom.getByRole("main")).toContainText("took command");
  await page.getByRole("button", { name: "Add a work item" }).click();
  const panel = page.getByRole("dialog", { name: "Add a work item" });
  await panel.getByLabel("What is to be done").fill(`Roll back ${word}`);
  await panel.getByRole("button", { name: "Add a work item" }).click();
  await tom.getByRole("button", { name: `Done Roll back ${word}` }).click();
  await expect(page.getByRole("button", { name: `Not done Roll back ${word}` })).toBeVisible();

  await page.getByRole("button", { name: "Link tickets" }).click();
  const link = page.getByRole("dialog", { name: "Link tickets" });
  await link.getByLabel("References").fill(second.reference);
  await link.getByRole("button", { name: "Link tickets" }).click();
  await expect(page.getByRole("link", { name: new RegExp(second.reference) })).toBeVisible();

  await page.getByRole("button", { name: "Begin to stand down" }).click();
  await expect(page.getByRole("main")).toContainText("Standing down");
  await sayEverything(asha, id);
  await page.goto(`/major-incidents/${id}/stand-down`);
  await expect(page.getByText("2 will be resolved, 0 kept open, 0 unlinked.")).toBeVisible();
  await page.getByRole("button", { name: "Stand down", exact: true }).click();
  const end = page.getByRole("dialog", { name: "Stand down" });
  await end.getByRole("button", { name: "Stand down" }).click();
  await page.waitForURL(new RegExp(`major-incidents/${id}$`));
  await expect
    .poll(async () => {
      const mi = await (await asha.get(`/api/v1/major-incidents/${id}`)).json();
      return mi.state;
    })
    .toBe("stood_down");
  for (const { id: ticketId } of [first, second]) {
    const ticket = await (await customer.get(`/api/v1/tickets/${ticketId}`)).json();
    expect([ticket.state, ticket.resolutionNote]).toEqual(["resolved", "Payments work again."]);
  }
});

async function report(customer: RestClient, subject: string) {
  const made = await customer.post("/api/v1/tickets", {
    data: { subject, description: "Since a minute ago.", urgency: "high" },
  });
  return (await made.json()) as { id: string; reference: string };
}

/** What the checklist asks to be said, as a client would. */
async function sayEverything(asha: RestClient, id: string) {
  const path = `/api/v1/major-incidents/${id}`;
  const note = "None.";
  for (const key of ["recovery_confirmed", "severity_final"]) {
    await asha.patch(`${path}/stand-down/items/${key}`, { data: { state: "done" } });
  }
  for (const key of ["resolution_stated", "lingering_effects", "temporary_changes"]) {
    await asha.patch(`${path}/stand-down/items/${key}`, { data: { state: "done", note } });
  }
  const { id: self } = await (await asha.get("/api/v1/me")).json();
  const seen = await asha.get(path);
  const said = await asha.patch(path, {
    headers: { "If-Match": seen.headers().etag ?? "" },
    data: {
      impactStartedAt: "unknown",
      impactEndedAt: "unknown",
      reviewOwnerId: self,
      reviewDueAt: new Date(Date.now() + 86_400_000).toISOString(),
      closingMessage: "Payments work again.",
    },
  });
  expect(said.status(), await said.text()).toBe(200);
}
