import { useTimeZone } from "next-intl";

const FALLBACK_ZONE = "UTC";

/** The reader's zone, which the request's configuration always names. */
export function useZone(): string {
  return useTimeZone() ?? FALLBACK_ZONE;
}
