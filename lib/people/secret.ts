import { createHash, randomBytes } from "node:crypto";

/** 256 random bits, as text that needs no escaping anywhere. */
export const newSecret = () => randomBytes(32).toString("base64url");

/** What is stored of a secret: it is random, so one round is enough. */
export const hashOf = (secret: string) => createHash("sha256").update(secret).digest("base64url");
