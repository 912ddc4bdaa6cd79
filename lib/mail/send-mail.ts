import type { Lease, Settlement } from "@/lib/effects/effect";
import { wordsOf } from "@/lib/effects/error-words";
import { mark } from "@/lib/effects/lease";
import { env } from "@/lib/env";
import { composeOnce } from "./compose";
import { type Delivery, deliver } from "./delivery";

/** Sends the mail of an effect, or says why it must not be sent. */
export async function sendMail(lease: Lease): Promise<Settlement> {
  const composed = await composeOnce(lease);
  if (composed.kind === "unwanted") return { state: "suppressed", detail: composed.why };
  if (composed.kind === "lease-lost") return { state: "handed-back" };
  if (env.SMTP_URL === undefined) return { state: "done", detail: CAPTURED };
  const delivery = await deliver(env.SMTP_URL, composed.message, {
    mark: () => mark(lease),
    stop: lease.stop,
  });
  return settlementOf(delivery);
}

/** What a mail's last event says where no server is configured. */
export const CAPTURED = "captured, not sent";

function settlementOf(delivery: Delivery): Settlement {
  switch (delivery.kind) {
    case "accepted":
      return { state: "done", detail: delivery.response };
    case "refused":
      return {
        state: delivery.isPermanent ? "failed" : "retry",
        error: wordsOf(delivery.error),
      };
    case "not-sent":
      return { state: "retry", error: wordsOf(delivery.error) };
    case "stopped":
      return { state: "handed-back" };
    case "uncertain":
      return { state: "uncertain", error: wordsOf(delivery.error) };
  }
}
