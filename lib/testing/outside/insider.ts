import { inject } from "vitest";

/**
 * The proofs ask over HTTP alone; what they prepare and count they do inside the same desk, with its
 * own commands on its own database.
 */
const { url, databaseUrl, secret } = inject("desk");
process.env.DATABASE_URL = databaseUrl;
process.env.APP_URL = url;
process.env.AUTH_SECRET = secret;
process.env.LOG_LEVEL ||= "silent";
