import { prisma } from "@/lib/db/client";
import { env } from "@/lib/env";
import { sender } from "../address";

/** What we write from and are written to: mail from there is our own, or pretends to be. */
export async function isOwnAddress(address: string): Promise<boolean> {
  const host = env.MAIL_DOMAIN;
  if (address === sender().address.toLowerCase()) return true;
  if (env.MAILBOXES.some((name) => address === `${name}@${host}`)) return true;
  if (address.startsWith("reply+") && address.endsWith(`@${host}`)) return true;
  if (env.IMAP_URL.some((url) => decodeURIComponent(new URL(url).username) === address))
    return true;
  return (await prisma.organisation.count({ where: { senderAddress: address } })) > 0;
}
