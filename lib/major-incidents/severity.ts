import type { Audience, Severity } from "./words";

type Cadence = Record<Audience, number | null>;

/** Minutes between updates until an admin decides otherwise; null: when something changes. */
export const CADENCE_MINUTES: Record<Severity, Cadence> = {
  SEV1: { internal: 15, stakeholders: 30, customers: 30, public: 20 },
  SEV2: { internal: 30, stakeholders: 60, customers: 60, public: 40 },
  SEV3: { internal: 60, stakeholders: null, customers: null, public: null },
};

/** How soon after the declaration the public hears of it first, where it hears of it by the clock. */
export const FIRST_PUBLIC_MINUTES = 5;

/** How often each audience hears of it. */
export type Rhythm = { cadence: Cadence; firstPublicMinutes: number };

/** When an audience is to hear of it for the first time. */
export function firstDue(rhythm: Rhythm, audience: Audience, from: Date): Date | null {
  const minutes = rhythm.cadence[audience];
  if (minutes === null) return null;
  const first = audience === "public" ? Math.min(minutes, rhythm.firstPublicMinutes) : minutes;
  return new Date(from.getTime() + first * 60_000);
}
