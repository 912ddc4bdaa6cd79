import { randomUUID } from "node:crypto";
import type { APIRequestContext, Page } from "@playwright/test";
import { expect, type RestClient, test } from "../fixtures";

test("a customer writes and answers by mail, and the desk reads it where it belongs", async ({
  as,
  rest,
  playwright,
  baseURL,
}) => {
  const [agent, admin] = [await rest("agent"), await rest("admin")];
  const post = await postbox(await playwright.request.newContext({ baseURL: baseURL ?? "" }));
  const subject = `The scale shows nothing ${randomUUID().slice(0, 8)}`;

  await post(mail({ subject, to: "support@localhost", text: "It was fine yesterday." }));
  const ticket = await until(async () => {
    const answer = await agent.get("/api/v1/tickets?limit=20&sort=-createdAt");
    const { data } = (await answer.json()) as { data: Ticket[] };
    return data.find((one) => one.subject === subject) ?? null;
  });
  const asked = await agent.post(`/api/v1/tickets/${ticket.id}/replies`, {
    data: { body: "Please take the battery out for a minute." },
  });
  expect(asked.status()).toBe(201);
  const replyTo = await until(() => replyAddress(admin, ticket.reference));

  // The same answer comes three times, as mail does.
  const answer = mail({
    subject: `Re: [${ticket.reference}] ${subject}`,
    to: replyTo,
    text: "Now it shows kilograms again, thank you.\n\nOn Wed, 25 Nov 2026 at 10:00, Muster <support@localhost> wrote:\n> Please take the battery out for a minute.\n",
  });
  for (let turn = 0; turn < 3; turn += 1) await post(answer);

  const page = await as("agent");
  const words = "Now it shows kilograms again, thank you.";
  await expect(async () => {
    await page.goto(`/tickets/${ticket.reference}`);
    await expect(shown(page, words)).toHaveCount(1, { timeout: 1_000 });
  }).toPass({ timeout: 20_000 });
  const said = page.getByRole("article").filter({ hasText: words }).last();
  await expect(said).toContainText("By mail");
  const quoted = said.getByText("On Wed, 25 Nov 2026 at 10:00");
  await expect(quoted).toBeHidden();
  await said.getByText("Show all of it").click();
  await expect(quoted).toBeVisible();

  await said.getByRole("link", { name: /The original of/ }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("The original");
  await expect(page.getByRole("main")).toContainText(replyTo);

  const own = await as("customer");
  await own.goto(`/requests/${ticket.reference}`);
  await expect(shown(own, words)).toHaveCount(1);
});

test("what a stranger writes waits until an admin lets it in", async ({
  as,
  playwright,
  baseURL,
}) => {
  const post = await postbox(await playwright.request.newContext({ baseURL: baseURL ?? "" }));
  const subject = `May I ask you something ${randomUUID().slice(0, 8)}`;
  const from = `Sam <${randomUUID()}@nobody.example>`;
  await post(mail({ from, subject, to: "support@localhost", text: "Do you repair scales?" }));

  const page = await as("admin");
  const row = page.getByRole("row", { name: new RegExp(subject) });
  await expect(async () => {
    await page.goto("/admin/inbound?state=quarantined");
    await expect(row).toHaveCount(1, { timeout: 1_000 });
  }).toPass({ timeout: 20_000 });
  await row.getByRole("link").click();
  await expect(page.getByRole("main")).toContainText("Do you repair scales?");
  await page.getByRole("button", { name: "Let it in" }).click();
  await expect(page.getByRole("status").filter({ hasText: "It is let in." })).toBeVisible();
  await expect(async () => {
    await page.goto("/admin/inbound?state=applied");
    await expect(row).toContainText(/INC-\d+/, { timeout: 1_000 });
  }).toPass({ timeout: 20_000 });
});

/** What was written, without the whole of the mail that can be unfolded beneath it. */
const shown = (page: Page, words: string) =>
  page.getByText(words, { exact: true }).filter({ visible: true });

type Ticket = { id: string; reference: string; subject: string };

/** Hands a mail in as the server that takes it does, with a token of its own. */
async function postbox(request: APIRequestContext) {
  const made = await request.post("/api/v1/auth/token", {
    data: { email: "admin@example.com", password: "muster-demo-desk", deviceName: "A mail server" },
  });
  const { token } = (await made.json()) as { token: string };
  return async (source: string) => {
    const answer = await request.post("/api/v1/inbound/email?mailbox=support", {
      headers: { Authorization: `Bearer ${token}`, "Content-Type": "message/rfc822" },
      data: Buffer.from(source),
    });
    expect([200, 202]).toContain(answer.status());
  };
}

type Wish = { from?: string; to: string; subject: string; text: string };

const mail = ({ from = "Maria Sousa <customer@example.com>", to, subject, text }: Wish) =>
  [
    `From: ${from}`,
    `To: ${to}`,
    `Subject: ${subject}`,
    `Message-ID: <${randomUUID()}@mail.example>`,
    "Date: Wed, 25 Nov 2026 10:30:00 +0000",
    "Content-Type: text/plain; charset=utf-8",
    "",
    ...text.split("\n"),
  ].join("\r\n");

/** Where the mail that told the customer of the reply asks to be answered; null until it is written. */
async function replyAddress(admin: RestClient, reference: string): Promise<string | null> {
  const listed = await admin.get("/api/v1/mail?limit=20");
  const { data } = (await listed.json()) as {
    data: { id: string; to: string; ticket: { reference: string } | null }[];
  };
  const own = data.filter(({ ticket }) => ticket?.reference === reference);
  for (const { id } of own) {
    const answer = await admin.get(`/api/v1/mail/${id}`);
    const { headers, text } = (await answer.json()) as {
      headers: Record<string, string>;
      text: string | null;
    };
    if (text?.includes("battery") && headers["Reply-To"]) return headers["Reply-To"];
  }
  return null;
}

async function until<Found>(look: () => Promise<Found | null>): Promise<Found> {
  let found: Found | null = null;
  await expect
    .poll(
      async () => {
        found = await look();
        return found !== null;
      },
      { timeout: 20_000 },
    )
    .toBe(true);
  if (found === null) throw new Error("It did not come.");
  return found;
}
