import type { Prisma } from "@/lib/db/generated/client";
import type { AttachmentView } from "./contract";
import { canBeShown } from "./showable";
import { shownAs } from "./shown-as";

export const ATTACHMENT_SHAPE = {
  include: { blob: true },
} as const satisfies Prisma.AttachmentDefaultArgs;

/** The files of a message or ticket, in the order in which they were uploaded. */
export const ATTACHMENTS = { ...ATTACHMENT_SHAPE, orderBy: { id: "asc" } } as const;

export type AttachmentRecord = Prisma.AttachmentGetPayload<typeof ATTACHMENT_SHAPE>;

/** Where those of these files that are pictures can be looked at and had, by their ids. */
export function picturesIn(files: readonly AttachmentView[]) {
  const sizes = new Map(files.map(({ id, preview }) => [id, preview]));
  return (id: string) => {
    const pixels = sizes.get(id) ?? undefined;
    const path = `/api/v1/attachments/${id}`;
    return pixels && { path: `${path}/preview`, original: `${path}/content`, ...shownAs(pixels) };
  };
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
