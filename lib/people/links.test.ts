import { expect, test } from "vitest";
import { prisma } from "@/lib/db/client";
import { follow, perform } from "@/lib/effects/dispatch";
import { env } from "@/lib/env";
import { offerReset } from "@/lib/jobs/reset-password";
import { execute } from "@/lib/kernel/command";
import { mailFor } from "@/lib/mail/queries";
import { eventsOf, makeAdmin, makeAgent, makeCustomer } from "@/lib/testing/factories";
import { acceptInvitation } from "./commands/accept-invitation";
import { changePassword } from "./commands/change-password";
import { inviteAgain } from "./commands/invite-again";
import { invitePerson } from "./commands/invite-person";
import { openSession } from "./commands/open-session";
import { resetPassword } from "./commands/reset-password";
import { revisePerson } from "./commands/revise-person";
import { personWith } from "./credentials";
import { addressOf, openLinkFor, personOfLink } from "./links";
import { hashPassword } from "./password";
import { hasYetToCome, personFor } from "./queries";
import { askForReset } from "./reset-requests";
import { personOfSession } from "./sessions";

const door = { kind: "system", name: "account-link" } as const;
const password = "a horse with a battery";
const never = new AbortController().signal;
const anAddress = () => `${crypto.randomUUID()}@example.com`;
const tokenIn = (url: string | null | undefined) => url?.split("/").at(-1) ?? "";

async function invite() {
  const admin = await makeAdmin();
  const email = anAddress();
  const { id } = await execute(invitePerson, admin, { email, name: "Noor", role: "agent" });
  const link = await openLinkFor(admin, id, "invitation");
  return { admin, email, id, token: tokenIn(link?.url) };
}

/** Performs what follows from somebody's events, and returns their mails. */
async function mailsTo(id: string) {
  const events = await prisma.event.findMany({ where: { subjectId: id }, orderBy: { seq: "asc" } });
  await follow(events.map((event) => event.id));
  const mails = await prisma.mail.findMany({
    where: { recipientId: id },
    orderBy: { id: "asc" },
  });
  const effectIds = mails.map(({ effectId }) => effectId);
  await perform({ name: "mail-account", effectIds }, never);
  return prisma.mail.findMany({
    where: { recipientId: id },
    include: { effect: true },
    orderBy: { id: "asc" },
  });
}

test("somebody invited gets in by the link of the mail, and only once", async () => {
  const { admin, email, id, token } = await invite();
  const from = { email, password, address: "10.2.0.1" };
  expect(await personFor(admin, id)).toMatchObject({ active: false, invited: true });
  await expect(personWith(from, "session")).rejects.toMatchObject({ code: "unauthenticated" });
  expect(await personOfLink("invitation", token)).toEqual({ name: "Noor", email });
  expect(await personOfLink("password_reset", token)).toBeNull();

  const accept = () => execute(acceptInvitation, door, { token, name: "Noor Haddad", password });
  const twice = await Promise.allSettled([accept(), accept()]);
  expect(twice.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
  expect(await personFor(admin, id)).toMatchObject({ active: true, invited: false });
  expect((await personWith(from, "session")).person.id).toBe(id);
  expect(await openLinkFor(admin, id, "invitation")).toBeNull();
  expect(await eventsOf(id)).toEqual(["person.invited", "person.invitation_accepted"]);
});

test("the mail of an invitation goes out with a link that is stored nowhere", async () => {
  const { admin, id, token } = await invite();
  const [mail] = await mailsTo(id);
  expect(mail?.effect.state).toBe("done");
  expect(token).toHaveLength(43);
  const event = await prisma.event.findFirstOrThrow({ where: { subjectId: id } });
  const link = await prisma.accountLink.findFirstOrThrow({
    where: { userId: id },
    omit: { nonce: false, tokenHash: false },
  });
  for (const stored of [mail, event, link]) expect(JSON.stringify(stored)).not.toContain(token);
  const shown = await mailFor(admin, mail?.id ?? "");
  expect(shown?.text).toContain(
    "Accept the invitation:\n(The link is not shown here. An admin can",
  );
  expect(shown?.html).toContain(
    "<p>Accept the invitation (The link is not shown here. An admin can",
  );
  for (const words of [shown?.text, shown?.html]) {
    expect(words).not.toMatch(/link\.invalid|"#"|^#/m);
  }
});

test("a new invitation ends the one before, and a deactivation ends them all", async () => {
  const { admin, id, token } = await invite();
  await execute(inviteAgain, admin, { personId: id });
  expect(await personOfLink("invitation", token)).toBeNull();
  const second = tokenIn((await openLinkFor(admin, id, "invitation"))?.url);
  expect(await personOfLink("invitation", second)).not.toBeNull();
  await execute(revisePerson, admin, { personId: id, name: "Noor H.", grants: ["lead"] });
  expect(await personOfLink("invitation", second)).not.toBeNull();
  await execute(revisePerson, admin, { personId: id, active: false });
  await execute(revisePerson, admin, { personId: id, active: false });
  await expect(
    execute(acceptInvitation, door, { token: second, name: "Noor", password }),
  ).rejects.toMatchObject({ code: "not-found" });
});

test("whoever has not come yet is invited again, also after a deactivation, and never reactivated", async () => {
  const { admin, email, id } = await invite();
  const reactivate = () => execute(revisePerson, admin, { personId: id, active: true });
  await expect(reactivate()).rejects.toMatchObject({ code: "conflict" });
  await execute(revisePerson, admin, { personId: id, active: false });
  expect(await personFor(admin, id)).toMatchObject({ active: false, invited: false });
  expect(await hasYetToCome(admin, id)).toBe(true);
  await expect(reactivate()).rejects.toMatchObject({ code: "conflict" });
  await execute(inviteAgain, admin, { personId: id });
  expect(await personFor(admin, id)).toMatchObject({ active: false, invited: true });
  const token = tokenIn((await openLinkFor(admin, id, "invitation"))?.url);
  await execute(acceptInvitation, door, { token, name: "Noor", password });
  await execute(revisePerson, admin, { personId: id, active: false });
  await expect(execute(inviteAgain, admin, { personId: id })).rejects.toMatchObject({
    code: "conflict",
  });
  expect(await hasYetToCome(admin, id)).toBe(false);
  await reactivate();
  const from = { email, password, address: "10.2.0.4" };
  expect((await personWith(from, "session")).person.id).toBe(id);
  expect(await eventsOf(id)).toEqual([
    "person.invited",
    "person.deactivated",
    "person.invited",
    "person.invitation_accepted",
    "person.deactivated",
    "person.reactivated",
  ]);
});

test("whoever came by mail was never invited, and is reactivated", async () => {
  const admin = await makeAdmin();
  const { id } = await makeCustomer();
  await execute(revisePerson, admin, { personId: id, active: false });
  await execute(revisePerson, admin, { personId: id, active: true });
  expect(await personFor(admin, id)).toMatchObject({ active: true });
});

test("an invitation is good for a day, a new password's link for an hour", async () => {
  const { admin, id, token } = await invite();
  const hours = async (kind: "invitation" | "password_reset", userId: string) => {
    const link = await prisma.accountLink.findFirstOrThrow({ where: { userId, kind } });
    return (link.expiresAt.getTime() - link.createdAt.getTime()) / 3_600_000;
  };
  expect(await hours("invitation", id)).toBeCloseTo(24, 1);
  const person = await makeCustomer();
  await offerReset({ email: person.email }, crypto.randomUUID());
  expect(await hours("password_reset", person.id)).toBeCloseTo(1, 1);
  await prisma.accountLink.updateMany({ where: { userId: id }, data: { expiresAt: new Date() } });
  expect(await personOfLink("invitation", token)).toBeNull();
  expect(await openLinkFor(admin, id, "invitation")).toBeNull();
});

test("a link that was made under another secret is shown as none, and is made anew", async () => {
  const { admin, id } = await invite();
  const kept = env.AUTH_SECRET;
  env.AUTH_SECRET = "another secret that is long enough as well";
  try {
    expect(await openLinkFor(admin, id, "invitation")).toMatchObject({ url: null });
    await execute(inviteAgain, admin, { personId: id });
    const token = tokenIn((await openLinkFor(admin, id, "invitation"))?.url);
    expect(await personOfLink("invitation", token)).not.toBeNull();
  } finally {
    env.AUTH_SECRET = kept;
  }
});

test("only an admin is shown somebody's link", async () => {
  const { id } = await invite();
  expect(await openLinkFor(await makeAgent(), id, "invitation")).toBeNull();
});

test("a new password by mail ends every session, and every other link", async () => {
  const person = await makeCustomer({ passwordHash: await hashPassword("the one before it") });
  const { secret = "" } = await execute(openSession, person, {
    userAgent: null,
    address: null,
    replaces: null,
  });
  await offerReset({ email: person.email }, crypto.randomUUID());
  await offerReset({ email: person.email }, crypto.randomUUID());
  const links = await prisma.accountLink.findMany({ where: { userId: person.id } });
  const [one, other] = await Promise.all(links.map(({ id }) => addressOf(id)));
  await execute(resetPassword, door, { token: tokenIn(one), password });
  expect(await personOfSession(secret)).toBeNull();
  await expect(
    execute(resetPassword, door, { token: tokenIn(other), password }),
  ).rejects.toMatchObject({ code: "not-found" });
  const from = { email: person.email, address: "10.2.0.2" };
  expect((await personWith({ ...from, password }, "session")).person.id).toBe(person.id);
  const mails = await mailsTo(person.id);
  expect(mails.map(({ template, effect }) => [template, effect.state])).toEqual([
    ["password_reset", "suppressed"],
    ["password_reset", "suppressed"],
    ["password_changed", "done"],
  ]);
});

test("asking for a new password leaves the same behind for an address that nobody has", async () => {
  const person = await makeCustomer();
  const jobsFor = async (email: string) => {
    const rows = await prisma.$queryRaw<{ id: string }[]>`
      select id::text from graphile_worker._private_jobs where payload->>'email' = ${email}`;
    return rows.length;
  };
  for (const email of [person.email, anAddress()]) {
    for (let asked = 0; asked < 5; asked += 1) await askForReset(email, "10.2.0.3");
    expect(await jobsFor(email)).toBe(3);
  }
  await offerReset({ email: anAddress() }, crypto.randomUUID());
  expect(await eventsOf(person.id)).toEqual([]);
});

test("changing the password needs the present one, and ends all sessions but this", async () => {
  const person = await makeCustomer({ passwordHash: await hashPassword("the one before it") });
  const open = () =>
    execute(openSession, person, { userAgent: null, address: null, replaces: null });
  const [here, there] = [await open(), await open()];
  const change = (current: string) =>
    execute(changePassword, person, { current, password, keepSessionId: here.id });
  await expect(change("a guess of mine")).rejects.toMatchObject({
    errors: [{ path: "/current" }],
  });
  expect(await personOfSession(there.secret ?? "")).not.toBeNull();
  await change("the one before it");
  expect(await personOfSession(there.secret ?? "")).toBeNull();
  expect(await personOfSession(here.secret ?? "")).not.toBeNull();
});
