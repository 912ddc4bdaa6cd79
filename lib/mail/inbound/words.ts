import EmailReplyParser from "email-reply-parser";
import rehypeParse from "rehype-parse";
import rehypeRemark from "rehype-remark";
import remarkGfm from "remark-gfm";
import remarkStringify from "remark-stringify";
import { unified } from "unified";
import { clean } from "./clean";
import { MAIL_LIMITS } from "./limits";

/** How many letters of a text are searched for what it quotes, and of each of its lines. */
const SEARCHED = 20_000;
const LINE = 400;
const BLANKS = /\n(?:[ \t]*\n){2,}/g;

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
  const { folded, unfold } = foldLong(text.slice(0, SEARCHED).replace(BLANKS, "\n\n"));
  const visible = clean(unfold(new EmailReplyParser().parseReply(folded)), MAIL_LIMITS.fullText);
  // A program that puts everything below its quote would leave nothing.
  return visible === "" ? text : visible;
}

/** Long lines introduce no quote, and the patterns that look for one would take seconds over them. */
function foldLong(text: string) {
  const long: string[] = [];
  const folded = text
    .split("\n")
    .map((line) => {
      if (line.length <= LINE) return line;
      const mark = /^[> ]{0,20}/.exec(line)?.[0] ?? "";
      long.push(line.slice(mark.length));
      return `${mark}line${long.length - 1}of${long.length}muster`;
    })
    .join("\n");
  const unfold = (given: string) =>
    given.replace(/line(\d{1,5})of\d{1,5}muster/g, (whole, at) => long[Number(at)] ?? whole);
  return { folded, unfold };
}
