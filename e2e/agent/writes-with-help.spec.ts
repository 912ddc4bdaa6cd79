import { randomUUID } from "node:crypto";
import { expect, type RestClient, test, written } from "../fixtures";
import { PERSONAS } from "../personas";
import { setUndoSeconds } from "../undo-seconds";

test.afterEach(async ({ rest }) => setUndoSeconds(await rest("admin"), 10));

test("an agent writes with names, tickets, emoji and formatting by keyboard, and the customer reads it as meant", async ({
  as,
  rest,
}) => {
  const customer = await rest("customer");
  const word = `lamp${randomUUID().slice(0, 8)}`;
  const ticket = await report(customer, `The ${word} flickers`);
  const page = await as("agent");
  // On a slow line the field is there and keeps what is typed before anything else arrives.
  await page.goto(`/tickets/${ticket.reference}`);
  const box = page.getByLabel("Your message");
  await box.pressSequentially("Hello ");
  const tools = page.getByRole("toolbar", { name: "Formatting" });
  await expect(tools).toBeVisible();
  await expect(box).toBeFocused();
  await expect(written(page)).toHaveValue("Hello ");

  await page.keyboard.type("@Maria");
  await expect(page.getByRole("option", { name: PERSONAS.customer.name })).toBeVisible();
  await expect(page.getByRole("combobox", { name: "Your message" })).toHaveAttribute(
    "aria-activedescendant",
    /./,
  );
  await page.keyboard.press("Enter");
  await expect(box).toContainText(`@${PERSONAS.customer.name}`);
  await page.keyboard.type(`as in #${word}`);
  await expect(page.getByRole("option", { name: ticket.reference })).toBeVisible();
  await page.keyboard.press("Tab");
  await page.keyboard.type(":tada");
  await expect(page.getByRole("listbox", { name: "Emoji" })).toBeVisible();
  await page.keyboard.press("Enter");
  await page.keyboard.press("Enter");
  await page.keyboard.press("ControlOrMeta+Shift+8");
  await page.keyboard.type("one");
  await page.keyboard.press("Enter");
  await page.keyboard.press("ControlOrMeta+b");
  await page.keyboard.type("two");
  const typed = await written(page).inputValue();
  expect(typed).toMatch(
    new RegExp(
      `^Hello @\\[.+\\]\\(person:.+\\) as in #${ticket.reference} 🎉 \\n- one\\n- \\*\\*two\\*\\*$`,
    ),
  );

  // The same words, whichever of the two fields shows them.
  await page.getByRole("button", { name: "Plain text" }).click();
  await expect(box).toHaveValue(typed);
  await page.getByRole("button", { name: "Plain text" }).click();
  await expect(written(page)).toHaveValue(typed);
  await box.press("ControlOrMeta+Enter");
  await page.getByRole("main").getByRole("button", { name: "Send now" }).click();

  const portal = await as("customer");
  await portal.goto(`/requests/${ticket.reference}`);
  const said = portal.getByRole("article").filter({ hasText: "Hello" }).last();
  await expect(said.getByRole("listitem")).toHaveText(["one", "two"]);
  await expect(said.getByRole("link", { name: `#${ticket.reference}` })).toBeVisible();
  await expect(said.locator(".mention")).toHaveText(`@${PERSONAS.customer.name}`);
});

test("files wait with the draft through a reload and on another device, and an undo works from any page", async ({
  as,
  rest,
}) => {
  const [customer, agent] = [await rest("customer"), await rest("agent")];
  // Long enough to open another page in.
  await setUndoSeconds(await rest("admin"), 30);
  const ticket = await report(customer, `A file waits ${randomUUID().slice(0, 8)}`);
  const page = await as("agent");
  await page.goto(`/tickets/${ticket.reference}`);
  await page
    .getByLabel("Attach files")
    .setInputFiles({ name: "plan.txt", mimeType: "text/plain", buffer: Buffer.from("plan") });
  await expect(page.getByText("plan.txt is attached")).toBeVisible();
  await expect
    .poll(async () => {
      const kept = await agent.get(`/api/v1/tickets/${ticket.id}/draft`);
      const { attachments } = (await kept.json()) as { attachments: { name: string }[] };
      return attachments.map(({ name }) => name);
    })
    .toEqual(["plan.txt"]);

  const phone = await as("agent", { viewport: { width: 390, height: 800 } });
  await phone.goto(`/tickets/${ticket.reference}`);
  await expect(phone.getByText("plan.txt is attached")).toBeVisible();
  // It waits for the reply, so a note does not take it along.
  await phone
    .locator("label")
    .filter({ hasText: /^NoteN?$/ })
    .click();
  await expect(phone.getByText("plan.txt is attached")).toBeHidden();

  await page.reload();
  await expect(page.getByText("plan.txt is attached")).toBeVisible();
  await page.getByRole("button", { name: "Send reply" }).click();
  await expect(page.getByRole("status").getByRole("button", { name: "Undo" })).toBeVisible();
  await page.close();

  const later = await as("agent");
  await later.goto("/tickets");
  await expect(later.getByText(`Your reply on ${ticket.reference}`)).toBeVisible();
  await later.keyboard.press("z");
  await expect(later.getByText("Taken back.")).toBeVisible();
  const said = await customer.get(`/api/v1/tickets/${ticket.id}/replies`);
  expect(((await said.json()) as { data: unknown[] }).data).toEqual([]);
  await later.goto(`/tickets/${ticket.reference}`);
  await expect(later.getByText("plan.txt is attached")).toBeVisible();
});

async function report(customer: RestClient, subject: string) {
  const answer = await customer.post("/api/v1/tickets", {
    data: { subject, description: "Please do something." },
  });
  expect(answer.status()).toBe(201);
  return (await answer.json()) as { id: string; reference: string };
}
