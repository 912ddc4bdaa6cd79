import type { Change, Span } from "./surface";

export const FORMATS = [
  "bold",
  "italic",
  "code",
  "bullets",
  "numbers",
  "quote",
  "link",
  "table",
] as const;
export type Format = (typeof FORMATS)[number];

/** What pressing a button of the tool bar does to the text; what it put there it takes away again. */
export function formatted(format: Format, text: string, span: Span): Change {
  switch (format) {
    case "bold":
      return around(text, span, "**");
    case "italic":
      return around(text, span, "_");
    case "code":
      return text.slice(span.from, span.to).includes("\n") ? fenced(text, span) : coded(text, span);
    case "bullets":
      return onLines(text, span, BULLET, () => "- ");
    case "numbers":
      return onLines(text, span, NUMBER, (line) => `${line + 1}. `);
    case "quote":
      return onLines(text, span, QUOTE, () => "> ");
    case "link":
      return linked(text, span);
    case "table":
      return tabled(text, span);
  }
}

const BULLET = /^(\s{0,3})[-*+] (?:\[[ xX]\] )?/;
const NUMBER = /^(\s{0,3})\d{1,9}[.)] /;
const QUOTE = /^(\s{0,3})> ?/;
/** A line is one list's item or another's, not both. */
const ANY_ITEM = /^(\s{0,3})(?:[-*+] (?:\[[ xX]\] )?|\d{1,9}[.)] )/;

/** Marks do not reach over the spaces at the ends, where they would be no marks. */
function trimmed(text: string, { from, to }: Span): Span {
  const said = text.slice(from, to);
  const inner = said.trim();
  if (inner === "") return { from, to };
  const start = from + said.indexOf(inner);
  return { from: start, to: start + inner.length };
}

function around(text: string, wide: Span, mark: string): Change {
  const span = trimmed(text, wide);
  const { from, to } = span;
  const said = text.slice(from, to);
  const size = mark.length;
  if (text.slice(from - size, from) === mark && text.slice(to, to + size) === mark) {
    return {
      ...{ from: from - size, to: to + size, insert: said },
      select: { from: from - size, to: to - size },
    };
  }
  if (said.length >= 2 * size && said.startsWith(mark) && said.endsWith(mark)) {
    const insert = said.slice(size, -size);
    return { from, to, insert, select: { from, to: from + insert.length } };
  }
  return {
    ...{ from, to, insert: mark + said + mark },
    select: { from: from + size, to: to + size },
  };
}

/** As many backticks as what stands between them needs. */
function coded(text: string, wide: Span): Change {
  const span = trimmed(text, wide);
  const said = text.slice(span.from, span.to);
  const longest = Math.max(0, ...[...said.matchAll(/`+/g)].map(([ticks]) => ticks.length));
  const isCoded = text[span.from - 1] === "`" && text[span.to] === "`";
  if (longest === 0 || isCoded) return around(text, span, "`");
  const ticks = "`".repeat(longest + 1);
  const gap = said.startsWith("`") || said.endsWith("`") ? " " : "";
  const lead = ticks + gap;
  return {
    ...{ ...span, insert: lead + said + gap + ticks },
    select: { from: span.from + lead.length, to: span.to + lead.length },
  };
}

function fenced(text: string, span: Span): Change {
  const { from, to } = wholeLines(text, span);
  const said = text.slice(from, to);
  const longest = Math.max(2, ...[...said.matchAll(/^`+/gm)].map(([ticks]) => ticks.length));
  const fence = "`".repeat(longest + 1);
  const lead = `${fence}\n`;
  return {
    ...{ from, to, insert: `${lead}${said}\n${fence}` },
    select: { from: from + lead.length, to: from + lead.length + said.length },
  };
}

function onLines(text: string, span: Span, own: RegExp, markOf: (line: number) => string): Change {
  const { from, to } = wholeLines(text, span);
  const lines = text.slice(from, to).split("\n");
  const spoken = lines.filter((line) => line.trim() !== "");
  const isMarked = spoken.length > 0 && spoken.every((line) => own.test(line));
  let count = 0;
  const insert = lines
    .map((line) => {
      if (isMarked) return line.replace(own, "$1");
      if (line.trim() === "" && lines.length > 1) return line;
      const bare = own === QUOTE ? line : line.replace(ANY_ITEM, "$1");
      const mark = markOf(count);
      count += 1;
      return bare.replace(/^\s{0,3}/, (space) => space + mark);
    })
    .join("\n");
  const end = from + insert.length;
  return {
    from,
    to,
    insert,
    select: span.from === span.to ? { from: end, to: end } : { from, to: end },
  };
}

const ADDRESS = /^(?:https?:\/\/|mailto:)\S+$/i;

/** The address is what is to be typed next, or the words where the address was selected. */
function linked(text: string, wide: Span): Change {
  const { from, to } = trimmed(text, wide);
  const said = text.slice(from, to);
  if (ADDRESS.test(said)) {
    const at = from + 1;
    return { from, to, insert: `[](${said})`, select: { from: at, to: at } };
  }
  const start = from + said.length + 3;
  return { from, to, insert: `[${said}](https://)`, select: { from: start, to: start + 8 } };
}

const TABLE = "|  |  |\n| --- | --- |\n|  |  |\n";

function tabled(text: string, { to }: Span): Change {
  const line = wholeLines(text, { from: to, to });
  const isEmpty = text.slice(line.from, line.to).trim() === "";
  const at = isEmpty ? line.from : line.to;
  const before = text.slice(0, at);
  const lead = isEmpty ? (before === "" || before.endsWith("\n\n") ? "" : "\n") : "\n\n";
  const cell = at + lead.length + 2;
  return {
    ...{ from: at, to: isEmpty ? line.to : at, insert: lead + TABLE },
    select: { from: cell, to: cell },
  };
}

function wholeLines(text: string, { from, to }: Span): Span {
  const end = text.indexOf("\n", to);
  return { from: text.lastIndexOf("\n", from - 1) + 1, to: end === -1 ? text.length : end };
}
