import { prisma } from "@/lib/db/client";
import type { Lease, Settlement } from "@/lib/effects/effect";
import { wordsOf } from "@/lib/effects/error-words";
import { MAX_ATTEMPTS, mark } from "@/lib/effects/lease";
import { env } from "@/lib/env";
import type { System } from "@/lib/kernel/actor";
import { execute } from "@/lib/kernel/command";
import { log } from "@/lib/log";
import { recordMailReport } from "./commands/record-mail-report";
import { composeOnce } from "./compose";
import { CAPTURED } from "./contract";
import { type Delivery, deliver } from "./delivery";
import { easePace, slowPace, waitMs } from "./pace";

/** Sends the mail of an effect, or says why it must not be sent. */
export async function sendMail(lease: Lease): Promise<Settlement> {
  const composed = await composeOnce(lease);
  if (composed.kind === "unwanted") return { state: "suppressed", detail: composed.why };
  if (composed.kind === "lease-lost") return { state: "handed-back" };
  if (env.SMTP_URL === undefined) return { state: "done", detail: CAPTURED };
  const delayMs = await waitMs(composed.to);
  if (delayMs > 0) return { state: "handed-back", delayMs };
  const delivery = await deliver(env.SMTP_URL, composed.message, {
    mark: () => mark(lease),
    stop: lease.stop,
  });
  // What the server said holds, whatever becomes of our own books.
  await followPace(composed.to, delivery).catch((error: unknown) =>
    log.warn({ error }, "the pace of a domain could not be kept"),
  );
  const settlement = settlementOf(delivery);
  return tellOf(lease, composed, settlement).catch((error: unknown) => {
    // Only of what was not taken is anything told.
    log.warn({ error }, "a mail that failed could not be told of yet");
    return { state: "retry", error: wordsOf(error) };
  });
}

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

async function followPace(to: string, delivery: Delivery): Promise<void> {
  if (delivery.kind === "accepted") await easePace(to);
  if (delivery.kind === "refused" && !delivery.isPermanent) await slowPace(to);
}

const door: System = { kind: "system", name: "outgoing-mail" };

/**
 * A mail that will not arrive is told to the desk, once for each time that it was queued: a worker
 * that dies between the two finds its report there already.
 */
async function tellOf(
  lease: Lease,
  { mailId, messageId, to }: { mailId: string; messageId: string; to: string },
  settlement: Settlement,
): Promise<Settlement> {
  const isRefused = settlement.state === "failed";
  if (!isRefused && !(settlement.state === "retry" && lease.attempt >= MAX_ATTEMPTS)) {
    return settlement;
  }
  const { error } = settlement;
  const queued = await prisma.mailEvent.count({ where: { mailId, kind: "queued" } });
  const status = /\b[45]\.\d{1,3}\.\d{1,3}\b/.exec(error)?.[0];
  await execute(recordMailReport, door, {
    ...{ messageId, recipient: to, words: error, source: "desk" },
    report: isRefused ? "bounced" : "failed",
    ...(status === undefined ? {} : { status }),
    at: new Date().toISOString(),
    reportKey: `desk:${mailId}:${queued}`,
  });
  return { state: "failed", error, isTold: true };
}
