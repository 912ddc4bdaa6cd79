import { execute } from "@/lib/kernel/command";
import { Refused } from "@/lib/kernel/errors";
import { callReview } from "@/lib/major-incidents/commands/call-review";
import { playInject } from "@/lib/major-incidents/commands/play-inject";
import { InjectCommand } from "@/lib/major-incidents/drill-contract";
import { CallReviewCommand } from "@/lib/major-incidents/review-contract";

const REVIEWS = { kind: "system", name: "reviews" } as const;
const DRILLS = { kind: "system", name: "drills" } as const;

export async function callDueReview(payload: unknown): Promise<void> {
  await quietly(() => execute(callReview, REVIEWS, CallReviewCommand.parse(payload)));
}

export async function playDueInject(payload: unknown): Promise<void> {
  await quietly(() => execute(playInject, DRILLS, InjectCommand.parse(payload)));
}

/** What is gone needs no call; a database that is away, or a clock that is early, is tried again. */
async function quietly(run: () => Promise<unknown>): Promise<void> {
  await run().catch((error: unknown) => {
    if (!(error instanceof Refused) || error.code !== "not-found") throw error;
  });
}
