import { renderMarkdown } from "@/lib/conversations/markdown";
import { withPlainMentions } from "@/lib/conversations/mention-text";

/** A mail's content, of which text and HTML are two renderings. */
export type Block =
  | { kind: "text"; text: string }
  | { kind: "quote"; markdown: string }
  | { kind: "link"; label: string; url: string }
  | { kind: "small"; text: string };

export type Letter = { subject: string; blocks: readonly Block[] };

export function textOf({ blocks }: Letter): string {
  return `${blocks.map(plain).join("\n\n")}\n`;
}

export function htmlOf({ subject, blocks }: Letter): string {
  return `<!doctype html>
<html><head><meta charset="utf-8"><title>${escaped(subject)}</title></head>
<body style="font:16px/24px system-ui,sans-serif;max-width:36rem;margin:0 auto;padding:16px">
${blocks.map(markup).join("\n")}
</body></html>
`;
}

function plain(block: Block): string {
  switch (block.kind) {
    case "text":
      return block.text;
    case "quote":
      return withPlainMentions(block.markdown).replace(/^/gm, "> ");
    case "link":
      return `${block.label}:\n${block.url}`;
    case "small":
      return `-- \n${block.text}`;
  }
}

function markup(block: Block): string {
  switch (block.kind) {
    case "text":
      return `<p>${escaped(block.text)}</p>`;
    case "quote":
      return `<blockquote style="margin:0;padding:0 0 0 12px;border-left:3px solid #8888">${renderMarkdown(block.markdown)}</blockquote>`;
    case "link":
      return `<p><a href="${escaped(block.url)}">${escaped(block.label)}</a></p>`;
    case "small":
      return `<p style="font-size:13px;opacity:.75">${escaped(block.text)}</p>`;
  }
}

const ENTITIES: Record<string, string> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
};

function escaped(text: string): string {
  return text.replace(/[&<>"']/g, (character) => ENTITIES[character] ?? character);
}
