import { env } from "@/lib/env";

export const ownOrigin = () => new URL(env.APP_URL).origin;

/**
 * Whether one of our own pages sent this. A missing `Origin` counts as foreign, since every browser
 * sends one with a POST.
 */
export function isFromOwnPage(headers: Headers): boolean {
  const site = headers.get("sec-fetch-site");
  if (site !== null && site !== "same-origin") return false;
  return headers.get("origin") === ownOrigin();
}

/** The same for REST with a cookie, where `Sec-Fetch-Site` alone is proof enough. */
export function isFromOwnScript(headers: Headers): boolean {
  const origin = headers.get("origin");
  if (origin !== null) return isFromOwnPage(headers);
  return headers.get("sec-fetch-site") === "same-origin";
}

/** The given place when it is a page of ours, as a path; the fallback for anything else. */
export function ownPath(place: unknown, fallback = "/"): string {
  if (typeof place !== "string" || place.length > 2_000) return fallback;
  if (!URL.canParse(place, env.APP_URL)) return fallback;
  const url = new URL(place, env.APP_URL);
  if (url.origin !== ownOrigin()) return fallback;
  // "//host" would be read as another host once it stands in a Location header by itself.
  return url.pathname.startsWith("//") ? fallback : `${url.pathname}${url.search}${url.hash}`;
}
