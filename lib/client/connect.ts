import createClient from "openapi-fetch";
import type { paths } from "./schema";

export type Client = ReturnType<typeof connect>;

/**
 * REST v1 of the desk at this address, as the owner of this token: `connect(url, token).POST("/tickets",
 * { body })`. Answers are `{ data, error, response }`; nothing is thrown for a refusal.
 */
export function connect(url: string, token?: string) {
  return createClient<paths>({
    baseUrl: new URL("/api/v1", url).href,
    ...(token === undefined ? {} : { headers: { Authorization: `Bearer ${token}` } }),
  });
}
