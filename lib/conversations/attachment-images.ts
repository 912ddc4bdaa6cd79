import type { AttachmentView } from "@/lib/attachments/contract";

/** As in `![screenshot.png](attachment:0199…)`. */
export const ATTACHMENT_PROTOCOL = "attachment";

/** The little of a tree of HTML that is needed here. */
type Node = {
  type: string;
  tagName?: string;
  properties?: Record<string, unknown>;
  children?: Node[];
};

type Given = { files?: readonly AttachmentView[] };

/**
 * Draws the images that are files of the message, each as its preview that leads to the file. All
 * others go. It comes after the cleaning, so what it adds is all that is let through.
 */
export function attachmentImages() {
  return (tree: Node, { data }: { data: object }): void => {
    const { files: given = [] }: Given = data;
    const files = new Map(given.map((file) => [file.id, file]));
    draw(tree, files, false);
  };
}

function draw(node: Node, files: ReadonlyMap<string, AttachmentView>, isInLink: boolean): void {
  node.children = (node.children ?? []).flatMap((child) => {
    if (child.tagName !== "img") {
      draw(child, files, isInLink || child.tagName === "a");
      return [child];
    }
    const [protocol, id = ""] = String(child.properties?.src ?? "").split(":");
    const file = protocol === ATTACHMENT_PROTOCOL ? files.get(id.toLowerCase()) : undefined;
    if (!file?.preview) return [];
    const image = imageOf(file, String(child.properties?.alt || file.name), file.preview);
    return [isInLink ? image : linkTo(file, image)];
  });
}

function imageOf(file: AttachmentView, alt: string, size: { width: number; height: number }): Node {
  return {
    type: "element",
    tagName: "img",
    properties: {
      ...{ src: `/api/v1/attachments/${file.id}/preview`, alt, loading: "lazy" },
      ...{ width: size.width, height: size.height },
    },
    children: [],
  };
}

function linkTo(file: AttachmentView, image: Node): Node {
  return {
    type: "element",
    tagName: "a",
    properties: { href: `/api/v1/attachments/${file.id}/content`, download: file.name },
    children: [image],
  };
}
