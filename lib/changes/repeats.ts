/** The ways in which a form lets something come back. */
export const REPEATS = [
  "once",
  "weekly",
  "fortnightly",
  "monthly_day",
  "monthly_weekday",
  "monthly_last",
] as const;
export type Repeat = (typeof REPEATS)[number];

const WEEK_DAYS = ["SU", "MO", "TU", "WE", "TH", "FR", "SA"];
const DAY = /^(\d{4})-(\d\d)-(\d\d)/;

/** The rule of a first day, such as `2027-01-02`; null: it does not come back, or is no day. */
export function ruleFrom(repeats: Repeat, first: string, until: string): string | null {
  const [day, , , dayOfMonth = ""] = DAY.exec(first) ?? [];
  if (repeats === "once" || day === undefined) return null;
  const weekDay = WEEK_DAYS[new Date(`${day}T00:00:00Z`).getUTCDay()];
  const inMonth = Number(dayOfMonth);
  const rules: Record<Exclude<Repeat, "once">, string> = {
    weekly: `FREQ=WEEKLY;BYDAY=${weekDay}`,
    fortnightly: `FREQ=WEEKLY;INTERVAL=2;BYDAY=${weekDay}`,
    monthly_day: `FREQ=MONTHLY;BYMONTHDAY=${inMonth}`,
    monthly_weekday: `FREQ=MONTHLY;BYDAY=${Math.ceil(inMonth / 7)}${weekDay}`,
    monthly_last: `FREQ=MONTHLY;BYDAY=-1${weekDay}`,
  };
  const end = DAY.test(until) ? `;UNTIL=${until.slice(0, 10).replaceAll("-", "")}` : "";
  return `${rules[repeats]}${end}`;
}

type Shown = { repeats: Repeat | "kept"; until: string };

/** What a form shows of a rule whose first time begins on this day; `kept` is what it cannot say. */
export function shownOf(rule: string | null, first: string): Shown {
  if (rule === null) return { repeats: "once", until: "" };
  const [, year, month, day] = /UNTIL=(\d{4})(\d\d)(\d\d)/.exec(rule) ?? [];
  const until = year === undefined ? "" : `${year}-${month}-${day}`;
  const repeats = REPEATS.find((repeat) => ruleFrom(repeat, first, until) === rule);
  return repeats ? { repeats, until } : { repeats: "kept", until: "" };
}

/** How a rule is told: every so many weeks or months. */
export function rhythmOf(rule: string): { unit: "week" | "month"; every: number } {
  const every = /INTERVAL=(\d+)/.exec(rule)?.[1];
  return { unit: rule.includes("FREQ=MONTHLY") ? "month" : "week", every: Number(every ?? 1) };
}
