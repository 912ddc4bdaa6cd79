/** Once, as Next starts: its build holds what answers REST, and the server in front asks for it. */
export async function register(): Promise<void> {
  // Next builds this for its edge as well, and leaves out what stands behind this condition.
  // biome-ignore lint/style/noProcessEnv: Next puts the value in as it builds
  if (process.env.NEXT_RUNTIME !== "nodejs") return;
  const { env } = await import("@/lib/env");
  // In development a route is built anew whenever it changes, so there Next answers.
  if (!env.isProduction) return;
  const { restAt } = await import("@/lib/web/rest/door");
  const { REST_AT } = await import("@/lib/web/server/rest-front");
  Reflect.set(globalThis, REST_AT, restAt);
}
