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
  /** Where an own picture is found, by the attachment's id, as a path of this Muster. */
  pictureAt?: (attachmentId: string) => string | undefined;
};

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

/** Markdown as somebody typed it, as safe HTML. */
export function renderMarkdown(markdown: string, surroundings: Surroundings = {}): string {
  return plainHtml(markdown) ?? rendered(markdown, surroundings);
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
      const src = pictureAt && ownPicture(node, pictureAt);
      if (src) node.properties.src = src;
      else parent.children[index] = text(String(node.properties.alt ?? ""));
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
  const path = id === undefined ? undefined : at(id.toLowerCase());
  return path?.startsWith("/") && !path.startsWith("//") ? path : undefined;
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
    if (node.tagName !== "a") return;
    const href = String(node.properties.href ?? "");
    if (/^(https?:|\/\/)/i.test(href)) node.properties.rel = ["noopener", "noreferrer", "nofollow"];
  });
}
