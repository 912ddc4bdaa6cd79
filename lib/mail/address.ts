import { createHmac } from "node:crypto";
import { env, secretFor } from "@/lib/env";

/** Who our mail comes from, where the organisation of the recipient has nobody of its own. */
export const sender = () => ({ name: "Muster", address: `support@${env.MAIL_DOMAIN}` });

/** The identity of the mail of one effect: always the same, and nobody else can make it up. */
export function messageIdOf(effectId: string): string {
  const proof = createHmac("sha256", secretFor("message-id")).update(effectId).digest("base64url");
  // Short enough to stay on one line with most hosts: not every server unfolds this header.
  return `<${effectId.replaceAll("-", "")}.${proof.slice(0, 16)}@${env.MAIL_DOMAIN}>`;
}

/** The ticket's page for whoever reads the mail. */
export function pageOf(reader: { role: string }, reference: string): string {
  return `${env.APP_URL}/${reader.role === "customer" ? "requests" : "tickets"}/${reference}`;
}
