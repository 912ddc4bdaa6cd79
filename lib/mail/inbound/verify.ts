import { env } from "@/lib/env";

export type Verification = "pass" | "fail" | "none";

/**
 * What our own server says of the sender (RFC 8601): of the lines that bear its name the topmost,
 * as it stands above whatever the sender wrote into the message. Every other line is the sender's.
 */
export function verificationOf(
  lines: readonly string[],
  from: string,
  trusted: readonly string[] = env.MAIL_AUTHSERV_ID,
): Verification {
  const ours = lines.find((line) => trusted.includes(authservOf(line)));
  if (ours === undefined) return "none";
  const plain = ours.replace(/\([^)]{0,500}\)/g, " ");
  const dmarc = /;\s*dmarc\s*=\s*(\w+)([^;]*)/i.exec(plain);
  const [, verdict = "", about = ""] = dmarc ?? [];
  const domain = /\bheader\.from\s*=\s*"?([^\s;"]+)/i.exec(about)?.[1]?.toLowerCase();
  const isAbout = domain === undefined || domain === from.slice(from.lastIndexOf("@") + 1);
  if (verdict.toLowerCase() === "pass") return isAbout ? "pass" : "none";
  return verdict.toLowerCase() === "fail" ? "fail" : "none";
}

const authservOf = (line: string) => /^\s*([^\s;]+)/.exec(line)?.[1]?.toLowerCase() ?? "";
