import { expect, test } from "vitest";
import { prisma } from "@/lib/db/client";
import { execute } from "@/lib/kernel/command";
import { eventsOf, makeAdmin, makeCustomer } from "@/lib/testing/factories";
import { admitIdentity } from "./commands/admit-identity";
import { invitePerson } from "./commands/invite-person";
import { openLinkFor } from "./links";

const door = { kind: "system", name: "oidc" } as const;
const issuer = "https://id.example.com";

type Wish = { subject?: string; email?: string | null; emailVerified?: boolean; name?: string };

const admit = ({ subject = crypto.randomUUID(), email = null, ...more }: Wish) =>
  execute(admitIdentity, door, {
    ...{ issuer, subject, email },
    emailVerified: true,
    name: null,
    ...more,
  });

test("a verified address that is known here ties an identity to its account, once and for good", async () => {
  const person = await makeCustomer();
  const subject = crypto.randomUUID();
  const race = await Promise.all([1, 2, 3].map(() => admit({ subject, email: person.email })));
  expect(new Set(race.map(({ id }) => id))).toEqual(new Set([person.id]));
  expect(await eventsOf(person.id)).toEqual(["person.identity_linked"]);
  // From now on the address says nothing.
  const moved = await admit({ subject, email: "elsewhere@example.com", emailVerified: false });
  expect(moved.id).toBe(person.id);
});

test("an address that the provider does not confirm ties nothing, whoever has it", async () => {
  const person = await makeCustomer();
  for (const email of [person.email, null, "not an address"]) {
    await expect(admit({ email, emailVerified: false })).rejects.toMatchObject({
      code: "forbidden",
      reason: "unverified",
    });
  }
  expect(await prisma.identity.count({ where: { userId: person.id } })).toBe(0);
});

test("an account has one identity of an issuer: a second is refused", async () => {
  const person = await makeCustomer();
  await admit({ email: person.email });
  await expect(admit({ email: person.email })).rejects.toMatchObject({ reason: "taken" });
  expect(await prisma.identity.count({ where: { userId: person.id } })).toBe(1);
});

test("a newcomer becomes a customer of the organisation that has the domain, else nobody", async () => {
  const domain = `${crypto.randomUUID().slice(0, 8)}.example`;
  const { id: organisationId } = await prisma.organisation.create({
    data: { name: domain, domains: [domain] },
  });
  const { id } = await admit({ email: `noor@${domain}`, name: "  Noor\u0000  " });
  expect(await prisma.user.findUniqueOrThrow({ where: { id } })).toMatchObject({
    role: "customer",
    organisationId,
    name: `noor@${domain}`,
  });
  for (const email of [`noor@sub.${domain}`, `noor@x${domain}`, "noor@example.org"]) {
    await expect(admit({ email })).rejects.toMatchObject({ reason: "unknown" });
  }
});

test("whoever is deactivated stays out; whoever is invited comes in", async () => {
  const person = await makeCustomer();
  const subject = crypto.randomUUID();
  await admit({ subject, email: person.email });
  await prisma.user.update({ where: { id: person.id }, data: { deactivatedAt: new Date() } });
  await expect(admit({ subject })).rejects.toMatchObject({ reason: "deactivated" });

  const admin = await makeAdmin();
  const email = `${crypto.randomUUID()}@example.com`;
  const invited = await execute(invitePerson, admin, { email, name: "Noor", role: "agent" });
  expect((await admit({ email })).id).toBe(invited.id);
  expect(await openLinkFor(admin, invited.id, "invitation")).toBeNull();
  const row = await prisma.user.findUniqueOrThrow({ where: { id: invited.id } });
  expect(row).toMatchObject({ deactivatedAt: null, role: "agent" });
});
