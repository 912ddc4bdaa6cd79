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
  serializers: { error: pino.stdSerializers.err },
});
