/** The five-character SQLSTATE inside an error of Prisma or pg, or null. */
export function sqlState(error: unknown): string | null {
  let at: unknown = error;
  for (let depth = 0; depth < 6 && typeof at === "object" && at !== null; depth += 1) {
    const found = codeIn(at);
    if (found) return found;
    at = next(at);
  }
  return null;
}

function codeIn(value: object): string | null {
  for (const name of ["originalCode", "code"] as const) {
    const code: unknown = Reflect.get(value, name);
    if (typeof code === "string" && /^[0-9A-Z]{5}$/.test(code) && !/^P2\d{3}$/.test(code)) {
      return code;
    }
  }
  return Reflect.get(value, "code") === "P2002" ? "23505" : null;
}

function next(value: object): unknown {
  const meta: unknown = Reflect.get(value, "meta");
  if (typeof meta === "object" && meta !== null) {
    return Reflect.get(meta, "driverAdapterError") ?? meta;
  }
  return Reflect.get(value, "cause");
}
