import { hkdfSync } from "node:crypto";
import { z } from "zod";
import { VARIABLES } from "./env-variables";

/** The environment does not make sense; the message lists every fault of it, one a line. */
export class EnvFault extends Error {
  override name = "EnvFault";
}

export type Env = ReturnType<typeof readEnv>;

/**
 * Reads the variables of `env-variables.ts`, with what follows from them.
 *
 * @throws EnvFault naming every variable that is missing or wrong.
 */
export function readEnv(source: Record<string, string | undefined>) {
  const given = Object.fromEntries(Object.entries(source).filter(([, value]) => value !== ""));
  const parsed = Schema.safeParse(given);
  if (!parsed.success) {
    const faults = parsed.error.issues.map(
      (issue) => `${issue.path.join(".") || "environment"}: ${issue.message}`,
    );
    throw new EnvFault(`the environment needs a correction: ${faults.join("; ")}.`);
  }
  const { MUSTER_EMBEDDED, MUSTER_ROLE, ...values } = parsed.data;
  const APP_URL = (values.APP_URL ?? `http://localhost:${values.PORT}`).replace(/\/+$/, "");
  return {
    ...values,
    APP_URL,
    MAIL_DOMAIN: (values.MAIL_DOMAIN ?? new URL(APP_URL).hostname).toLowerCase(),
    /** Whether the database is the embedded one, which Muster itself looks after. */
    isEmbedded: MUSTER_EMBEDDED === "1" || values.DATABASE_URL === undefined,
    /** Whether the demo world is loaded and its sign-ins may be shown: never on a database of one's own. */
    isDemo: (MUSTER_EMBEDDED === "1" || values.DATABASE_URL === undefined) && values.DEMO === "1",
    /** Two thirds for the worker: what follows from commands wants less at once than people do. */
    connections:
      MUSTER_ROLE === "worker"
        ? Math.max(3, Math.ceil((values.DATABASE_CONNECTIONS * 2) / 3))
        : values.DATABASE_CONNECTIONS,
    role: MUSTER_ROLE,
    isProduction: values.NODE_ENV === "production",
  };
}

const Schema = z
  .object(VARIABLES)
  .extend({
    NODE_ENV: z.enum(["production", "development", "test"]).default("production"),
    // Set by the supervisor for its children.
    MUSTER_EMBEDDED: z.literal("1").optional(),
    MUSTER_ROLE: z.enum(["web", "worker"]).default("web"),
  })
  .superRefine((values, context) => {
    for (const name of ["APP_URL", "AUTH_SECRET"] as const) {
      if (values.DATABASE_URL === undefined || values[name] !== undefined) continue;
      context.addIssue({ code: "custom", path: [name], message: "is required with DATABASE_URL" });
    }
    for (const group of TOGETHER) {
      const given = group.filter((name) => values[name] !== undefined);
      for (const name of group) {
        if (given.length === 0 || given.includes(name)) continue;
        const message = `is required with the other ${name.split("_")[0]}_*`;
        context.addIssue({ code: "custom", path: [name], message });
      }
    }
  });

/** All of a group, or none. */
const TOGETHER = [
  ["S3_ENDPOINT", "S3_REGION", "S3_BUCKET", "S3_ACCESS_KEY_ID", "S3_SECRET_ACCESS_KEY"],
  ["OIDC_ISSUER", "OIDC_CLIENT_ID", "OIDC_CLIENT_SECRET"],
] as const;

/** What this process was started with. Nothing else reads `process.env`. */
export const env: Env = readEnv(process.env);

/** A key for one purpose alone, so that what one leaks or signs is worth nothing to another. */
export function secretFor(purpose: string): string {
  if (env.AUTH_SECRET === undefined) throw new EnvFault("AUTH_SECRET is not set.");
  const key = hkdfSync("sha256", env.AUTH_SECRET, "muster", purpose, 32);
  return Buffer.from(key).toString("base64url");
}
