import { createHash } from "node:crypto";
import type { Tx } from "@/lib/db/client";
import { Prisma } from "@/lib/db/prisma";
import { sqlState } from "@/lib/db/sql-state";
import { Refused } from "./errors";

export type Remembered = { status: number; id: string };

/**
 * Takes the key for this transaction, or returns what the command answered under it before. A twin
 * that is still in flight holds the row, so the insert waits for it, at most for `lock_timeout`.
 *
 * @throws `request-in-progress` past that wait, `idempotency-key-reused` for another request.
 */
export async function claim(
  tx: Tx,
  principal: string,
  key: string,
  command: string,
  fingerprint: string,
): Promise<Remembered | null> {
  const inserted = await tx.$executeRaw`
    insert into idempotency_key (principal, key, command, fingerprint)
    values (${principal}, ${key}, ${command}, ${fingerprint})
    on conflict do nothing`.catch((error: unknown) => {
    if (sqlState(error) !== "55P03") throw error;
    throw new Refused("request-in-progress", "The same request is still running.", {
      retryAfter: 2,
      cause: error,
    });
  });
  if (inserted === 1) return null;

  const kept = await tx.idempotencyKey.findUniqueOrThrow({
    where: { principal_key: { principal, key } },
  });
  if (kept.command !== command || kept.fingerprint !== fingerprint) {
    throw new Refused("idempotency-key-reused", "This key was used for another request.");
  }
  return { status: kept.status ?? 200, id: kept.resultId ?? "" };
}

/** A key that is claimed, and what it answers from now on. */
export type Answered = { principal: string; key: string; answer: Remembered };

export const remembering = ({ principal, key, answer }: Answered) => Prisma.sql`
    update idempotency_key set status = ${answer.status}, result_id = ${answer.id}::uuid
    where principal = ${principal} and key = ${key}`;

/** The same for two inputs exactly when they ask for the same thing, whatever the member order. */
export function fingerprintOf(input: unknown): string {
  return createHash("sha256").update(canonical(input)).digest("base64url");
}

function canonical(value: unknown): string {
  if (value instanceof Date) return JSON.stringify(value.toISOString());
  if (Array.isArray(value)) return `[${value.map(canonical).join(",")}]`;
  if (value === null || typeof value !== "object") return JSON.stringify(value) ?? "null";
  const members = Object.entries(value)
    .filter(([, member]) => member !== undefined)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, member]) => `${JSON.stringify(name)}:${canonical(member)}`);
  return `{${members.join(",")}}`;
}
