import rehypeSanitize, { defaultSchema } from "rehype-sanitize";
import rehypeStringify from "rehype-stringify";
import remarkBreaks from "remark-breaks";
import remarkGfm from "remark-gfm";
import remarkParse from "remark-parse";
import remarkRehype from "remark-rehype";
import { unified } from "unified";
import type { AttachmentView } from "@/lib/attachments/contract";
import { ATTACHMENT_PROTOCOL, attachmentImages } from "./attachment-images";

/** Images of its own files alone: a remote one would tell its host who reads the ticket. */
const schema = {
  ...defaultSchema,
  tagNames: (defaultSchema.tagNames ?? []).filter((name) => !["picture", "source"].includes(name)),
  protocols: {
    ...defaultSchema.protocols,
    href: ["http", "https", "mailto"],
    src: [ATTACHMENT_PROTOCOL],
  },
};

const pipeline = unified()
  .use(remarkParse)
  .use(remarkGfm)
  .use(remarkBreaks)
  .use(remarkRehype)
  .use(rehypeSanitize, schema)
  .use(attachmentImages)
  .use(rehypeStringify)
  .freeze();

/** Markdown as somebody typed it, as safe HTML, with those of its images that are files of the message. */
export function renderMarkdown(markdown: string, files: readonly AttachmentView[] = []): string {
  return String(pipeline.processSync({ value: markdown, data: { files } }));
}
