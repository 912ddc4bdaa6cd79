import { readFileSync } from "node:fs";

const MANIFEST = ".next/app-path-routes-manifest.json";

/**
 * Tells the route of a path, such as `/tickets/[id]`, and `other` for a path without one, so that
 * what strangers ask for makes no names.
 */
export function routeNames(patterns: readonly string[] = builtRoutes()): (path: string) => string {
  const exact = new Set(patterns.filter((pattern) => !pattern.includes("[")));
  const open = patterns
    .filter((pattern) => pattern.includes("["))
    .sort((a, b) => rank(a) - rank(b) || a.localeCompare(b))
    .map((pattern) => ({ pattern, matcher: matcherOf(pattern) }));
  return (path) => {
    if (path.startsWith("/_next/static/")) return "/_next/static";
    const plain = path.length > 1 ? path.replace(/\/$/, "") : path;
    if (exact.has(plain)) return plain;
    return open.find(({ matcher }) => matcher.test(plain))?.pattern ?? "other";
  };
}

/** Next matches the narrower pattern first, and one that takes many segments last. */
function rank(pattern: string): number {
  return (pattern.includes("[...") ? 1_000 : 0) - pattern.indexOf("[");
}

function matcherOf(pattern: string): RegExp {
  const source = pattern
    .replace(/[.*+?^${}()|\\]/g, "\\$&")
    .replace(/\[+\\\.\\\.\\\.[^\]]*\]+/g, ".+")
    .replace(/\[[^\]]*\]/g, "[^/]+");
  return new RegExp(`^${source}$`);
}

function builtRoutes(): string[] {
  try {
    const built: Record<string, string> = JSON.parse(readFileSync(MANIFEST, "utf8"));
    return Object.values(built).filter((pattern) => !pattern.startsWith("/_"));
  } catch {
    // Development builds its routes as they are asked for.
    return [];
  }
}
