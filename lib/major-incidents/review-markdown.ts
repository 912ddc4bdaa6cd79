import type { DocumentPart } from "./review-document";

/** The parts of a document as Markdown (GitHub's, for its tables). */
export function markdownOf(parts: readonly DocumentPart[]): string {
  return `${parts.map(written).join("\n\n")}\n`;
}

function written(part: DocumentPart): string {
  switch (part.kind) {
    case "title":
      return `# ${plain(part.text)}`;
    case "heading":
      return `## ${plain(part.text)}`;
    case "lead":
      return `*${plain(part.text)}*`;
    case "facts":
      return part.rows.map(([name, value]) => `- **${plain(name)}**: ${plain(value)}`).join("\n");
    case "prose":
      return part.markdown;
    case "table":
      return [
        row(part.head),
        `|${part.head.map(() => " --- |").join("")}`,
        ...part.rows.map(row),
      ].join("\n");
    case "list":
      return part.items
        .map(({ text, body }) =>
          [`- ${plain(text)}`, ...(body === null ? [] : indented(body))].join("\n"),
        )
        .join("\n");
  }
}

const row = (cells: readonly string[]) => `| ${cells.map(plain).join(" | ")} |`;

/** Words that are no Markdown stay what they are. */
const plain = (words: string) =>
  words.replace(/\s+/g, " ").replace(/[\\`*_{}[\]<>|#~]/g, (sign) => `\\${sign}`);

const indented = (body: string) => ["", ...body.split("\n").map((line) => `  > ${line}`), ""];
