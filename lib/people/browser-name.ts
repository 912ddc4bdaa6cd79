/** Order matters: every browser also claims to be those below it. */
const BROWSERS: readonly [RegExp, string][] = [
  [/Edg\//, "Edge"],
  [/OPR\//, "Opera"],
  [/Firefox\//, "Firefox"],
  [/Chrome\//, "Chrome"],
  [/Safari\//, "Safari"],
];
const SYSTEMS: readonly [RegExp, string][] = [
  [/iPhone|iPad/, "iOS"],
  [/Android/, "Android"],
  [/Windows/, "Windows"],
  [/Mac OS X/, "macOS"],
  [/Linux/, "Linux"],
];

/** "Firefox, Linux" from what a browser says of itself; null when it says nothing that is known. */
export function browserName(userAgent: string | null): string | null {
  const found = [BROWSERS, SYSTEMS].flatMap((list) => {
    const known = list.find(([pattern]) => pattern.test(userAgent ?? ""));
    return known ? [known[1]] : [];
  });
  return found.length > 0 ? found.join(", ") : null;
}
