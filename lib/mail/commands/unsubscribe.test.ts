import { expect, test } from "vitest";
import { prisma } from "@/lib/db/client";
import type { Actor } from "@/lib/kernel/actor";
import { execute } from "@/lib/kernel/command";
import { eventsOf, makeAdmin, makeCustomer, makeIncident } from "@/lib/testing/factories";
import { optOutsOf, stoppedBy } from "../opt-out";
import { resubscribe } from "./resubscribe";
import { unsubscribe } from "./unsubscribe";

const link: Actor = { kind: "system", name: "mail-link" };

async function reader() {
  const person = await makeCustomer();
  const { id: ticketId } = await makeIncident(person);
  return { person, wish: { personId: person.id, ticketId } };
}

test("unsubscribing twice is unsubscribing once, and can be taken back", async () => {
  const { person, wish } = await reader();
  await Promise.all(Array.from({ length: 6 }, () => execute(unsubscribe, link, wish)));
  expect(await prisma.mailOptOut.count({ where: { userId: person.id } })).toBe(1);
  expect(await optOutsOf(wish.personId, wish.ticketId)).toMatchObject({
    isStopped: true,
    isAllStopped: false,
  });
  await execute(unsubscribe, link, { ...wish, everything: true });
  await execute(unsubscribe, link, { ...wish, everything: true });
  await execute(resubscribe, link, wish);
  await execute(resubscribe, link, wish);
  expect(await optOutsOf(wish.personId, wish.ticketId)).toMatchObject({ isStopped: false });
  expect(await eventsOf(person.id)).toEqual([
    "person.unsubscribed",
    "person.unsubscribed",
    "person.resubscribed",
  ]);
});

test("their own page tells what somebody stopped, and takes all of it back at once", async () => {
  const { person, wish } = await reader();
  expect(await stoppedBy(person)).toBeNull();
  await execute(unsubscribe, link, wish);
  const { reference } = await prisma.ticket.findUniqueOrThrow({ where: { id: wish.ticketId } });
  expect(await stoppedBy(person)).toEqual({ isAll: false, references: [reference] });
  await execute(unsubscribe, link, { ...wish, everything: true });
  expect(await stoppedBy(person)).toEqual({ isAll: true, references: [reference] });
  const all = { personId: person.id, ticketId: null };
  await execute(resubscribe, person, all);
  await execute(resubscribe, person, all);
  expect(await stoppedBy(person)).toBeNull();
  expect((await eventsOf(person.id)).filter((kind) => kind === "person.resubscribed")).toHaveLength(
    1,
  );
  await expect(execute(resubscribe, await makeAdmin(), all)).rejects.toMatchObject({
    code: "not-found",
  });
});

test("nobody does it for somebody else", async () => {
  const { wish } = await reader();
  for (const actor of [await makeCustomer(), await makeAdmin()]) {
    await expect(execute(unsubscribe, actor, wish)).rejects.toMatchObject({ code: "not-found" });
    await expect(execute(resubscribe, actor, wish)).rejects.toMatchObject({ code: "not-found" });
  }
  expect(await prisma.mailOptOut.count({ where: { userId: wish.personId } })).toBe(0);
});
