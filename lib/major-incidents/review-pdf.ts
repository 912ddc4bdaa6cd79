import path from "node:path";
import type { PhrasingContent, RootContent } from "mdast";
import remarkGfm from "remark-gfm";
import remarkParse from "remark-parse";
import { unified } from "unified";
import type { DocumentPart } from "./review-document";

type Pdf = PDFKit.PDFDocument;

const MARGIN = 56;
const SIZE = { title: 20, heading: 14, text: 10.5, small: 9 };
const GAP = { part: 10, line: 4 };
const INK = { text: "#1c2433", quiet: "#59637a", line: "#d8dce6" };

/** The parts of a document as a PDF with its own fonts and real text, made without network or browser. */
export async function pdfOf(parts: readonly DocumentPart[], title: string): Promise<Buffer> {
  // Nobody who does not ask for one pays for it.
  const { default: PDFDocument } = await import("pdfkit");
  const fonts = fontFiles();
  const pdf = new PDFDocument({
    size: "A4",
    margins: { top: MARGIN, left: MARGIN, right: MARGIN, bottom: MARGIN + 12 },
    font: fonts.regular,
    lang: "en",
    displayTitle: true,
    bufferPages: true,
    info: { Title: title, Creator: "Muster", Producer: "Muster" },
  });
  pdf.registerFont("regular", fonts.regular);
  pdf.registerFont("strong", fonts.strong);
  pdf.registerFont("mono", fonts.mono);
  const chunks: Buffer[] = [];
  const done = new Promise<Buffer>((resolve, reject) => {
    pdf.on("data", (chunk: Buffer) => chunks.push(chunk));
    pdf.on("end", () => resolve(Buffer.concat(chunks)));
    pdf.on("error", reject);
  });
  for (const part of parts) draw(pdf, part);
  numberPages(pdf, title);
  pdf.end();
  return done;
}

function fontFiles() {
  // The web process runs beside its packages, in a build as in the sources.
  const at = (name: string) => path.join(process.cwd(), "node_modules/geist/dist/fonts", name);
  return {
    regular: at("geist-sans/Geist-Regular.ttf"),
    strong: at("geist-sans/Geist-SemiBold.ttf"),
    mono: at("geist-mono/GeistMono-Regular.ttf"),
  };
}

const widthOf = (pdf: Pdf) => pdf.page.width - 2 * MARGIN;

function say(
  pdf: Pdf,
  words: string,
  { font = "regular", size = SIZE.text, color = INK.text, ...options }: Style = {},
) {
  pdf.font(font).fontSize(size).fillColor(color);
  pdf.text(drawable(pdf, words), { lineGap: 2, ...options });
}

type Style = PDFKit.Mixins.TextOptions & { font?: string; size?: number; color?: string };

/** A character that the font does not have would be drawn as nothing: it is shown that it is missing. */
function drawable(pdf: Pdf, words: string): string {
  const font: unknown = Reflect.get(Object(Reflect.get(pdf, "_font")), "font");
  const has = Reflect.get(Object(font), "hasGlyphForCodePoint");
  const plain = words.replaceAll("\t", "  ");
  if (typeof has !== "function") return plain;
  const isThere = (sign: string) =>
    sign === "\n" || Reflect.apply(has, font, [sign.codePointAt(0)]) === true;
  return [...plain].map((sign) => (isThere(sign) ? sign : "?")).join("");
}

/** Keeps so many points together at the foot of a page. */
function room(pdf: Pdf, points: number) {
  if (pdf.y + points > pdf.page.height - pdf.page.margins.bottom) pdf.addPage();
}

function draw(pdf: Pdf, part: DocumentPart) {
  pdf.x = MARGIN;
  switch (part.kind) {
    case "title":
      say(pdf, part.text, { font: "strong", size: SIZE.title });
      break;
    case "heading":
      room(pdf, 60);
      pdf.moveDown(0.4);
      pdf.outline.addItem(part.text);
      say(pdf, part.text, { font: "strong", size: SIZE.heading });
      break;
    case "lead":
      say(pdf, part.text, { size: SIZE.small, color: INK.quiet });
      break;
    case "facts":
      for (const [name, value] of part.rows) {
        room(pdf, 16);
        say(pdf, `${name}: `, { font: "strong", continued: true });
        say(pdf, value === "" ? "–" : value);
      }
      break;
    case "prose":
      for (const node of unified().use(remarkParse).use(remarkGfm).parse(part.markdown).children) {
        drawProse(pdf, node, 0);
      }
      break;
    case "table":
      drawTable(pdf, part.head, part.rows);
      break;
    case "list":
      for (const { text, body } of part.items) {
        room(pdf, 16);
        say(pdf, `•  ${text}`);
        if (body !== null) {
          pdf.x = MARGIN + 14;
          say(pdf, body, { color: INK.quiet, width: widthOf(pdf) - 14 });
          pdf.x = MARGIN;
        }
        pdf.y += GAP.line;
      }
      break;
  }
  pdf.y += part.kind === "heading" ? GAP.line : GAP.part;
}

/** What somebody wrote, block by block; what a PDF has no shape for is told as text. */
function drawProse(pdf: Pdf, node: RootContent, depth: number, mark = "") {
  pdf.x = MARGIN + depth * 14;
  const width = widthOf(pdf) - depth * 14;
  switch (node.type) {
    case "heading":
      room(pdf, 40);
      say(pdf, textOf(node.children), { font: "strong", size: 12, width });
      break;
    case "paragraph":
      room(pdf, 16);
      drawPhrases(pdf, node.children, mark, width);
      break;
    case "list":
      for (const [at, item] of node.children.entries()) {
        const sign = node.ordered ? `${(node.start ?? 1) + at}.  ` : "•  ";
        for (const [place, child] of item.children.entries()) {
          const isNested = child.type === "list";
          drawProse(pdf, child, isNested ? depth + 1 : depth, place === 0 ? sign : "");
        }
      }
      return;
    case "blockquote":
      for (const child of node.children) drawProse(pdf, child, depth + 1);
      return;
    case "code":
      say(pdf, node.value, { font: "mono", size: SIZE.small, width });
      break;
    case "table": {
      const rows = node.children.map((line) => line.children.map((cell) => textOf(cell.children)));
      drawTable(pdf, rows[0] ?? [], rows.slice(1));
      break;
    }
    case "thematicBreak":
      pdf.y += GAP.part;
      break;
    case "html":
      say(pdf, node.value, { width });
      break;
    default:
      break;
  }
  pdf.y += GAP.line;
}

function drawPhrases(pdf: Pdf, nodes: readonly PhrasingContent[], mark: string, width: number) {
  const runs = [...(mark === "" ? [] : [{ text: mark, font: "regular" }]), ...runsOf(nodes)];
  for (const [at, { text, font }] of runs.entries()) {
    say(pdf, text, { font, width, continued: at < runs.length - 1 });
  }
}

type Run = { text: string; font: string };

function runsOf(nodes: readonly PhrasingContent[], font = "regular"): Run[] {
  return nodes.flatMap((node): Run[] => {
    switch (node.type) {
      case "text":
      case "html":
        return [{ text: node.value, font }];
      case "inlineCode":
        return [{ text: node.value, font: "mono" }];
      case "break":
        return [{ text: "\n", font }];
      case "strong":
        return runsOf(node.children, "strong");
      case "link": {
        const shown = textOf(node.children);
        const target = shown === node.url ? shown : `${shown} (${node.url})`;
        return [{ text: target, font }];
      }
      case "image":
        return [{ text: node.alt ?? "", font }];
      default:
        return "children" in node ? runsOf(node.children, font) : [];
    }
  });
}

const textOf = (nodes: readonly PhrasingContent[]) =>
  runsOf(nodes)
    .map(({ text }) => text)
    .join("");

function drawTable(pdf: Pdf, head: readonly string[], rows: readonly (readonly string[])[]) {
  const columns = Math.max(1, head.length);
  const width = widthOf(pdf) / columns;
  const line = (cells: readonly string[], font: string) => {
    pdf.font(font).fontSize(SIZE.small);
    const heights = cells.map((cell) =>
      pdf.heightOfString(drawable(pdf, cell), { width: width - 8 }),
    );
    const height = Math.max(12, ...heights) + 6;
    room(pdf, height);
    const top = pdf.y;
    for (const [at, cell] of cells.slice(0, columns).entries()) {
      pdf.x = MARGIN + at * width;
      pdf.y = top;
      say(pdf, cell, { font, size: SIZE.small, width: width - 8, lineGap: 0 });
    }
    pdf.x = MARGIN;
    pdf.y = top + height;
    const foot = pdf.y - 3;
    pdf.moveTo(MARGIN, foot).lineTo(MARGIN + widthOf(pdf), foot);
    pdf.lineWidth(0.5).strokeColor(INK.line).stroke();
  };
  line(head, "strong");
  for (const cells of rows) line(cells, "regular");
}

function numberPages(pdf: Pdf, title: string) {
  const { start, count } = pdf.bufferedPageRange();
  for (let at = start; at < start + count; at += 1) {
    pdf.switchToPage(at);
    // Written below the margin, where the text would otherwise begin a new page.
    pdf.page.margins.bottom = 0;
    pdf.x = MARGIN;
    pdf.y = pdf.page.height - MARGIN + 8;
    const foot = { size: SIZE.small, color: INK.quiet, lineBreak: false };
    say(pdf, `${title} · ${at - start + 1} / ${count}`, { ...foot, width: widthOf(pdf) });
  }
}
