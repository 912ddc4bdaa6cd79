import type { Prisma } from "@/lib/db/generated/client";
import type { AttachmentView } from "./contract";
import { canBeShown } from "./showable";

export const ATTACHMENT_SHAPE = {
  include: { blob: true },
} as const satisfies Prisma.AttachmentDefaultArgs;

/** The files of a message or ticket, in the order in which they were uploaded. */
export const ATTACHMENTS = { ...ATTACHMENT_SHAPE, orderBy: { id: "asc" } } as const;

export type AttachmentRecord = Prisma.AttachmentGetPayload<typeof ATTACHMENT_SHAPE>;

/** Where those of these files that are pictures can be looked at, by their ids. */
export function picturesIn(files: readonly AttachmentView[]) {
  const shown = new Set(files.filter(({ preview }) => preview !== null).map(({ id }) => id));
  return (id: string) => (shown.has(id) ? `/api/v1/attachments/${id}/preview` : undefined);
}

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
