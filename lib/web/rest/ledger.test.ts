import { expect, test } from "vitest";
import { prisma } from "@/lib/db/client";
import { follow } from "@/lib/effects/dispatch";
import { makeAdmin, makeAgent, makeCustomer, makeIncident } from "@/lib/testing/factories";
import { ask, tokenOf } from "@/lib/testing/rest";
import {
  effectAgain,
  effects,
  flaggedAddress,
  flaggedAddresses,
  mail,
  mailAgain,
  mails,
} from "./ledger";

test("mail and effects are the admins' alone, and need a token that says so", async () => {
  const admin = await makeAdmin();
  const refused = [
    await tokenOf(await makeCustomer()),
    await tokenOf(await makeAgent()),
    await tokenOf(admin, ["read", "write"]),
  ];
  const allowed = await tokenOf(admin, ["admin"]);
  for (const list of [mails, effects, flaggedAddresses]) {
    for (const token of refused) expect((await ask(list, "GET", { token })).status).toBe(403);
    const answer = await ask(list, "GET", { token: allowed });
    expect(answer.status).toBe(200);
    expect(Array.isArray(answer.body.data)).toBe(true);
  }
  const params = { id: "0199aaaa-0000-7000-8000-000000000000" };
  expect((await ask(mail, "GET", { token: allowed, params })).status).toBe(404);
  const query = "?state=lost";
  expect((await ask(effects, "GET", { token: allowed, query })).status).toBe(422);
});

test("what failed is tried again, and a mail is sent anew, over REST", async () => {
  const token = await tokenOf(await makeAdmin(), ["admin"]);
  const other = await tokenOf(await makeAgent());
  const ticket = await makeIncident(await makeCustomer());
  const events = await prisma.event.findMany({ where: { subjectId: ticket.id } });
  await follow(events.map(({ id }) => id));
  const first = await prisma.mail.findFirstOrThrow({ where: { ticketId: ticket.id } });
  const end = (state: string) =>
    prisma.effect.update({
      where: { id: first.effectId },
      data: { state, finishedAt: new Date() },
    });

  await end("failed");
  const effect = { params: { id: first.effectId } };
  expect((await ask(effectAgain, "POST", { ...effect, token: other })).status).toBe(403);
  const retried = await ask(effectAgain, "POST", { ...effect, token });
  expect(retried.status).toBe(200);
  expect(retried.body).toMatchObject({ id: first.effectId, state: "pending", attempts: 0 });

  await end("uncertain");
  expect((await ask(effectAgain, "POST", { ...effect, token })).status).toBe(409);
  const mailed = { params: { id: first.id } };
  expect((await ask(mailAgain, "POST", { ...mailed, token: other })).status).toBe(403);
  const headers = { "Idempotency-Key": first.id };
  const again = await ask(mailAgain, "POST", { ...mailed, token, headers });
  expect(again.status).toBe(201);
  expect(again.headers.get("Location")).toBe(`/api/v1/mail/${again.body.id}`);
  expect(again.body).toMatchObject({ to: first.toAddress, status: "queued" });
  expect(again.body.id).not.toBe(first.id);
  const replayed = await ask(mailAgain, "POST", { ...mailed, token, headers });
  expect(replayed.headers.get("Idempotent-Replayed")).toBe("true");
  expect(replayed.body.id).toBe(again.body.id);
});

test("an address that mail came back from is listed until somebody lifts its flag", async () => {
  const token = await tokenOf(await makeAdmin(), ["admin"]);
  const { id, address } = await prisma.flaggedAddress.create({
    data: { address: "gone@flagged.example", kind: "unreachable", words: "550 5.1.1 no such user" },
  });
  const listed = async () => {
    const { body } = await ask(flaggedAddresses, "GET", { token });
    return body.data;
  };
  expect(await listed()).toContainEqual(expect.objectContaining({ id, address }));
  const lift = { params: { id } };
  const customers = await tokenOf(await makeCustomer());
  expect((await ask(flaggedAddress, "DELETE", { ...lift, token: customers })).status).toBe(404);
  const agents = await tokenOf(await makeAgent());
  expect((await ask(flaggedAddress, "DELETE", { ...lift, token: agents })).status).toBe(204);
  expect(await listed()).not.toContainEqual(expect.objectContaining({ id }));
  expect((await ask(flaggedAddress, "DELETE", { ...lift, token: agents })).status).toBe(204);
});
