import { execute } from "@/lib/kernel/command";
import { Refused } from "@/lib/kernel/errors";
import { log } from "@/lib/log";
import { offerDigest } from "@/lib/notifications/commands/offer-digest";
import { digestsDue } from "@/lib/notifications/digest";

const AT_ONCE = 500;
const SYSTEM = { kind: "system", name: "digests" } as const;

/** Offers each person the digest of their day, once, however many workers look. */
export async function offerDigests(now = new Date()): Promise<void> {
  for (const { personId, day } of await digestsDue(now, AT_ONCE)) {
    try {
      await execute(offerDigest, SYSTEM, { personId, day }, { key: `digest:${personId}:${day}` });
    } catch (error) {
      if (!(error instanceof Refused)) log.error({ error, personId }, "could not offer a digest");
    }
  }
}
