import { renderMarkdown } from "@/lib/conversations/markdown";
import { withPlainMentions } from "@/lib/conversations/mention-text";

/** A mail's content, of which text and HTML are two renderings. */
export type Block =
  | { kind: "text"; text: string }
  | { kind: "quote"; markdown: string }
  | { kind: "link"; label: string; url: string }
  /** Links in a row, of which one is chosen. */
  | { kind: "choice"; links: readonly { label: string; url: string }[] }
  | { kind: "small"; text: string; link?: { label: string; url: string } };

export type Letter = { subject: string; locale: string; blocks: readonly Block[] };

export function textOf({ blocks }: Letter): string {
  return `${blocks.map(plain).join("\n\n")}\n`;
}

/** A table holds it together where a mail program knows no other layout. */
export function htmlOf({ subject, locale, blocks }: Letter): string {
  return `<!doctype html>
<html lang="${escaped(locale)}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><meta name="color-scheme" content="light dark"><title>${escaped(subject)}</title></head>
<body style="margin:0;padding:0">
<table role="presentation" width="100%" cellpadding="0" cellspacing="0" border="0"><tr><td align="center" style="padding:16px">
<table role="presentation" width="100%" cellpadding="0" cellspacing="0" border="0" style="max-width:576px"><tr><td style="font:16px/24px system-ui,-apple-system,'Segoe UI',sans-serif;overflow-wrap:anywhere">
${blocks.map(markup).join("\n")}
</td></tr></table>
</td></tr></table>
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
    case "choice":
      return block.links.map(({ label, url }) => `${label}:\n${url}`).join("\n");
    case "small": {
      const link = block.link ? `\n${block.link.label}:\n${block.link.url}` : "";
      return `-- \n${block.text}${link}`;
    }
  }
}

function markup(block: Block): string {
  switch (block.kind) {
    case "text":
      return `<p>${escaped(block.text)}</p>`;
    case "quote":
      return `<blockquote style="margin:0;padding:0 0 0 12px;border-left:3px solid #8888">${renderMarkdown(block.markdown)}</blockquote>`;
    case "link":
      return `<p>${anchor(block)}</p>`;
    case "choice":
      return `<p>${block.links.map(anchor).join(" &middot; ")}</p>`;
    case "small": {
      const link = block.link ? ` ${anchor(block.link)}` : "";
      return `<p style="font-size:13px;opacity:.75">${escaped(block.text)}${link}</p>`;
    }
  }
}

const anchor = ({ label, url }: { label: string; url: string }) =>
  `<a href="${escaped(url)}">${escaped(label)}</a>`;

const ENTITIES: Record<string, string> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
};

export function escaped(text: string): string {
  return text.replace(/[&<>"']/g, (character) => ENTITIES[character] ?? character);
}
