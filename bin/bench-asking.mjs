/** What the benches of single subjects share: how they ask, and how they count. */
import { createHash, randomBytes } from "node:crypto";

export const { BASE_URL = "http://localhost:3000", DATABASE_URL } = process.env;
const PASSWORD = "muster-demo-desk";

export const percentile = (values, share) =>
  [...values].sort((a, b) => a - b)[
    Math.min(values.length - 1, Math.ceil(values.length * share) - 1)
  ];

export const round = (value) => Math.round(value * 10) / 10;

export const figures = (times) => ({
  n: times.length,
  p50: round(percentile(times, 0.5)),
  p95: round(percentile(times, 0.95)),
});

/** Asks the REST interface, and answers with what it says. */
export async function json(method, path, token, body) {
  const answer = await fetch(BASE_URL + path, {
    method,
    headers: {
      ...(token ? { Authorization: `Bearer ${token}` } : {}),
      "Content-Type": "application/json",
    },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  if (!answer.ok)
    throw new Error(`${method} ${path} answered ${answer.status}: ${await answer.text()}`);
  return answer.status === 204 ? null : answer.json();
}

/** The token of somebody of the demo world. */
export async function tokenOf(email) {
  const asked = { email, password: PASSWORD, deviceName: "bench" };
  return (await json("POST", "/api/v1/auth/token", null, asked)).token;
}

/** A token of these scopes for a person, written as a person's own page would. */
export async function addToken(db, userId, scopes) {
  const token = `muster_${randomBytes(32).toString("base64url")}`;
  await db.query(
    `insert into api_token (id, user_id, name, token_hash, scopes, expires_at)
     values (muster_uuid7(), $1, 'bench', $2, $3, now() + interval '1 day')`,
    [userId, createHash("sha256").update(token).digest("base64url"), scopes],
  );
  return token;
}

export async function signIn(email = "agent@example.com") {
  const { chromium } = await import("@playwright/test");
  const browser = await launch(chromium);
  const page = await browser.newPage({ baseURL: BASE_URL });
  await page.goto("/sign-in");
  await page.getByLabel("E-mail address").fill(email);
  await page.getByLabel("Password", { exact: true }).fill(PASSWORD);
  await page.getByRole("button", { name: "Sign in", exact: true }).click();
  await page.waitForURL((url) => !url.pathname.startsWith("/sign-in"));
  const cookies = await page.context().cookies();
  await browser.close();
  return cookies.map(({ name, value }) => `${name}=${value}`).join("; ");
}

export function launch(chromium) {
  const executablePath = process.env.PLAYWRIGHT_CHROMIUM_EXECUTABLE_PATH;
  return chromium.launch({ ...(executablePath ? { executablePath } : {}), args: ["--no-sandbox"] });
}

/** How long a page takes to the last byte of its answer. */
export async function pageMs(cookie, path = "/tickets?view=open") {
  const start = performance.now();
  const answer = await fetch(BASE_URL + path, { headers: { cookie } });
  await answer.text();
  if (answer.status !== 200) throw new Error(`The page answered ${answer.status}.`);
  return performance.now() - start;
}

/** Calls `look` until it says true. */
export async function until(look, { everyMs = 250, atMostMs = 5 * 60_000 } = {}) {
  const end = performance.now() + atMostMs;
  while (performance.now() < end) {
    if (await look()) return true;
    await new Promise((resolve) => setTimeout(resolve, everyMs));
  }
  return false;
}
