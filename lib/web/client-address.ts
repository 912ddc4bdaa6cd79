/**
 * The address at the other end of the connection, or the one that a trusted proxy names. The web
 * server puts it into `X-Forwarded-For` in place of whatever the client claims there.
 */
export function clientAddress(headers: Headers): string {
  const address = headers.get("x-forwarded-for")?.split(",").at(-1)?.trim() || "unknown";
  return address.replace(/^::ffff:/i, "").slice(0, 64);
}

export const userAgent = (headers: Headers) => headers.get("user-agent")?.slice(0, 400) ?? null;
