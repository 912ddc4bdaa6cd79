import pino from "pino";
import { env } from "./env";

/**
 * The log of this process, one JSON object a line. Log facts by name (`log.info({ id }, "words")`);
 * never a body, a header, a token or an address with its query.
 */
export const log = pino({
  level: env.LOG_LEVEL,
  base: { process: env.role },
  timestamp: pino.stdTimeFunctions.isoTime,
  serializers: { error: briefly },
});

/**
 * An error without what it carries: Prisma's messages repeat the query with its values, and only
 * their last line is the reason.
 */
export function briefly(error: unknown): unknown {
  if (!(error instanceof Error)) return error === undefined ? undefined : typeof error;
  const { name, message, stack = "", cause } = error;
  return {
    name,
    reason: message.trim().split("\n").at(-1)?.slice(0, 400),
    ...facts(error),
    at: stack
      .split("\n")
      .filter((line) => /^\s+at /.test(line))
      .slice(0, 12),
    ...(cause === undefined ? {} : { cause: briefly(cause) }),
  };
}

function facts(error: Error): Record<string, unknown> {
  const known = ["code", "digest"].map((key) => [key, Reflect.get(error, key)] as const);
  return Object.fromEntries(known.filter(([, value]) => value !== undefined));
}
