declare module "culori" {
  type Color = { mode: string };
  export function parse(text: string): Color | undefined;
  export function wcagContrast(one: Color, other: Color): number;
  export function differenceCiede2000(): (one: Color, other: Color) => number;
  type Filter = (color: Color) => Color;
  export function filterDeficiencyProt(severity: number): Filter;
  export function filterDeficiencyDeuter(severity: number): Filter;
  export function filterDeficiencyTrit(severity: number): Filter;
}
