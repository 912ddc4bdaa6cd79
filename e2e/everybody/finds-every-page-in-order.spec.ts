import { randomUUID } from "node:crypto";
import AxeBuilder from "@axe-core/playwright";
import type { BrowserContext, Page } from "@playwright/test";
import { expect, type RestClient, test, waitsForScript } from "../fixtures";
import type { Persona } from "../personas";

/** Every page there is; `{ticket}` and `{mi}` stand for one that the persona can see. */
const ROUTES: Record<Persona | "nobody", readonly string[]> = {
  nobody: ["/sign-in", "/reset-password", "/reset-password?sent=1", "/invitation"],
  customer: [
    "/",
    "/requests",
    "/requests/new",
    "/requests/{ticket}",
    "/known-errors",
    "/account",
    "/account/notifications",
    "/inbox",
    ...["/catalogue", "/approvals"],
  ],
  agent: [
    ...["/tickets", "/tickets?view=triage", "/tickets/{ticket}", "/tickets/{ticket}?view=all"],
    ...["/major-incidents", "/major-incidents/new", "/major-incidents/{mi}"],
    ...["/major-incidents/{mi}/updates", "/major-incidents/{mi}/replay"],
    ...["/major-incidents/{mi}/stand-down", "/major-incidents/{mi}/tickets"],
    ...["/major-incidents/{mi}/review", "/major-incidents/overview"],
    ...["/services", "/workload"],
    ...[
      "/tickets/new",
      "/inbox",
      "/inbox?show=done",
      "/account",
      "/account/notifications",
      "/trash",
      "/trash?q=nothing+is+called+so",
      ...["/changes", "/changes/templates"],
    ],
  ],
  admin: [
    ...["/admin", "/admin/people", "/admin/people/new", "/admin/organisations", "/admin/teams"],
    ...["/admin/organisations/new", "/admin/teams/new", "/admin/services", "/admin/services/new"],
    ...[
      "/account/second-factor",
      "/admin/mail",
      "/admin/mail/templates/resolved",
      "/admin/mail/sources",
      "/admin/mail/addresses",
      "/admin/change-practice",
      "/admin/automation",
      "/admin/automation/new",
      "/admin/custom-fields/new",
      "/admin/effects",
      "/admin/settings",
      ...["/admin/major-incidents", "/admin/major-incidents/templates"],
      ...["/admin/major-incidents/checklist", "/admin/major-incidents/rota"],
      ...["/admin/service-levels/new", "/admin/service-levels/calendars/new"],
      ...["/admin/service-levels/priorities", "/admin/service-levels/teams"],
      "/admin/service-levels/teams/new",
      "/trash",
      ...["/admin/catalogue", "/admin/catalogue/new", "/admin/approvals"],
    ],
  ],
  secondAgent: [],
  problemManager: [],
  changeManager: ["/changes/windows", "/changes/templates/new"],
  customersManager: [],
  foreignCustomer: [],
};

/** Axe tries every frame, and one that holds a mail lets nothing run. */
const SANDBOXED = /^Blocked script execution in 'about:srcdoc'/;

/** One browser for all pages of a persona, which has read the product's script once. */
const browsers = new Map<Persona | "nobody", BrowserContext>();

test.afterAll(async () => {
  for (const context of browsers.values()) await context.close();
});

for (const [who, routes] of Object.entries(ROUTES) as [Persona | "nobody", string[]][]) {
  for (const route of routes) {
    test(`${route} is in order for ${who}: one frame, no barrier, on any width, light and dark`, async ({
      as,
      browser,
      baseURL,
      rest,
    }) => {
      let context = browsers.get(who);
      if (context === undefined) {
        const known = who === "nobody" ? {} : { storageState: await stateOf(await as(who)) };
        context = await browser.newContext({ ...(baseURL ? { baseURL } : {}), ...known });
        context.on("page", waitsForScript);
        browsers.set(who, context);
      }
      const page = await context.newPage();
      const faults: string[] = [];
      page.on("pageerror", (error) => faults.push(error.message));
      page.on("console", (line) => {
        if (line.type() === "error" && !SANDBOXED.test(line.text())) faults.push(line.text());
      });
      let path = route;
      if (route.includes("{ticket}")) {
        const answer = await (await rest("customer")).get("/api/v1/tickets?limit=1");
        const { data } = (await answer.json()) as { data: { id: string }[] };
        path = route.replace("{ticket}", data[0]?.id ?? "");
      }
      const led = route.includes("{mi}") ? await leadsOne(await rest("agent")) : null;
      if (led !== null) path = route.replace("{mi}", led);

      const answer = await page.goto(path);
      expect(answer?.status()).toBe(200);
      await expect(page.getByRole("heading", { level: 1 })).toHaveCount(1);
      await expect(page.getByRole("main")).toHaveCount(1);
      await expect(page).toHaveTitle(/Muster/);
      await page.emulateMedia({ colorScheme: "light", reducedMotion: "reduce" });
      // Again for a while: a tenth of a second leads from one colour to the other.
      const light = () => barriersOn(axeOn(page));
      await expect.poll(light, "light").toEqual([]);
      // Only colours are others in the dark.
      await page.emulateMedia({ colorScheme: "dark" });
      const dark = () => barriersOn(axeOn(page).withRules("color-contrast"));
      await expect.poll(dark, "dark").toEqual([]);
      for (const width of [320, 768, 1440]) {
        await page.setViewportSize({ width, height: 800 });
        const needed = await page.evaluate(() => document.documentElement.scrollWidth);
        expect(needed, `${width} px`).toBeLessThanOrEqual(width);
      }
      if (led !== null) await endsIt(await rest("agent"), led);
      expect(faults).toEqual([]);
      await page.close();
    });
  }
}

const stateOf = (page: Page) => page.context().storageState();

/** A major incident with something in what its pages show, over as soon as it was drawn. */
async function leadsOne(asha: RestClient): Promise<string> {
  const title = `The lift is stuck ${randomUUID().slice(0, 8)}`;
  const made = await asha.post("/api/v1/major-incidents", {
    data: { intent: "declare", title, severity: "SEV1", impactStatement: "All take the stairs." },
  });
  const { id } = (await made.json()) as { id: string };
  const path = `/api/v1/major-incidents/${id}`;
  await asha.post(`${path}/transitions`, { data: { event: "take_command" } });
  await asha.post(`${path}/work-items`, { data: { title: "Call the vendor", role: "ops_lead" } });
  await asha.post(`${path}/updates`, {
    data: { audiences: ["internal"], phase: "resolved", body: "It moves." },
  });
  return id;
}

const endsIt = (asha: RestClient, id: string) =>
  asha.post(`/api/v1/major-incidents/${id}/transitions`, {
    data: { event: "cancel", reason: "It was a test." },
  });

async function barriersOn(axe: AxeBuilder): Promise<string[]> {
  const { violations } = await axe.analyze();
  return violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`);
}

/** Axe brings Playwright's types in a version of its own; the page is the same. */
function axeOn(page: Page) {
  // What a mail looks like lies in a frame without script, of which axe would wait for an answer.
  return new AxeBuilder({ page: page as unknown as AxePage })
    .setLegacyMode(true)
    .options({ resultTypes: ["violations"], preload: false })
    .exclude("iframe[sandbox]");
}

type AxePage = ConstructorParameters<typeof AxeBuilder>[0]["page"];
