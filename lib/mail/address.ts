import { createHmac } from "node:crypto";
import { env, secretFor } from "@/lib/env";

const host = () => new URL(env.APP_URL).hostname;

/** Who our mail comes from. */
export const sender = () => ({ name: "Muster", address: `support@${host()}` });

/** The identity of the mail of one effect: always the same, and nobody else can make it up. */
export function messageIdOf(effectId: string): string {
  const proof = createHmac("sha256", secretFor("message-id")).update(effectId).digest("base64url");
  // Short enough to stay on one line with most hosts: not every server unfolds this header.
  return `<${effectId.replaceAll("-", "")}.${proof.slice(0, 16)}@${host()}>`;
}

/** The ticket's page for whoever reads the mail. */
export function pageOf(reader: { role: string }, reference: string): string {
  return `${env.APP_URL}/${reader.role === "customer" ? "requests" : "tickets"}/${reference}`;
}
