import type { BrowserContext, Page } from "@playwright/test";
import { scriptsOn } from "./watching";

const AT_ONCE = 4;
/** Far more than any page needs, and far less than a browser would wait by itself. */
const PATIENCE_MS = 20_000;
const TELL_EVERY = 50;

/** Takes all of them, so many at once, and tells how far it is. */
export async function allAtOnce<One>(
  what: string,
  all: readonly One[],
  atOnce: number,
  work: (one: One) => Promise<void>,
): Promise<void> {
  const waiting = [...all];
  const begun = Date.now();
  let done = 0;
  const one = async () => {
    for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
      await work(next);
      done += 1;
      if (done % TELL_EVERY !== 0 && done !== all.length) continue;
      const seconds = Math.round((Date.now() - begun) / 1_000);
      process.stderr.write(`  ${what}: ${done} of ${all.length} after ${seconds} s\n`);
    }
  };
  await Promise.all(Array.from({ length: atOnce }, one));
}

/**
 * Which of these pages something ran on, or a script would run on that they hold: as they are
 * `served`, without the pages' own script, or `alive` with it.
 */
export async function foundOn(
  context: BrowserContext | undefined,
  paths: readonly string[],
  what: "served" | "searched" | "alive",
): Promise<string[]> {
  if (!context) return ["no browser"];
  const pages = await Promise.all(Array.from({ length: AT_ONCE }, () => opened(context, what)));
  const all: string[] = [];
  await allAtOnce(what, paths, AT_ONCE, async (path) => {
    const page = pages.pop();
    if (!page) return;
    all.push(...(await found(page, path)));
    pages.push(page);
  });
  await Promise.all(pages.map((page) => page.close()));
  return all;
}

const MOST_PAGES = 12;

/** The same for a list, page by page as its own links lead on. */
export async function foundThrough(
  context: BrowserContext | undefined,
  path: string,
): Promise<string[]> {
  if (!context) return ["no browser"];
  const page = await opened(context, "served");
  const all: string[] = [];
  let next: string | null = path;
  for (let count = 0; next !== null && count < MOST_PAGES; count += 1) {
    all.push(...(await found(page, next)));
    const links = page.locator('a[href*="cursor="]');
    next = (await links.count()) > 0 ? await links.last().getAttribute("href") : null;
  }
  await page.close();
  return all;
}

async function opened(context: BrowserContext, what: string): Promise<Page> {
  const page = await context.newPage();
  page.setDefaultTimeout(PATIENCE_MS);
  if (what !== "alive") {
    await page.route(/\/_next\/static\/.*[.]js/, (route) => route.abort());
  }
  return page;
}

async function found(page: Page, path: string): Promise<string[]> {
  const answer = await page.goto(path, { waitUntil: "domcontentloaded" });
  if (answer?.status() !== 200) return [`${path}: ${answer?.status()}`];
  return (await scriptsOn(page)).map((fault) => `${path}: ${fault}`);
}
