import { type Answer, post } from "@/lib/egress/post";
import { env } from "@/lib/env";
import type { Pushed } from "./contract";
import { type BrowserKeys, encrypt } from "./encrypt";
import { pushKey } from "./keys";
import { vapidHeader } from "./vapid";

export type Endpoint = BrowserKeys & { id: string; url: string };

/** How long a push service keeps what it cannot deliver. */
const KEPT_SECONDS = 12 * 3_600;

/** Hands a message for one browser to its push service. */
export async function sendPush(
  { url, ...keys }: Endpoint,
  said: Pushed,
  signal?: AbortSignal,
): Promise<Answer> {
  const address = new URL(url);
  const body = encrypt(Buffer.from(JSON.stringify(said)), keys);
  const headers = {
    Authorization: vapidHeader(await pushKey(), address, contact()),
    "Content-Type": "application/octet-stream",
    "Content-Encoding": "aes128gcm",
    TTL: String(KEPT_SECONDS),
    Urgency: said.isUrgent ? "high" : "normal",
    // What waits at the service about the same subject gives way to what is new (RFC 8030, 5.4).
    Topic: said.tag.replaceAll("-", "").slice(0, 32),
  };
  return post(address, { headers, body, ...(signal ? { signal } : {}) });
}

/** Whom a push service may ask: the desk itself, which has to be https or a mail address. */
const contact = () =>
  env.APP_URL.startsWith("https:") ? env.APP_URL : `mailto:desk@${new URL(env.APP_URL).hostname}`;
