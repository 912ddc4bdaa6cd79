import { expect, test } from "vitest";
import { prisma } from "@/lib/db/client";
import { makeCustomer, makeIncident } from "@/lib/testing/factories";
import { ask, codeOf, tokenOf } from "@/lib/testing/rest";
import { inbox, row } from "./inbox";
import { preferences } from "./preferences";
import { pushSubscriptions } from "./push";

/** A customer with a token and one row in their inbox. */
async function scene() {
  const customer = await makeCustomer();
  const ticket = await makeIncident(customer);
  const event = await prisma.event.findFirstOrThrow({ where: { subjectId: ticket.id } });
  await prisma.notification.create({
    data: { userId: customer.id, eventId: event.id, ticketId: ticket.id, reason: "requester" },
  });
  return { ticket, token: await tokenOf(customer), params: { id: ticket.id } };
}

test("a row is read, changed and found under its tab", async () => {
  const { ticket, token, params } = await scene();
  const { body } = await ask(inbox, "GET", { token });
  expect(body.data).toMatchObject([
    { id: ticket.id, subject: { reference: ticket.reference }, unread: 1, others: 0 },
  ]);
  const until = new Date(Date.now() + 3_600_000).toISOString();
  const snoozed = await ask(row, "PATCH", { token, params, json: { snooze: until } });
  expect(snoozed).toMatchObject({ status: 200, body: { snoozedUntil: until, unread: 0 } });
  expect((await ask(inbox, "GET", { token })).body.data).toEqual([]);
  const tab = await ask(inbox, "GET", { token, query: "?show=snoozed" });
  expect(tab.body.data).toHaveLength(1);
  const done = await ask(row, "PATCH", { token, params, json: { done: true } });
  expect(done.body).toMatchObject({ snoozedAt: null, unread: 0 });
  expect((await ask(row, "GET", { token, params })).body).toEqual(done.body);
});

test("nonsense is refused by name, and a foreign row is none", async () => {
  const { token, params } = await scene();
  for (const json of [
    ...[{ snooze: "2020-01-01T00:00:00Z" }, { snooze: "soon" }, { level: "loud" }],
    ...[{ done: "yes" }, { pigeons: true }],
  ]) {
    const answer = await ask(row, "PATCH", { token, params, json });
    expect(codeOf(answer), JSON.stringify(json)).toBe("validation-failed");
  }
  const bad = await ask(inbox, "GET", { token, query: "?show=everything" });
  expect(bad.status).toBe(422);
  const stranger = await tokenOf(await makeCustomer());
  expect((await ask(row, "GET", { token: stranger, params })).status).toBe(404);
  const foreign = await ask(row, "PATCH", { token: stranger, params, json: { done: true } });
  expect(foreign.status).toBe(404);
});

test("preferences are read and changed, against a version where one is given", async () => {
  const { token } = await scene();
  const before = await ask(preferences, "GET", { token });
  expect(before.body).toMatchObject({
    version: 1,
    quiet: null,
    channels: { reply: { mail: true } },
  });
  expect(before.body.channels.assigned).toBeUndefined();
  const json = { channels: { reply: { mail: false } }, quiet: { from: "22:00", to: "07:00" } };
  const changed = await ask(preferences, "PATCH", { token, json });
  expect(changed.body).toMatchObject({ ...json, version: 2 });
  const headers = { "If-Match": '"1"' };
  const late = await ask(preferences, "PATCH", { token, json: { quiet: null }, headers });
  expect(late.status).toBe(412);
});

test("a browser is kept under its address and forgotten by it", async () => {
  const { token } = await scene();
  const endpoint = `https://push.example.com/${crypto.randomUUID()}`;
  const keys = {
    p256dh:
      "BCVxsr7N_eNgVRqvHtD0zTZsEc6-VV-JvLexhqUzORcxaOzi6-AYWXvTBHm4bjyPjs7Vd8pZGH6SRpkNtoIAiw4",
    auth: "BTBZMqHH6r4Tts7J_aSIgg",
  };
  const json = { endpoint, expirationTime: null, keys };
  const added = await ask(pushSubscriptions, "POST", { token, json });
  expect(added.status).toBe(201);
  const twice = await ask(pushSubscriptions, "POST", { token, json });
  expect(twice.body).toEqual(added.body);
  const { body } = await ask(pushSubscriptions, "GET", { token });
  expect(body.data).toEqual([added.body]);
  expect(Buffer.from(body.publicKey, "base64url")).toHaveLength(65);
  for (const wrong of [
    { ...json, endpoint: "https://10.0.0.1/x" },
    { ...json, keys: { ...keys, auth: "short" } },
  ]) {
    const refused = await ask(pushSubscriptions, "POST", { token, json: wrong });
    expect(refused.status).toBe(422);
  }
  for (const _ of ["once", "again"]) {
    const gone = await ask(pushSubscriptions, "DELETE", { token, json: { endpoint } });
    expect(gone.status).toBe(204);
  }
  expect((await ask(pushSubscriptions, "GET", { token })).body.data).toEqual([]);
});
