import type { RatingView } from "@/lib/tickets/contract";

export const presentRating = (row: {
  score: number;
  comment: string;
  createdAt: Date;
}): RatingView => ({
  score: row.score,
  comment: row.comment,
  createdAt: row.createdAt.toISOString(),
});
