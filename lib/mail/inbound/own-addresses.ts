import { prisma } from "@/lib/db/client";
import { env } from "@/lib/env";
import { sender } from "../address";

/** What we write from and are written to: mail from there is our own, or pretends to be. */
export async function isOwnAddress(address: string): Promise<boolean> {
  return (await othersAmong([address])).size === 0;
}

/** Those of some addresses that are not our own. */
export async function othersAmong(addresses: readonly string[]): Promise<Set<string>> {
  const others = new Set(addresses.filter((address) => !isTheDesks(address)));
  if (others.size === 0) return others;
  const senders = await prisma.organisation.findMany({
    where: { senderAddress: { in: [...others] } },
    select: { senderAddress: true },
  });
  for (const { senderAddress } of senders) if (senderAddress) others.delete(senderAddress);
  return others;
}

function isTheDesks(address: string): boolean {
  const host = env.MAIL_DOMAIN;
  if (address === sender().address.toLowerCase()) return true;
  if (env.MAILBOXES.some((name) => address === `${name}@${host}`)) return true;
  if (address.startsWith("reply+") && address.endsWith(`@${host}`)) return true;
  return env.IMAP_URL.some((url) => decodeURIComponent(new URL(url).username) === address);
}
