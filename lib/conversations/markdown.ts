import type { Element, ElementContent, Root as Html } from "hast";
import type { Root as Markdown, PhrasingContent } from "mdast";
import { findAndReplace } from "mdast-util-find-and-replace";
import rehypeSanitize, { defaultSchema } from "rehype-sanitize";
import rehypeStringify from "rehype-stringify";
import remarkBreaks from "remark-breaks";
import remarkGfm from "remark-gfm";
import remarkParse from "remark-parse";
import remarkRehype from "remark-rehype";
import { unified } from "unified";
import { SKIP, visit } from "unist-util-visit";
import type { References } from "@/lib/tickets/references";
import { personIn } from "./mention-text";
import { plainHtml } from "./plain-html";
import { emojiNamed } from "./shortcodes";

/** What the words speak of, as far as the reader may follow them there. */
export type Surroundings = {
  references?: References;
  /** The present names of those who were told, by id; anybody else stays the plain text it was. */
  people?: ReadonlyMap<string, string>;
  /** Where an own picture is found, by the attachment's id, as paths of this Muster. */
  pictureAt?: (attachmentId: string) => Picture | undefined;
};

export type Picture = { path: string; original: string; width: number; height: number };

const schema = {
  ...defaultSchema,
  tagNames: [
    ...(defaultSchema.tagNames ?? []).filter((name) => !["picture", "source"].includes(name)),
    "span",
  ],
  attributes: {
    ...defaultSchema.attributes,
    span: [["className", "mention"]] as [string, string][],
  },
  protocols: { ...defaultSchema.protocols, href: ["http", "https", "mailto"], src: [] },
};

const reader = unified().use(remarkParse).use(remarkGfm).use(remarkBreaks).freeze();
const turner = unified().use(remarkRehype).freeze();
const cleaner = unified().use(rehypeSanitize, schema).freeze();
const writer = unified().use(rehypeStringify).freeze();

/**
 * Without a reference, a picture or a person, or an entity that could spell one, the same text is the
 * same HTML for everybody.
 */
const SPEAKS_OF = /[#!&]|person|attachment/i;
/** About what a thousand long conversations take. */
const KEPT_LIMIT_CHARS = 8_000_000;
const kept = new Map<string, string>();
let keptChars = 0;

/** Markdown as somebody typed it, as safe HTML. */
export function renderMarkdown(markdown: string, surroundings: Surroundings = {}): string {
  const plain = plainHtml(markdown);
  if (plain !== null) return plain;
  // What one reader may follow is never kept for another.
  if (SPEAKS_OF.test(markdown)) return rendered(markdown, surroundings);
  const known = kept.get(markdown);
  const html = known ?? rendered(markdown, surroundings);
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

/** The whole way, which most messages need not go. */
export function rendered(markdown: string, surroundings: Surroundings = {}): string {
  const words = reader.runSync(reader.parse(markdown)) as Markdown;
  expandText(words, surroundings);
  const tree = turner.runSync(words) as Html;
  resolveOwn(tree, surroundings);
  const clean = cleaner.runSync(tree) as Html;
  markExternal(clean);
  return writer.stringify(clean);
}

/** References become links where the reader can follow them, shortcodes become emoji. */
function expandText(tree: Markdown, { references }: Surroundings) {
  findAndReplace(
    tree,
    [
      [
        /(?<![\w/#&])#((?:INC|REQ|PRB|CHG)-\d{1,12})\b/gi,
        (typed: string, name: string): PhrasingContent | false => {
          const url = references?.get(name.toUpperCase());
          return url === undefined
            ? false
            : { type: "link", url, children: [{ type: "text", value: typed }] };
        },
      ],
      [
        /(?<![\w:]):([a-z0-9_+-]{1,40}):(?!\w)/g,
        (_typed: string, name: string): PhrasingContent | false => {
          const value = emojiNamed(name);
          return value === undefined ? false : { type: "text", value };
        },
      ],
    ],
    { ignore: ["link", "linkReference"] },
  );
}

/** Mentions and own pictures find what they stand for; every other picture becomes its words. */
function resolveOwn(tree: Html, { people, pictureAt }: Surroundings) {
  visit(tree, "element", (node, index, parent) => {
    if (!parent || index === undefined) return;
    if (node.tagName === "img") {
      // A remote picture would tell its host who reads the ticket.
      const picture = pictureAt && ownPicture(node, pictureAt);
      parent.children[index] = picture
        ? pictured(node, picture, parent.type === "element" && parent.tagName === "a")
        : text(String(node.properties.alt ?? ""));
      return SKIP;
    }
    if (node.tagName !== "a") return;
    const href = String(node.properties.href ?? "");
    if (!href.startsWith("person:")) return;
    const id = personIn(href);
    const name = id === null ? undefined : people?.get(id);
    const before = parent.children[index - 1];
    // The @ stands before the link; it belongs to the name.
    if (before?.type === "text") before.value = before.value.replace(/@$/, "");
    parent.children[index] = name === undefined ? text(`@${textOf(node)}`) : mention(name);
    return SKIP;
  });
}

const ATTACHMENT = /^attachment:([0-9a-f-]{36})$/i;

function ownPicture(node: Element, at: NonNullable<Surroundings["pictureAt"]>) {
  const id = ATTACHMENT.exec(String(node.properties.src ?? ""))?.[1];
  const picture = id === undefined ? undefined : at(id.toLowerCase());
  return picture?.path.startsWith("/") && !picture.path.startsWith("//") ? picture : undefined;
}

/** With room for it before it has arrived, and a way to the file as it was sent. */
function pictured(node: Element, picture: Picture, isLinked: boolean): Element {
  const { path: src, original: href, width, height } = picture;
  node.properties = { ...node.properties, src, width, height };
  if (isLinked) return node;
  return { type: "element", tagName: "a", properties: { href }, children: [node] };
}

const text = (value: string): ElementContent => ({ type: "text", value });

const mention = (name: string): Element => ({
  type: "element",
  tagName: "span",
  properties: { className: ["mention"] },
  children: [text(`@${name}`)],
});

function textOf(node: Element): string {
  let said = "";
  visit(node, "text", ({ value }) => {
    said += value;
  });
  return said;
}

/** Another site learns neither where its visitor came from nor gets hold of our window. */
function markExternal(tree: Html) {
  visit(tree, "element", (node) => {
    // Nobody waits for what they have not scrolled to.
    if (node.tagName === "img") node.properties.loading = "lazy";
    if (node.tagName !== "a") return;
    const href = String(node.properties.href ?? "");
    if (/^(https?:|\/\/)/i.test(href)) node.properties.rel = ["noopener", "noreferrer", "nofollow"];
  });
}
