import { readFileSync } from "node:fs";
import {
  differenceCiede2000,
  filterDeficiencyDeuter,
  filterDeficiencyProt,
  filterDeficiencyTrit,
  parse,
  wcagContrast,
} from "culori";
import { describe, expect, it } from "vitest";

const THEMES = ["light", "dark"] as const;
type Theme = (typeof THEMES)[number];

const css = readFileSync("app/globals.css", "utf8");

/** A token's colour as the sheet of styles says it. */
function colour(token: string, theme: Theme) {
  const [, value = ""] = css.match(new RegExp(`--${token}:\\s*([^;]+);`)) ?? [];
  const pair = value.match(/^light-dark\((oklch\([^)]*\)),\s*(oklch\([^)]*\))\)$/);
  const color = parse(pair ? (pair[theme === "light" ? 1 : 2] ?? "") : value);
  if (!color) throw new Error(`--${token} is not a colour: ${value}`);
  return color;
}

const GROUNDS = ["bg", "surface", "raised", "sunken"];
const TEXTS = ["text", "text-2", "text-3", "link", "danger"];

describe.each(THEMES)("in the %s theme", (theme) => {
  const contrast = (one: string, other: string) =>
    wcagContrast(colour(one, theme), colour(other, theme));

  it("text can be read on every ground", () => {
    for (const ground of GROUNDS) {
      for (const text of TEXTS) {
        expect(contrast(text, ground), `${text} on ${ground}`).toBeGreaterThanOrEqual(4.5);
      }
    }
    for (const ground of ["note", "accent-soft"]) {
      for (const text of ["text", "text-2", "link"]) {
        expect(contrast(text, ground), `${text} on ${ground}`).toBeGreaterThanOrEqual(4.5);
      }
    }
    expect(contrast("on-accent", "accent")).toBeGreaterThanOrEqual(4.5);
  });

  it("controls, focus and marks stand out from the surface", () => {
    const marks = ["line-strong", "focus", "accent", ...STATUS, ...SEVERITY];
    for (const mark of marks) {
      expect(contrast(mark, "surface"), mark).toBeGreaterThanOrEqual(3);
    }
  });

  it.each([
    ["status", () => STATUS],
    ["severity", () => SEVERITY],
  ])("no two colours of a %s look alike, whatever the eye", (_name, set) => {
    const distance = differenceCiede2000();
    const eyes = [
      (color: ReturnType<typeof colour>) => color,
      filterDeficiencyProt(1),
      filterDeficiencyDeuter(1),
      filterDeficiencyTrit(1),
    ];
    const colours = set().map((token) => colour(token, theme));
    for (const eye of eyes) {
      for (const [at, one] of colours.entries()) {
        for (const other of colours.slice(at + 1)) {
          expect(distance(eye(one), eye(other))).toBeGreaterThanOrEqual(12);
        }
      }
    }
  });
});

const STATUS = ["st-new", "st-open", "st-pending", "st-hold", "st-resolved", "st-closed"];
const SEVERITY = ["sev1", "sev2", "sev3", "sev4", "sev5"];
