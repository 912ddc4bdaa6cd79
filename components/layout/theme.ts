export const THEMES = ["system", "light", "dark"] as const;
export type Theme = (typeof THEMES)[number];

/** The theme that a cookie names, or the system's own. */
export function themeOf(value: unknown): Theme {
  return THEMES.find((theme) => theme === value) ?? "system";
}
