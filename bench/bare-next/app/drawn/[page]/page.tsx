import { readFileSync } from "node:fs";
import path from "node:path";
import { cookies } from "next/headers";
import { notFound } from "next/navigation";
import { createElement, type ReactNode } from "react";

type Drawn = string | [string, Record<string, unknown>, ...Drawn[]];

const kept = new Map<string, Drawn[]>();

/**
 * What Next and React take to draw the elements of one of the desk's pages: no statement, no form that
 * could be sent, no component that wakes in the browser, nothing to decide.
 */
export default async function Page({ params }: { params: Promise<{ page: string }> }) {
  const { page } = await params;
  if (page !== "list" && page !== "ticket") notFound();
  // As its pages are, it is drawn for each request.
  await cookies();
  return drawnFrom(page).map(draw);
}

function drawnFrom(page: string): Drawn[] {
  const known = kept.get(page);
  if (known) return known;
  const file = path.join(process.env.DRAWN ?? "", `${page}.json`);
  const read = JSON.parse(readFileSync(file, "utf8")) as Drawn[];
  kept.set(page, read);
  return read;
}

function draw(drawn: Drawn): ReactNode {
  if (typeof drawn === "string") return drawn;
  const [name, properties, ...inside] = drawn;
  return createElement(name, properties, ...inside.map(draw));
}
