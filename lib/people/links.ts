import { createHmac } from "node:crypto";
import { prisma, type Tx } from "@/lib/db/client";
import { env, secretFor } from "@/lib/env";
import { type Actor, isAdmin } from "@/lib/kernel/actor";
import type { AccountLinkKind, AccountLinkView } from "./account-contract";
import { hashOf, newSecret } from "./secret";

const LASTS_MS: Record<AccountLinkKind, number> = {
  invitation: 24 * 3_600_000,
  password_reset: 3_600_000,
};

const PATHS: Record<AccountLinkKind, string> = {
  invitation: "/invitation",
  password_reset: "/reset-password",
};

/** Takes a sealed identity, so that whoever can read the database still cannot follow a link. */
const tokenOf = ({ id, nonce }: { id: string; nonce: string }) =>
  createHmac("sha256", secretFor("account-link")).update(`${id}.${nonce}`).digest("base64url");

/** Makes a new link for somebody. Its address is made by `addressOf` wherever it is shown. */
export async function makeLink(tx: Tx, kind: AccountLinkKind, userId: string): Promise<string> {
  const nonce = newSecret();
  const { id } = await tx.accountLink.create({
    data: {
      ...{ kind, userId, nonce },
      tokenHash: nonce,
      expiresAt: new Date(Date.now() + LASTS_MS[kind]),
    },
    select: { id: true },
  });
  const tokenHash = hashOf(tokenOf({ id, nonce }));
  await tx.accountLink.update({ where: { id }, data: { tokenHash } });
  return id;
}

export const isOpen = (link: { usedAt: Date | null; voidedAt: Date | null; expiresAt: Date }) =>
  link.usedAt === null && link.voidedAt === null && link.expiresAt.getTime() > Date.now();

/** Where this link leads; null once it leads nowhere. */
export async function addressOf(linkId: string): Promise<string | null> {
  const link = await prisma.accountLink.findUnique({
    where: { id: linkId },
    omit: { nonce: false, tokenHash: false },
  });
  if (!link || !isOpen(link)) return null;
  const token = tokenOf(link);
  // Under another `AUTH_SECRET` than it was made with, this would be an address of nothing.
  return hashOf(token) === link.tokenHash ? `${env.APP_URL}${PATHS[link.kind]}/${token}` : null;
}

/** For an admin who hands it over in person. */
export async function linkFor(actor: Actor, linkId: string): Promise<AccountLinkView | null> {
  if (!isAdmin(actor)) return null;
  const link = await prisma.accountLink.findUnique({ where: { id: linkId } });
  if (!link) return null;
  const { id, kind, userId } = link;
  const expiresAt = link.expiresAt.toISOString();
  return { id, kind, personId: userId, url: await addressOf(id), expiresAt };
}

/** The last link of this kind that somebody was sent, for admins; null when there is none open. */
export async function openLinkFor(
  actor: Actor,
  personId: string,
  kind: AccountLinkKind,
): Promise<AccountLinkView | null> {
  const last = await prisma.accountLink.findFirst({
    where: { userId: personId, kind, usedAt: null, voidedAt: null, expiresAt: { gt: new Date() } },
    orderBy: { id: "desc" },
    select: { id: true },
  });
  return last ? linkFor(actor, last.id) : null;
}

/** Whose link this token opens, as long as it does. */
export async function personOfLink(kind: AccountLinkKind, token: string) {
  const link = await prisma.accountLink.findUnique({
    where: { tokenHash: hashOf(token), kind },
    include: { user: { select: { name: true, email: true } } },
  });
  return link && isOpen(link) ? link.user : null;
}

/** The link of this token, held until the command that uses it ends; null when it opens nothing. */
export async function lockLink(tx: Tx, kind: AccountLinkKind, token: string) {
  const link = await tx.accountLink.findUnique({ where: { tokenHash: hashOf(token), kind } });
  if (!link) return null;
  await tx.$queryRaw`select 1 from "user" where id = ${link.userId}::uuid for update`;
  await tx.$queryRaw`select 1 from account_link where id = ${link.id}::uuid for update`;
  const held = await tx.accountLink.findUnique({
    where: { id: link.id },
    include: { user: { select: { id: true, email: true, name: true, deactivatedAt: true } } },
  });
  return held && isOpen(held) ? held : null;
}
