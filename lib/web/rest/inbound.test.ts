import { randomUUID } from "node:crypto";
import { beforeAll, expect, test } from "vitest";
import { prisma } from "@/lib/db/client";
import type { Person } from "@/lib/kernel/actor";
import { readArrived } from "@/lib/mail/inbound/read-arrived";
import { makeAdmin, makeAgent } from "@/lib/testing/factories";
import { message } from "@/lib/testing/mail/message";
import { ask, codeOf, tokenOf } from "@/lib/testing/rest";
import { discardedMail, inboundEmail, inboundMail, inboundMails, releasedMail } from "./inbound";

let admin: Person;
let token: string;
let agentToken: string;

beforeAll(async () => {
  admin = await makeAdmin();
  token = await tokenOf(admin);
  agentToken = await tokenOf(await makeAgent());
});

const send = (source: Buffer, wish: { token?: string; query?: string; type?: string } = {}) =>
  ask(inboundEmail, "POST", {
    token: wish.token ?? token,
    query: wish.query ?? "?mailbox=support",
    raw: new Uint8Array(source),
    headers: { "Content-Type": wish.type ?? "message/rfc822" },
  });

test("202 for a mail, 200 for the same again", async () => {
  const source = message();
  const first = await send(source);
  expect(first).toMatchObject({ status: 202, body: { state: "waiting", mailbox: "support" } });
  const again = await send(source);
  expect(again).toMatchObject({ status: 200, body: { id: first.body.id } });
  // A mailbox need not be named where there is one.
  expect((await send(source, { query: "" })).body.id).toBe(first.body.id);
});

test("403 without the scope, 401 without a token", async () => {
  expect((await send(message(), { token: agentToken })).status).toBe(403);
  const narrow = await tokenOf(admin, ["read", "write"]);
  expect((await send(message(), { token: narrow })).status).toBe(403);
  expect((await send(message(), { token: "nonsense" })).status).toBe(401);
  const inbound = await tokenOf(admin, ["inbound"]);
  expect((await send(message(), { token: inbound })).status).toBe(202);
});

test("415 for another type, 422 for another mailbox and for nothing at all", async () => {
  expect((await send(message(), { type: "application/json" })).status).toBe(415);
  expect((await send(message(), { query: "?mailbox=other" })).status).toBe(422);
  expect((await send(message(), { query: "?mailbox=a&mailbox=b" })).status).toBe(422);
  expect((await send(Buffer.alloc(0))).status).toBe(422);
});

test("413 for more than is taken, and nothing is kept", async () => {
  const before = await prisma.inboundMail.count();
  const huge = Buffer.concat([message(), Buffer.alloc(40_000_000, "x\n")]);
  expect(codeOf(await send(huge))).toBe("content-too-large");
  expect(await prisma.inboundMail.count()).toBe(before);
});

test("an admin lists, reads, releases and discards what waits; for others there is nothing", async () => {
  const ids: string[] = [];
  for (let at = 0; at < 2; at += 1) {
    const { body } = await send(message({ from: `${randomUUID()}@nobody.example` }));
    await readArrived(body.id);
    ids.push(body.id);
  }
  const [first = "", second = ""] = ids;
  const listed = await ask(inboundMails, "GET", { token, query: "?state=quarantined&limit=2" });
  expect(listed.body.data.map((one: { id: string }) => one.id)).toEqual([second, first]);
  const read = await ask(inboundMail, "GET", { token, params: { id: first } });
  expect(read.body).toMatchObject({
    reason: "unknown_sender",
    text: "It smokes.",
    can: { release: true },
  });
  for (const resource of [inboundMails, inboundMail]) {
    const answer = await ask(resource, "GET", { token: agentToken, params: { id: first } });
    expect(answer.status).toBe(403);
  }

  const released = await ask(releasedMail, "POST", { token, params: { id: first }, json: {} });
  expect(released).toMatchObject({ status: 200, body: { state: "waiting" } });
  await readArrived(first);
  const after = await ask(inboundMail, "GET", { token, params: { id: first } });
  expect(after.body).toMatchObject({ state: "applied", ticket: { reference: expect.any(String) } });
  const late = await ask(discardedMail, "POST", { token, params: { id: first } });
  expect(codeOf(late)).toBe("conflict");

  for (let turn = 0; turn < 2; turn += 1) {
    const discarded = await ask(discardedMail, "POST", { token, params: { id: second } });
    expect(discarded).toMatchObject({ status: 200, body: { state: "discarded", text: null } });
  }
});
