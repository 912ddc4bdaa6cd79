import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import rehypeParse from "rehype-parse";
import { unified } from "unified";
import type { World } from "./inside";

/** An element with its properties and what is in it, or text; as the bare app reads it. */
type Drawn = string | [string, Record<string, unknown>, ...Drawn[]];

type Parsed = ReturnType<ReturnType<typeof parser>["parse"]>;
type Part = Parsed["children"][number];

const parser = () => unified().use(rehypeParse);

/** They draw nothing, or say anew what is drawn. */
const UNDRAWN = new Set(["head", "script", "style", "link", "template"]);
const PAGES = { list: "/tickets?view=open", ticket: "/tickets/" };

/** What the bare app draws from: the elements of a list and of a ticket, as the desk has just given them off. */
export async function takeDrawings(url: string, world: World) {
  const folder = mkdtempSync(path.join(os.tmpdir(), "muster-bench-"));
  const headers = { Cookie: world.agents[0]?.cookie ?? "", Accept: "text/html" };
  for (const [name, at] of Object.entries(PAGES)) {
    const reference = name === "ticket" ? (world.fives[0]?.reference ?? "") : "";
    const html = await (await fetch(`${url}${at}${reference}`, { headers })).text();
    const drawn = parser().parse(html).children.flatMap(drawnIn);
    writeFileSync(path.join(folder, `${name}.json`), JSON.stringify(drawn));
  }
  return { folder, remove: () => rmSync(folder, { recursive: true, force: true }) };
}

function drawnIn(part: Part): Drawn[] {
  if (part.type === "text") return [part.value];
  if (part.type !== "element" || UNDRAWN.has(part.tagName)) return [];
  const inside = part.children.flatMap(drawnIn);
  // The bare app has its own of these.
  if (part.tagName === "html" || part.tagName === "body") return inside;
  const properties = Object.entries(part.properties).flatMap(([name, value]) => {
    const joined = Array.isArray(value) ? value.join(" ") : value;
    return name === "style" || name === "selected" ? [] : [[inReact(name), joined]];
  });
  return [[part.tagName, Object.fromEntries(properties), ...inside]];
}

function inReact(name: string): string {
  if (name === "value") return "defaultValue";
  if (name === "checked") return "defaultChecked";
  return /^(aria|data)[A-Z]/.test(name)
    ? name.replace(/[A-Z]/g, (l) => `-${l.toLowerCase()}`)
    : name;
}
