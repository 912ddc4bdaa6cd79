import type { ServerResponse } from "node:http";

/** What every answer carries, static files included. */
export function secure(
  res: ServerResponse,
  { policy, isHttps }: { policy: string; isHttps: boolean },
): void {
  res.setHeader("Content-Security-Policy", policy);
  res.setHeader("X-Content-Type-Options", "nosniff");
  // Not no-referrer: with it Chromium posts `Origin: null`, which our own doors refuse.
  res.setHeader("Referrer-Policy", "same-origin");
  res.setHeader("X-Frame-Options", "DENY");
  res.setHeader("Cross-Origin-Opener-Policy", "same-origin");
  res.setHeader("Cross-Origin-Resource-Policy", "same-origin");
  res.setHeader("Permissions-Policy", PERMISSIONS);
  if (isHttps) res.setHeader("Strict-Transport-Security", "max-age=31536000; includeSubDomains");
}

/** Files that people sent: whatever one turns out to be, it runs nothing and is part of no page. */
export const FILE_POLICY = "default-src 'none'; sandbox";

export const isSentFile = (path: string) => /^\/api\/v1\/attachments\/[^/]+\/\w+$/.test(path);

/** `unsafe-eval` and the loose styles are what Next's development mode needs; production has neither. */
export function contentPolicy(nonce: string, isProduction: boolean): string {
  return [
    "default-src 'self'",
    `script-src 'nonce-${nonce}' 'strict-dynamic'${isProduction ? "" : " 'unsafe-eval'"}`,
    isProduction ? `style-src 'self' 'nonce-${nonce}'` : "style-src 'self' 'unsafe-inline'",
    "style-src-attr 'unsafe-inline'",
    "worker-src 'self'",
    "img-src 'self' data: blob:",
    "object-src 'none'",
    "base-uri 'none'",
    "frame-ancestors 'none'",
    "form-action 'self'",
  ].join("; ");
}

/**
 * Keeps answers out of every cache but those for files: Next marks prerendered pages as shared,
 * and an answer of our own may forget the header.
 */
export function keepPrivate(res: ServerResponse, path: string): void {
  if (path.startsWith("/_next/static/") || FILE.test(path)) return;
  const writeHead = res.writeHead;
  res.writeHead = function write(this: ServerResponse, ...args: unknown[]) {
    const said = String(this.getHeader("Cache-Control") ?? "");
    if (!/\bprivate\b/.test(said)) this.setHeader("Cache-Control", "private, no-store");
    return Reflect.apply(writeHead, this, args);
  } as typeof writeHead;
}

/** A page that failed because the database is away says so: it is worth another try, and no fault of ours. */
export function admitAbsence(res: ServerResponse, isGone: () => boolean): void {
  const writeHead = res.writeHead;
  res.writeHead = function write(this: ServerResponse, ...args: unknown[]) {
    const isFault = this.statusCode === 500 && (args[0] === undefined || args[0] === 500);
    if (!isFault || !isGone()) return Reflect.apply(writeHead, this, args);
    this.statusCode = 503;
    this.setHeader("Retry-After", "2");
    return Reflect.apply(writeHead, this, [503, ...args.slice(1)]);
  } as typeof writeHead;
}

const FILE = /^\/(?!api\/)[^?]*\.(png|svg|ico|webp|woff2|webmanifest|txt|css|js)$/;

const PERMISSIONS = [
  "accelerometer",
  "browsing-topics",
  "camera",
  "display-capture",
  "geolocation",
  "gyroscope",
  "magnetometer",
  "microphone",
  "payment",
  "usb",
]
  .map((feature) => `${feature}=()`)
  .join(", ");
