import EmailReplyParser from "email-reply-parser";
import rehypeParse from "rehype-parse";
import rehypeRemark from "rehype-remark";
import remarkGfm from "remark-gfm";
import remarkStringify from "remark-stringify";
import { unified } from "unified";
import { clean } from "./clean";
import { MAIL_LIMITS } from "./limits";

/** How much of a text is searched for what it quotes. */
const SEARCHED = 60_000;

const fromHtml = unified()
  .use(rehypeParse, { fragment: true })
  .use(rehypeRemark, { handlers: { img: () => undefined } })
  .use(remarkGfm)
  .use(remarkStringify, { bullet: "-", rule: "-" });

/** What sanitised HTML says, as Markdown. */
export const markdownOfHtml = (html: string) => String(fromHtml.processSync(html));

/**
 * Plain text as Markdown that looks the same: what would vanish as HTML, become a heading of what
 * stands above it, or name somebody, is kept a mere letter.
 */
export function markdownOfText(text: string): string {
  return text
    .replace(/<(?!https?:\/\/[^\s<>]+>)/g, "\\<")
    .replace(/@\[/g, "@\\[")
    .replace(/!\[/g, "!\\[")
    .replace(/^(\s{0,3})(#{1,6}\s)/gm, "$1\\$2")
    .replace(/^([ \t]{0,3})([-=_*]{2,}[ \t]*)$/gm, "$1\\$2");
}

/** What is new in an answer, without the mail that it quotes and the signature under it. */
export function withoutQuoted(text: string): string {
  const searched = text.slice(0, SEARCHED);
  const visible = clean(new EmailReplyParser().parseReply(searched), MAIL_LIMITS.fullText);
  // A program that puts everything below its quote would leave nothing.
  return visible === "" ? text : visible;
}
