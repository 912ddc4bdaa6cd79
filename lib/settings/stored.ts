import { DEFAULTS, SETTING_NAMES, Settings } from "./contract";

type Stored = { name: string; value: unknown };

// Each mail and each new ticket asks, and checking them anew costs more than reading them.
let last: { text: string; settings: Settings } = { text: "[]", settings: DEFAULTS };

/** What holds by these rows. A value that no longer fits its setting gives way to the default. */
export function settingsOf(rows: readonly Stored[]): Settings {
  const text = JSON.stringify(rows.map(({ name, value }) => [name, value]));
  if (text !== last.text) last = { text, settings: checked(rows) };
  return last.settings;
}

/** The same of the one that decides whether mail is followed. */
export const mailTrackingOf = (value: unknown) =>
  Settings.shape.mailTracking.catch(DEFAULTS.mailTracking).parse(value);

function checked(rows: readonly Stored[]): Settings {
  const kept = new Map(rows.map(({ name, value }) => [name, value]));
  const entries = SETTING_NAMES.map((name) => {
    const stored = Settings.shape[name].safeParse(kept.get(name));
    return [name, stored.success ? stored.data : DEFAULTS[name]];
  });
  return Settings.parse(Object.fromEntries(entries));
}
