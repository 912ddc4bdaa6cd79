import type { Actor } from "@/lib/kernel/actor";
import { type DocumentPart, documentOf } from "./review-document";
import { markdownOf } from "./review-markdown";
import { pdfOf } from "./review-pdf";
import { reviewFor } from "./review-queries";

type ReviewFile = { name: string; bytes: Buffer };

/** A review to take along; null for one that the actor cannot see. */
export async function reviewFile(
  actor: Actor,
  name: string,
  as: "md" | "pdf",
): Promise<ReviewFile | null> {
  const view = await reviewFor(actor, name);
  if (!view) return null;
  const parts = documentOf(view, new Date());
  const { reference } = view.majorIncident;
  return { name: `${reference}-review.${as}`, bytes: await bytesOf(parts, as) };
}

async function bytesOf(parts: readonly DocumentPart[], as: "md" | "pdf"): Promise<Buffer> {
  if (as === "md") return Buffer.from(markdownOf(parts));
  const title = parts.find(({ kind }) => kind === "title");
  return pdfOf(parts, title?.kind === "title" ? title.text : "");
}
