import { createHmac, randomUUID } from "node:crypto";
import { z } from "zod";
import { expect, type RestClient, test } from "../fixtures";

const WORDS = "550 5.1.1 The mailbox does not exist";

test("a reply that bounced tells the agent, who sees the server's words and sets it right", async ({
  as,
  rest,
}) => {
  const [customer, agent, admin] = await Promise.all([
    rest("foreignCustomer"),
    rest("agent"),
    rest("admin"),
  ]);
  const made = await customer.post("/api/v1/tickets", {
    data: { subject: `A bounce ${randomUUID().slice(0, 8)}`, description: "Write to me." },
  });
  const { id, reference } = z
    .object({ id: z.string(), reference: z.string() })
    .parse(await made.json());
  await agent.post(`/api/v1/tickets/${id}/replies`, {
    data: { body: "We have a look.", audience: "public" },
  });
  const messageId = await sentReply(admin, reference);
  await reportBounce(admin, messageId);

  const page = await as("agent");
  const notice = page.getByText("A mail to Jonas Weber came back").first();
  await expect(async () => {
    await page.goto("/inbox");
    await expect(notice).toBeVisible({ timeout: 1_000 });
  }).toPass({ timeout: 20_000 });

  await page.goto(`/tickets/${reference}`);
  const trace = page.getByText("Mail: Bounced");
  await trace.click();
  const main = page.getByRole("main");
  await expect(main).toContainText(WORDS);
  await expect(main).toContainText("there is no such address");
  await page.getByRole("button", { name: "It is all right again" }).click();
  await expect(page.getByText("there is no such address")).toBeHidden();
});

const Mails = z.object({
  data: z.array(
    z.object({ messageId: z.string(), status: z.string(), subject: z.string().nullable() }),
  ),
});

/** The acknowledgement and the reply, newest first; waits until both have left. */
async function sentReply(admin: RestClient, reference: string): Promise<string> {
  let messageId = "";
  await expect(async () => {
    const answer = await admin.get(`/api/v1/mail?q=${reference}&status=accepted`);
    const { data } = Mails.parse(await answer.json());
    expect(data).toHaveLength(2);
    messageId = data[0]?.messageId ?? "";
  }).toPass({ timeout: 20_000 });
  return messageId;
}

/** What a provider would post. */
async function reportBounce(admin: RestClient, messageId: string) {
  const name = `bounces-${randomUUID().slice(0, 8)}`;
  const added = await admin.post("/api/v1/webhook-sources", { data: { name } });
  const { url, secret } = z
    .object({ url: z.string(), secret: z.string() })
    .parse(await added.json());
  const [id, timestamp] = [randomUUID(), String(Math.floor(Date.now() / 1_000))];
  const body = JSON.stringify({ type: "mail.bounced", data: { messageId, words: WORDS } });
  const signature = createHmac("sha256", Buffer.from(secret.slice("whsec_".length), "base64"))
    .update(`${id}.${timestamp}.${body}`)
    .digest("base64");
  const answer = await fetch(url, {
    method: "POST",
    headers: {
      "Content-Type": "application/json",
      "webhook-id": id,
      "webhook-timestamp": timestamp,
      "webhook-signature": `v1,${signature}`,
    },
    body,
  });
  expect(await answer.json()).toEqual({ recorded: true });
}
