import type { Claims } from "@/lib/testing/openid";
import { type Answer, ask } from "./asking";

/** The address that the provider tells of somebody, by what they sign in with there. */
export const addressAt = (login: string) => `${login}@provider.example.com`;

/** People of the provider for whose address it does not vouch. */
export const UNVOUCHED: readonly (readonly [string, Claims])[] = [
  ["unverified", { email: addressAt("unverified"), email_verified: false }],
  ["silent", { email: addressAt("silent") }],
];

const MOST_STEPS = 12;

/** Signs in as a browser would, through the provider's own pages; the desk's answer in the end. */
export async function signInByProvider(url: string, login: string): Promise<Answer> {
  const begun = await ask(url, { path: "/sign-in/oidc" });
  const deskCookie = cookiesIn([begun.headers["set-cookie"] ?? ""]);
  const jar = new Map<string, string>();
  let next = begun.headers.location;
  for (let step = 0; next !== undefined && step < MOST_STEPS; step += 1) {
    if (next.startsWith(url)) {
      return ask(url, { path: next.slice(url.length), cookie: pairs(deskCookie) });
    }
    const page = await visit(next, jar);
    const form = /action="([^"]+)"/.exec(await page.text())?.[1];
    const at = page.headers.get("location") ?? (form && (await submit(form, next, login, jar)));
    next = at ? new URL(at, next).href : undefined;
  }
  return begun;
}

async function submit(form: string, page: string, login: string, jar: Map<string, string>) {
  // The provider asks who one is, then whether the desk may know it.
  const prompt = jar.has("asked") ? "consent" : "login";
  jar.set("asked", "1");
  const body = new URLSearchParams({ prompt, login, password: "any" });
  const answer = await visit(new URL(form, page).href, jar, { method: "POST", body });
  return answer.headers.get("location") ?? undefined;
}

async function visit(
  address: string,
  jar: Map<string, string>,
  asked: RequestInit = {},
): Promise<Response> {
  const headers = { Cookie: pairs(jar) };
  const answer = await fetch(address, { ...asked, redirect: "manual", headers });
  for (const [name, value] of cookiesIn(answer.headers.getSetCookie())) jar.set(name, value);
  return answer;
}

function cookiesIn(lines: readonly string[]): Map<string, string> {
  return new Map(
    lines.map((line) => {
      const [name = "", value = ""] = (line.split(";")[0] ?? "").split(/=(.*)/s);
      return [name, value];
    }),
  );
}

const pairs = (jar: ReadonlyMap<string, string>) =>
  [...jar].map(([name, value]) => `${name}=${value}`).join("; ");
