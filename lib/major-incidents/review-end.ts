import type { Tx } from "@/lib/db/client";
import { metricsOfAll, presentMetric } from "./metric-queries";
import { requireReviewed, writeReview } from "./review-steps";
import type { LockedMi } from "./steps";

/**
 * Closes the review with its major incident, and keeps the metrics as they are now.
 *
 * @throws `invalid-transition` naming what is still open.
 */
export async function closeReview(tx: Tx, mi: LockedMi): Promise<void> {
  await requireReviewed(tx, mi);
  const review = await tx.miReview.findUniqueOrThrow({ where: { majorIncidentId: mi.id } });
  const told = await metricsOfAll(tx, [mi.id]);
  const metrics = (told.get(mi.id) ?? []).map(presentMetric);
  await writeReview(tx, review, { state: "closed", metrics });
}
