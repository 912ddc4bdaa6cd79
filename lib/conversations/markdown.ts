import rehypeSanitize, { defaultSchema } from "rehype-sanitize";
import rehypeStringify from "rehype-stringify";
import remarkBreaks from "remark-breaks";
import remarkGfm from "remark-gfm";
import remarkParse from "remark-parse";
import remarkRehype from "remark-rehype";
import { unified } from "unified";
import { plainHtml } from "./plain-html";

/** Images are dropped: a remote one would tell its host who reads the ticket. */
const schema = {
  ...defaultSchema,
  tagNames: (defaultSchema.tagNames ?? []).filter(
    (name) => !["img", "picture", "source"].includes(name),
  ),
  protocols: { ...defaultSchema.protocols, href: ["http", "https", "mailto"] },
};

const pipeline = unified()
  .use(remarkParse)
  .use(remarkGfm)
  .use(remarkBreaks)
  .use(remarkRehype)
  .use(rehypeSanitize, schema)
  .use(rehypeStringify)
  .freeze();

/** Markdown as somebody typed it, as safe HTML. */
export function renderMarkdown(markdown: string): string {
  return plainHtml(markdown) ?? rendered(markdown);
}

/** The whole way, which most messages need not go. */
export function rendered(markdown: string): string {
  return String(pipeline.processSync(markdown));
}
