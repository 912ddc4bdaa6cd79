import { type Browser, type BrowserContext, chromium } from "@playwright/test";
import rehypeStringify from "rehype-stringify";
import remarkGfm from "remark-gfm";
import remarkParse from "remark-parse";
import remarkRehype from "remark-rehype";
import { unified } from "unified";
import { afterAll, beforeAll, expect, inject, test } from "vitest";
import { makeAdmin, makeAgent, makeCustomer } from "@/lib/testing/factories";
import { cookieOf } from "../people";
import { PAYLOADS } from "./payloads";
import { ticketTold } from "./told";
import { scriptsOn, watch } from "./watching";

const { url } = inject("desk");
const AT_ONCE = 4;

let browser: Browser;
let [desk, portal, office]: BrowserContext[] = [];
const references: string[] = [];

beforeAll(async () => {
  const executablePath = process.env.PLAYWRIGHT_CHROMIUM_EXECUTABLE_PATH;
  browser = await chromium.launch(executablePath ? { executablePath } : {});
  const watcher = await makeCustomer();
  desk = await signedIn(await cookieOf(await makeAgent()));
  portal = await signedIn(await cookieOf(watcher));
  office = await signedIn(await cookieOf(await makeAdmin()));
  for (const payload of PAYLOADS) references.push(await ticketTold(payload, watcher.id));
}, 600_000);

afterAll(async () => {
  await browser?.close();
});

test("there are more than three hundred, each of its own", () => {
  expect(new Set(PAYLOADS).size).toBe(PAYLOADS.length);
  expect(PAYLOADS.length).toBeGreaterThan(300);
});

test("without a sanitiser most of them run, and the watch sees them", async () => {
  const careless = unified()
    .use(remarkParse)
    .use(remarkGfm)
    .use(remarkRehype, { allowDangerousHtml: true })
    .use(rehypeStringify, { allowDangerousHtml: true });
  const context = await browser.newContext({ bypassCSP: true });
  await watch(context);
  const page = await context.newPage();
  await page.route(`${url}/careless/*`, (route) => {
    const at = Number(new URL(route.request().url()).pathname.split("/").at(-1));
    const body = String(careless.processSync(PAYLOADS[at] ?? ""));
    return route.fulfill({ contentType: "text/html", body: `<!doctype html>${body}` });
  });
  let seen = 0;
  for (const at of PAYLOADS.keys()) {
    await page.goto(`${url}/careless/${at}`, { waitUntil: "commit" }).catch(() => null);
    const found = await scriptsOn(page).catch(() => ["it led elsewhere"]);
    if (found.length > 0) seen += 1;
  }
  await context.close();
  expect(seen).toBeGreaterThan(PAYLOADS.length / 2);
});

test("none runs on a ticket at the desk, with its people, notes, versions and solution", async () => {
  expect(
    await found(
      desk,
      references.map((name) => `/tickets/${name}?view=all`),
    ),
  ).toEqual([]);
});

test("none runs on a request in the portal", async () => {
  expect(
    await found(
      portal,
      references.map((name) => `/requests/${name}`),
    ),
  ).toEqual([]);
});

test("none runs in a message that is being edited, or in a search for it", async () => {
  const asked = PAYLOADS.map((payload) => `/tickets?view=all&q=${encodeURIComponent(payload)}`);
  expect(await found(desk, asked)).toEqual([]);
});

test("none runs in a list, the inbox, the mail or an office page", async () => {
  const places: [BrowserContext | undefined, string][] = [
    ...["/tickets?view=all", "/tickets?view=resolved", "/inbox"].map(
      (path) => [desk, path] as const,
    ),
    ...["/requests", "/inbox"].map((path) => [portal, path] as const),
    ...["people", "organisations", "teams", "services", "mail", "effects"].map(
      (name) => [office, `/admin/${name}`] as const,
    ),
  ].map(([context, path]) => [context, path]);
  const all: string[] = [];
  for (const [context, path] of places) all.push(...(await throughPages(context, path)));
  expect(all).toEqual([]);
});

async function signedIn(cookie: string): Promise<BrowserContext> {
  const context = await browser.newContext({ bypassCSP: true, baseURL: url });
  const [name = "", value = ""] = cookie.split(/=(.*)/s);
  await context.addCookies([{ name, value, url }]);
  await watch(context);
  // Nothing that is typed needs a face to run.
  await context.route(/[.](woff2?|css)(\?|$)/, (route) => route.abort());
  return context;
}

/** Which of these pages something ran on, or a script would run on that they hold. */
async function found(context: BrowserContext | undefined, paths: readonly string[]) {
  const waiting = [...paths];
  const all: string[] = [];
  const walkers = Array.from({ length: AT_ONCE }, async () => {
    const page = await context?.newPage();
    if (!page) return;
    for (let path = waiting.shift(); path !== undefined; path = waiting.shift()) {
      const answer = await page.goto(path, { waitUntil: "domcontentloaded" });
      const faults = answer?.status() === 200 ? await scriptsOn(page) : [`${answer?.status()}`];
      all.push(...faults.map((fault) => `${path}: ${fault}`));
    }
    await page.close();
  });
  await Promise.all(walkers);
  return all;
}

const MOST_PAGES = 12;

/** The same for a list, page by page as its own links lead on. */
async function throughPages(context: BrowserContext | undefined, path: string) {
  const page = await context?.newPage();
  if (!page) return ["no browser"];
  const all: string[] = [];
  let next: string | null = path;
  for (let count = 0; next !== null && count < MOST_PAGES; count += 1) {
    await page.goto(next, { waitUntil: "domcontentloaded" });
    all.push(...(await scriptsOn(page)).map((fault) => `${next}: ${fault}`));
    const links = page.locator('a[href*="cursor="]');
    next = (await links.count()) > 0 ? await links.last().getAttribute("href") : null;
  }
  await page.close();
  return all;
}
