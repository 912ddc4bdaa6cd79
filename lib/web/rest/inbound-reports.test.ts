import { createHmac, randomUUID } from "node:crypto";
import { beforeAll, expect, test } from "vitest";
import { prisma } from "@/lib/db/client";
import { follow } from "@/lib/effects/dispatch";
import { env } from "@/lib/env";
import { makeAdmin, makeCustomer, makeIncident } from "@/lib/testing/factories";
import { ask, codeOf, tokenOf } from "@/lib/testing/rest";
import { inboundWebhook, webhookSources } from "./inbound-reports";

let secret: string;
const name = `provider-${randomUUID().slice(0, 8)}`;

beforeAll(async () => {
  const token = await tokenOf(await makeAdmin());
  const made = await ask(webhookSources, "POST", { token, json: { name } });
  expect(made.status).toBe(201);
  secret = String(made.body.secret);
});

async function queuedMail() {
  const { id } = await makeIncident(await makeCustomer());
  const events = await prisma.event.findMany({ where: { subjectId: id } });
  await follow(events.map((event) => event.id));
  return prisma.mail.findFirstOrThrow({ where: { ticketId: id } });
}

type Wish = { id?: string; at?: number; key?: string; source?: string; sent?: unknown };

function report(body: unknown, wish: Wish = {}) {
  const { id = randomUUID(), at = Date.now(), key = secret, source = name, sent = body } = wish;
  const timestamp = String(Math.floor(at / 1_000));
  const signature = createHmac("sha256", Buffer.from(key.slice("whsec_".length), "base64"))
    .update(`${id}.${timestamp}.${JSON.stringify(body)}`)
    .digest("base64");
  return ask(inboundWebhook, "POST", {
    params: { source },
    json: sent,
    headers: {
      "webhook-id": id,
      "webhook-timestamp": timestamp,
      "webhook-signature": `v1,c29tZXRoaW5n v1,${signature}`,
    },
  });
}

const told = async (mailId: string) =>
  (await prisma.mailEvent.findMany({ where: { mailId }, orderBy: { at: "asc" } })).map(
    ({ kind, source }) => `${kind} by ${source}`,
  );

test("a signed report is taken once, whatever retries", async () => {
  const mail = await queuedMail();
  const body = { type: "mail.delivered", data: { messageId: mail.messageId } };
  const id = randomUUID();
  const answers = await Promise.all(Array.from({ length: 5 }, () => report(body, { id })));
  expect(answers.map(({ status }) => status)).toEqual([200, 200, 200, 200, 200]);
  expect(await told(mail.id)).toEqual(["queued by desk", "delivered by provider"]);
});

test("the shape that Resend sends is understood, with the code in its words", async () => {
  const mail = await queuedMail();
  await report({
    type: "email.bounced",
    created_at: new Date().toISOString(),
    data: {
      email_id: randomUUID(),
      to: [mail.toAddress],
      headers: [{ name: "Message-ID", value: mail.messageId }],
      bounce: { message: "550 5.1.1 The mailbox does not exist" },
    },
  });
  const flag = await prisma.flaggedAddress.findUnique({ where: { address: mail.toAddress } });
  expect(flag?.kind).toBe("unreachable");
});

test("what is not signed, not fresh or not from a known source is refused alike", async () => {
  const mail = await queuedMail();
  const body = { type: "mail.bounced", data: { messageId: mail.messageId } };
  const other = `whsec_${Buffer.alloc(32, 7).toString("base64")}`;
  const wrong: Wish[] = [
    { key: other },
    { source: "nobody" },
    { at: Date.now() - 600_000 },
    { at: Date.now() + 600_000 },
    { sent: { ...body, type: "mail.delivered" } },
  ];
  for (const wish of wrong) {
    const answer = await report(body, wish);
    expect([answer.status, codeOf(answer)]).toEqual([401, "unauthenticated"]);
  }
  expect(await told(mail.id)).toEqual(["queued by desk"]);
});

test("a source whose secret was sealed under another desk's secret is answered as one that is wrong", async () => {
  const mail = await queuedMail();
  const body = { type: "mail.delivered", data: { messageId: mail.messageId } };
  const kept = env.AUTH_SECRET;
  env.AUTH_SECRET = "another secret that is long enough as well";
  try {
    const none = `whsec_${Buffer.from("none", "base64").toString("base64")}`;
    for (const key of [secret, none]) expect((await report(body, { key })).status).toBe(401);
  } finally {
    env.AUTH_SECRET = kept;
  }
  expect(await told(mail.id)).toEqual(["queued by desk"]);
});

test("a report of a mail that is not ours, or that we do not understand, is taken and forgotten", async () => {
  for (const body of [
    { type: "mail.bounced", data: { messageId: "<nobody@knows>" } },
    { type: "contact.created", data: {} },
    { type: "mail.bounced", data: { messageId: "x".repeat(5_000) } },
    [],
  ]) {
    const answer = await report(body);
    expect(answer.body).toEqual({ recorded: false });
  }
});

test("a signed mail that a provider took in is received once, and an unsigned one never", async () => {
  const messageId = `<${randomUUID()}@mail.example>`;
  const source = `From: x@stranger.example\r\nMessage-ID: ${messageId}\r\nSubject: Hello\r\n\r\nHi.`;
  const sent = { type: "mail.received", data: { raw: Buffer.from(source).toString("base64") } };
  const rows = () => prisma.inboundMail.findMany({ where: { identity: messageId } });
  expect((await report(sent, { key: `whsec_${Buffer.alloc(24).toString("base64")}` })).status).toBe(
    401,
  );
  expect(await rows()).toHaveLength(0);
  for (let turn = 0; turn < 3; turn += 1) {
    expect(await report(sent)).toMatchObject({ status: 200, body: { recorded: true } });
  }
  expect(await rows()).toMatchObject([{ door: "webhook", mailbox: "support", state: "waiting" }]);
});
