import type { EditWindow } from "./policy";

const HOUR_MS = 3_600_000;

/** For how long replies may be edited. */
export async function editWindow(): Promise<EditWindow> {
  return { authorMs: HOUR_MS, leadMs: 7 * 24 * HOUR_MS };
}
