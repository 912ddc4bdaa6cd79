import type { Prisma } from "@/lib/db/generated/client";
import type { AttachmentView } from "./contract";
import { canBeShown } from "./showable";

export const ATTACHMENT_SHAPE = {
  include: { blob: true },
} as const satisfies Prisma.AttachmentDefaultArgs;

/** The files of a message or ticket, in the order in which they were uploaded. */
export const ATTACHMENTS = { ...ATTACHMENT_SHAPE, orderBy: { id: "asc" } } as const;

export type AttachmentRecord = Prisma.AttachmentGetPayload<typeof ATTACHMENT_SHAPE>;

export function presentAttachment({ blob, ...row }: AttachmentRecord): AttachmentView {
  const { width, height } = blob;
  return {
    id: row.id,
    name: row.name,
    size: blob.size,
    contentType: blob.contentType,
    sha256: row.sha256,
    preview:
      width !== null && height !== null && canBeShown(blob.contentType, width, height)
        ? { width, height }
        : null,
    scan: blob.scan,
    createdAt: row.createdAt.toISOString(),
  };
}
