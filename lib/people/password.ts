import { hash, verify } from "@node-rs/argon2";

/** OWASP's floor for argon2id, which is the package's default algorithm. */
const COST = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };

export function hashPassword(password: string): Promise<string> {
  return hash(canonical(password), COST);
}

let dummy: Promise<string> | undefined;

/** Takes as long without a hash as with one, so that nobody learns which accounts exist. */
export async function passwordMatches(password: string, stored: string | null): Promise<boolean> {
  dummy ??= hashPassword("no account has this one");
  const matches = await verify(stored ?? (await dummy), canonical(password)).catch(() => false);
  return matches && stored !== null;
}

/** The same letters typed on two systems are one password. */
const canonical = (password: string) => password.normalize("NFC");
