import { expect, test } from "vitest";
import { prisma } from "@/lib/db/client";
import { follow, perform } from "@/lib/effects/dispatch";
import { execute } from "@/lib/kernel/command";
import { confirmDoor, leaveDoor, subscriptionDoor } from "@/lib/web/status-doors";
import { subscribeToStatus } from "./commands/subscribe-to-status";
import { readStatusToken, statusToken } from "./link";

const READER = { kind: "system", name: "status-page" } as const;
const address = () => `reader-${crypto.randomUUID()}@example.com`;
const rowOf = (email: string) => prisma.statusSubscription.findUniqueOrThrow({ where: { email } });
const open = (door: typeof confirmDoor, method: "GET" | "POST", token: string) =>
  door[method](new Request("http://localhost:3000/status/x", { method }), {
    params: Promise.resolve({ token }),
  });

test("an address hears nothing before its owner has said yes, by a button and not by opening a link", async () => {
  const email = address();
  const form = new FormData();
  form.set("email", email.toUpperCase());
  const asked = await subscriptionDoor(
    new Request("http://localhost:3000/status/subscriptions", { method: "POST", body: form }),
  );
  expect(asked.status).toBe(200);
  const row = await rowOf(email);
  expect(row.confirmedAt).toBeNull();

  const event = await prisma.event.findFirstOrThrow({ where: { subjectId: row.id } });
  await follow([event.id]);
  const effect = await prisma.effect.findFirstOrThrow({ where: { eventId: event.id } });
  await perform({ name: effect.name, effectIds: [effect.id] }, new AbortController().signal);
  const mail = await prisma.mail.findFirstOrThrow({ where: { subscriptionId: row.id } });
  expect(mail).toMatchObject({ toAddress: email, recipientId: null });
  const token = /\/status\/confirm\/(\S+)/.exec(mail.text ?? "")?.[1] ?? "";

  expect((await open(confirmDoor, "GET", token)).status).toBe(200);
  expect((await rowOf(email)).confirmedAt).toBeNull();
  expect((await open(confirmDoor, "POST", token)).status).toBe(200);
  expect((await rowOf(email)).confirmedAt).not.toBeNull();

  const leave = statusToken("leave", row);
  expect((await open(leaveDoor, "GET", leave)).status).toBe(200);
  expect((await rowOf(email)).unsubscribedAt).toBeNull();
  await open(leaveDoor, "POST", leave);
  await open(leaveDoor, "POST", leave);
  expect((await rowOf(email)).unsubscribedAt).not.toBeNull();
});

test("asking again at once writes no second mail, and tells nobody whether the address is known", async () => {
  const email = address();
  const first = await execute(subscribeToStatus, READER, { email });
  const second = await execute(subscribeToStatus, READER, { email });
  expect(second.id).toBe(first.id);
  expect(await prisma.event.count({ where: { subjectId: first.id } })).toBe(1);
  await expect(execute(subscribeToStatus, READER, { email: "no" })).rejects.toMatchObject({
    code: "validation-failed",
  });
});

test("a link serves for one thing, for one address, and not for ever", async () => {
  const email = address();
  await execute(subscribeToStatus, READER, { email });
  const row = await rowOf(email);
  expect(readStatusToken("leave", statusToken("confirm", row))).toBeNull();
  expect(readStatusToken("confirm", `${statusToken("confirm", row)}x`)).toBeNull();
  const old = new Date(Date.now() - 4 * 86_400_000);
  await prisma.statusSubscription.update({ where: { id: row.id }, data: { askedAt: old } });
  const late = statusToken("confirm", { id: row.id, askedAt: old });
  expect((await open(confirmDoor, "POST", late)).status).toBe(404);
  expect((await rowOf(email)).confirmedAt).toBeNull();
});
