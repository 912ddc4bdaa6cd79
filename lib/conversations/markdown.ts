import rehypeSanitize, { defaultSchema } from "rehype-sanitize";
import rehypeStringify from "rehype-stringify";
import remarkBreaks from "remark-breaks";
import remarkGfm from "remark-gfm";
import remarkParse from "remark-parse";
import remarkRehype from "remark-rehype";
import { unified } from "unified";

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

/** About what a thousand long conversations take; the same text is always the same HTML. */
const KEPT_LIMIT_CHARS = 8_000_000;
const kept = new Map<string, string>();
let keptChars = 0;

/** Markdown as somebody typed it, as safe HTML. */
export function renderMarkdown(markdown: string): string {
  const known = kept.get(markdown);
  const html = known ?? String(pipeline.processSync(markdown));
  // Taken out and put back, so that what was not asked for the longest stands first.
  kept.delete(markdown);
  kept.set(markdown, html);
  if (known === undefined) keptChars += markdown.length + html.length;
  for (const [oldest, itsHtml] of kept) {
    if (keptChars <= KEPT_LIMIT_CHARS) break;
    kept.delete(oldest);
    keptChars -= oldest.length + itsHtml.length;
  }
  return html;
}
