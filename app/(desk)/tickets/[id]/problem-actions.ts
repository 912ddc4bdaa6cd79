"use server";

import { approveReview } from "@/lib/problems/commands/approve-review";
import { action } from "@/lib/web/action";

export const approveReviewAction = action(approveReview);
