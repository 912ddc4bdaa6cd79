import type { Change, Span } from "./surface";

const ITEM = /^(\s*(?:> ?)*\s*)([-*+]|(\d{1,9})([.)]))( +)(\[[ xX]\] )?/;
const QUOTED = /^(\s*(?:> ?)+)/;
const ROW = /^\s*\|.*\|\s*$/;

/** What Enter does at the end of a list's item, a quoted line or a table's row; null where it is Enter. */
export function nextLine(text: string, { from, to }: Span): Change | null {
  if (from !== to || isInFence(text, from)) return null;
  const start = text.lastIndexOf("\n", from - 1) + 1;
  const line = text.slice(start, from);
  const end = text.indexOf("\n", from);
  const rest = text.slice(from, end === -1 ? text.length : end);
  if (ROW.test(line) && rest.trim() === "") return nextRow(text, start, from);

  const found = ITEM.exec(line) ?? QUOTED.exec(line);
  if (!found) return null;
  const [lead] = found;
  // An item without words ends the list.
  if (line === lead && rest.trim() === "") {
    return { from: start, to: from, insert: "", select: { from: start, to: start } };
  }
  const insert = `\n${following(found)}`;
  const at = from + insert.length;
  return { from, to, insert, select: { from: at, to: at } };
}

function following([lead, space = "", mark, number, dot = "", gap = "", task]: RegExpExecArray) {
  if (mark === undefined) return lead;
  const next = number === undefined ? mark : `${Number(number) + 1}${dot}`;
  return space + next + gap + (task === undefined ? "" : "[ ] ");
}

function nextRow(text: string, start: number, from: number): Change {
  const line = text.slice(start, from);
  const cells = line.split("|").slice(1, -1);
  if (cells.every((cell) => cell.trim() === "")) {
    return { from: start, to: from, insert: "", select: { from: start, to: start } };
  }
  const insert = `\n|${"  |".repeat(cells.length)}`;
  return { from, to: from, insert, select: { from: from + 3, to: from + 3 } };
}

/** Two spaces more or less before each line. Not by Tab, which leads out of the field. */
export function indented(text: string, { from, to }: Span, by: 1 | -1): Change {
  const start = text.lastIndexOf("\n", from - 1) + 1;
  const end = text.indexOf("\n", to);
  const stop = end === -1 ? text.length : end;
  const lines = text.slice(start, stop).split("\n");
  const moved = lines.map((line) => (by === 1 ? `  ${line}` : line.replace(/^ {1,2}/, "")));
  const insert = moved.join("\n");
  const first = (moved[0]?.length ?? 0) - (lines[0]?.length ?? 0);
  const all = insert.length - (stop - start);
  return {
    ...{ from: start, to: stop, insert },
    select: { from: Math.max(start, from + first), to: Math.max(start, to + all) },
  };
}

/** Lines of code are continued by nobody. */
function isInFence(text: string, at: number): boolean {
  let fence: string | null = null;
  const before = text.slice(0, text.lastIndexOf("\n", at - 1) + 1);
  for (const line of before.split("\n")) {
    const ticks = /^\s{0,3}(`{3,}|~{3,})/.exec(line)?.[1];
    if (ticks === undefined) continue;
    if (fence === null) fence = ticks;
    else if (ticks.startsWith(fence) && line.trim() === ticks) fence = null;
  }
  return fence !== null;
}
