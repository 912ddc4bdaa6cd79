import { randomUUID } from "node:crypto";
import { log } from "@/lib/log";

/** Logs what went wrong on our side, and returns the number by which the log can be searched. */
export function reportFault(error: unknown, door: string): string {
  const id = randomUUID();
  log.error({ fault: id, door, error }, "a request failed");
  return id;
}
