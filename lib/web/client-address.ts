/**
 * The address at the other end of the connection. The web server drops what clients claim in
 * `X-Forwarded-For` before Next fills it from the socket.
 */
export function clientAddress(headers: Headers): string {
  const address = headers.get("x-forwarded-for")?.split(",").at(-1)?.trim() || "unknown";
  return address.replace(/^::ffff:/i, "").slice(0, 64);
}

export const userAgent = (headers: Headers) => headers.get("user-agent")?.slice(0, 400) ?? null;
