import {
  type BrowserContextOptions,
  test as base,
  expect,
  type Page,
  type Response,
} from "@playwright/test";
import { z } from "zod";
import { PASSWORD, PERSONAS, type Persona } from "./personas";

type State = Exclude<BrowserContextOptions["storageState"], string | undefined>;

/** Opens a browser of its own for a persona, who is signed in already. */
type As = (persona: Persona, options?: BrowserContextOptions) => Promise<Page>;

/** Speaks REST v1 for a persona. */
type Rest = (persona: Persona) => Promise<RestClient>;

export const test = base.extend<
  { as: As; rest: Rest },
  { states: Map<Persona, State>; tokens: Map<Persona, string> }
>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the parameter's shape.
  baseURL: async ({}, use) => {
    await use(deskUrl());
  },

  states: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the parameter's shape.
    async ({}, use) => {
      await use(new Map());
    },
    { scope: "worker" },
  ],

  tokens: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the parameter's shape.
    async ({}, use) => {
      await use(new Map());
    },
    { scope: "worker" },
  ],

  page: async ({ page, javaScriptEnabled }, use) => {
    if (javaScriptEnabled !== false) waitsForScript(page);
    await use(page);
  },

  as: async ({ browser, baseURL, states }, use) => {
    const opened: Page[] = [];
    await use(async (persona, options = {}) => {
      const known = states.get(persona);
      const context = await browser.newContext({
        ...(baseURL ? { baseURL } : {}),
        ...(known ? { storageState: known } : {}),
        ...options,
      });
      if (options.javaScriptEnabled !== false) context.on("page", waitsForScript);
      const page = await context.newPage();
      opened.push(page);
      // A journey may have ended this persona's sessions, as a person does.
      const isIn = known !== undefined && (await context.request.get("/api/v1/me")).ok();
      if (!isIn && !options.storageState) {
        await signIn(page, persona);
        states.set(persona, await context.storageState());
      }
      return page;
    });
    for (const page of opened) await page.context().close();
  },

  rest: async ({ playwright, baseURL, tokens }, use) => {
    const opened: RestClient[] = [];
    const speaking = async (token: string | undefined) => {
      const client = await playwright.request.newContext({
        ...(baseURL ? { baseURL } : {}),
        ...(token ? { extraHTTPHeaders: { Authorization: `Bearer ${token}` } } : {}),
      });
      opened.push(client);
      return client;
    };
    await use(async (persona) => {
      const known = tokens.get(persona);
      if (known) {
        const client = await speaking(known);
        // A journey may have ended it, as a person does.
        if ((await client.get("/api/v1/me")).ok()) return client;
      }
      const answer = await (await speaking(undefined)).post("/api/v1/auth/token", {
        data: { email: PERSONAS[persona].email, password: PASSWORD, deviceName: "A journey" },
      });
      const { token } = z.object({ token: z.string() }).parse(await answer.json());
      tokens.set(persona, token);
      return speaking(token);
    });
    for (const client of opened) await client.dispose();
  },
});

export { expect };

/**
 * A journey is quicker than a person: a key or a file that comes before the page's script listens
 * is lost. So each address that is opened counts as open only once the script is awake.
 */
export function waitsForScript(page: Page): void {
  const goto = page.goto.bind(page);
  const reload = page.reload.bind(page);
  page.goto = async (url, options) => awake(page, await goto(url, options));
  page.reload = async (options) => awake(page, await reload(options));
}

async function awake(page: Page, answer: Response | null): Promise<Response | null> {
  const hasScript = await page.locator('script[src*="/_next/"]').count();
  if (hasScript > 0) await page.locator("html[data-awake]").waitFor({ state: "attached" });
  return answer;
}

/** What stands in a field of Markdown, whatever it is being written with. */
export const written = (page: Page, name = "body") =>
  page.locator(`[data-writing] > textarea[name="${name}"]`).last();

export type RestClient = import("@playwright/test").APIRequestContext;

export async function signIn(page: Page, persona: Persona): Promise<void> {
  await page.goto("/sign-in");
  await page.getByLabel("E-mail address").fill(PERSONAS[persona].email);
  await page.getByLabel("Password", { exact: true }).fill(PASSWORD);
  await page.getByRole("button", { name: "Sign in", exact: true }).click();
  await expect(page).not.toHaveURL(/sign-in/);
}

export function deskUrl(): string {
  const url = process.env.MUSTER_DESK_URL;
  if (!url) throw new Error("No desk is open.");
  return url;
}
