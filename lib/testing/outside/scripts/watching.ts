import type { BrowserContext, Page } from "@playwright/test";

/**
 * Makes every page of this browser tell when typed text runs. What a policy of the server would stop
 * is let through, so that only the rendering itself stands between the text and the call.
 */
export async function watch(context: BrowserContext): Promise<void> {
  await context.addInitScript(() => {
    const ran = () => document.documentElement.setAttribute("data-ran", "");
    window.alert = () => {
      try {
        window.top?.document.documentElement.setAttribute("data-ran", "");
      } catch {
        ran();
      }
    };
  });
}

/** What ran on the page, and what would run if somebody touched it. */
export async function scriptsOn(page: Page): Promise<string[]> {
  // A page that leads elsewhere meanwhile may never answer.
  return Promise.race([read(page), after(ANSWERS_WITHIN_MS)]);
}

const ANSWERS_WITHIN_MS = 10_000;

async function after(ms: number): Promise<string[]> {
  await new Promise((resolve) => setTimeout(resolve, ms).unref());
  return ["the page does not answer"];
}

async function read(page: Page): Promise<string[]> {
  return page.evaluate(async () => {
    const found: string[] = [];
    const schemes = /^(javascript|vbscript|data|blob):/i;
    const addresses = ["href", "src", "action", "formaction", "data", "xlink:href", "srcdoc"];
    for (const element of document.querySelectorAll("*")) {
      for (const { name, value } of element.attributes) {
        if (/^on/i.test(name)) found.push(`<${element.localName} ${name}>`);
        const isOwnPicture = element.localName === "link" || element.localName === "img";
        const isForeign = schemes.test([...value].filter((sign) => sign > " ").join(""));
        if (addresses.includes(name) && isForeign && !(isOwnPicture && value.startsWith("data:"))) {
          found.push(`<${element.localName} ${name}="${value.slice(0, 60)}">`);
        }
      }
    }
    // An error or a load takes a moment to be told.
    await new Promise((resolve) => setTimeout(resolve, 25));
    if (document.documentElement.hasAttribute("data-ran")) found.push("a script ran");
    return found;
  });
}
