import { type Browser, type BrowserContext, chromium } from "@playwright/test";
import rehypeStringify from "rehype-stringify";
import remarkGfm from "remark-gfm";
import remarkParse from "remark-parse";
import remarkRehype from "remark-rehype";
import { unified } from "unified";
import { afterAll, beforeAll, expect, inject, test } from "vitest";
import { makeAdmin, makeAgent, makeCustomer, makeOrganisation } from "@/lib/testing/factories";
import { isSample } from "../extent";
import { cookieOf } from "../people";
import { PAYLOADS } from "./payloads";
import { ticketTold } from "./told";
import { allAtOnce, foundOn, foundThrough } from "./walk";
import { scriptsOn, watch } from "./watching";

const { url } = inject("desk");
/** One of each kind of markup and of address, and of what stands around them. */
const SAMPLED = 34;
const CHOSEN = PAYLOADS.filter((_, at) => !isSample || at % SAMPLED === 0);
/** The pages' own script takes most of their time and draws little anew; it runs on so many. */
const ALIVE = isSample ? 5 : 9;
const TOLD_AT_ONCE = 6;

let browser: Browser;
let [desk, portal, office]: BrowserContext[] = [];
const references: string[] = [];

beforeAll(async () => {
  const executablePath = process.env.PLAYWRIGHT_CHROMIUM_EXECUTABLE_PATH;
  browser = await chromium.launch(executablePath ? { executablePath } : {});
  const organisation = await makeOrganisation(CHOSEN[1]?.slice(0, 200));
  const watcher = await makeCustomer({ organisationId: organisation.id });
  desk = await signedIn(await cookieOf(await makeAgent()));
  portal = await signedIn(await cookieOf(watcher));
  office = await signedIn(await cookieOf(await makeAdmin()));
  await allAtOnce("told", CHOSEN, TOLD_AT_ONCE, async (payload) => {
    references.push(await ticketTold(payload, watcher));
  });
}, 300_000);

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
  await allAtOnce("careless", [...PAYLOADS.keys()].filter(isChosen), 1, async (at) => {
    await page.goto(`${url}/careless/${at}`, { waitUntil: "commit" }).catch(() => null);
    const found = await scriptsOn(page).catch(() => ["it led elsewhere"]);
    if (found.length > 0) seen += 1;
  });
  await context.close();
  expect(seen).toBeGreaterThan(CHOSEN.length / 2);
});

test("none runs on a ticket at the desk, with its people, notes, versions and solution", async () => {
  expect(await onEach(desk, (name) => `/tickets/${name}`)).toEqual([]);
});

test("none runs on a request in the portal", async () => {
  expect(await onEach(portal, (name) => `/requests/${name}`)).toEqual([]);
});

test("none runs in a search for it", async () => {
  const asked = CHOSEN.map((payload) => `/tickets?view=all&q=${encodeURIComponent(payload)}`);
  expect(await foundOn(desk, asked, "searched")).toEqual([]);
});

test("none runs in a list, the inbox, the trash, the mail or an office page", async () => {
  const places: [BrowserContext | undefined, string][] = [
    ...["/tickets?view=all", "/tickets?view=resolved", "/inbox", "/trash"].map(
      (path) => [desk, path] as const,
    ),
    ...["/requests", "/inbox"].map((path) => [portal, path] as const),
    ...["people", "organisations", "teams", "services", "mail", "effects"].map(
      (name) => [office, `/admin/${name}`] as const,
    ),
  ].map(([context, path]) => [context, path]);
  const all: string[] = [];
  await allAtOnce("lists", places, 3, async ([context, path]) => {
    all.push(...(await foundThrough(context, path)));
  });
  expect(all).toEqual([]);
});

const isChosen = (at: number) => CHOSEN.includes(PAYLOADS[at] ?? "");

/** All of them as they are served, and some of them again as a reader has them, with script. */
async function onEach(context: BrowserContext | undefined, pathOf: (name: string) => string) {
  const paths = references.map(pathOf);
  return [
    ...(await foundOn(context, paths, "served")),
    ...(await foundOn(
      context,
      paths.filter((_, at) => at % ALIVE === 0),
      "alive",
    )),
  ];
}

async function signedIn(cookie: string): Promise<BrowserContext> {
  const context = await browser.newContext({ bypassCSP: true, baseURL: url });
  const [name = "", value = ""] = cookie.split(/=(.*)/s);
  await context.addCookies([{ name, value, url }]);
  await watch(context);
  // Nothing that is typed needs a face to run.
  await context.route(/[.](woff2?|css)(\?|$)/, (route) => route.abort());
  return context;
}
