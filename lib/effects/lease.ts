import { randomBytes } from "node:crypto";
import { setTimeout as pause } from "node:timers/promises";
import { prisma } from "@/lib/db/client";
import { KEPT_SOON } from "@/lib/db/soon";
import type { Lease, Settlement } from "./effect";

/** Long enough to connect and hand over a message, short enough to try again soon after a crash. */
export const LEASE_SECONDS = 60;
/** After the mark a server may take minutes to answer (RFC 5321, 4.5.3.2.6), and nobody may step in. */
export const MARKED_LEASE_SECONDS = 300;
/** With the back-off below these are at most 62 hours, half of it on average. */
export const MAX_ATTEMPTS = 27;

const FIRST_DELAY_MS = 5_000;
const LONGEST_DELAY_MS = 4 * 3_600_000;

/** Full jitter: anything up to an ever longer limit, so that what failed together returns apart. */
export function backOffMs(attempt: number): number {
  return Math.random() * Math.min(LONGEST_DELAY_MS, FIRST_DELAY_MS * 2 ** (attempt - 1));
}

/**
 * The beginning of every lease token that this process takes. It stands in the heartbeats too, so
 * that the leases of a dead process are known without waiting for them to run out.
 */
export const LEASE_PREFIX = uuidLike(randomBytes(6).toString("hex"));

function newToken(): string {
  return `${LEASE_PREFIX}${uuidLike(randomBytes(10).toString("hex"), 12)}`;
}

/** Writes hex digits with the hyphens of a UUID, as if `offset` digits stood before them. */
function uuidLike(hex: string, offset = 0): string {
  return [...hex]
    .map((digit, at) => ([8, 12, 16, 20].includes(at + offset) ? `-${digit}` : digit))
    .join("");
}

/** Takes the right to perform those of the rows that are due and nobody else's, in one statement. */
export async function claim(effectIds: readonly string[], stop: AbortSignal): Promise<Lease[]> {
  const token = newToken();
  try {
    const rows = await prisma.$queryRaw<{ id: string; attempts: number }[]>`
      update effect set state = 'running', attempts = attempts + 1, marked_at = null,
        lease_token = ${token}::uuid, lease_until = now() + ${LEASE_SECONDS} * interval '1 second'
      where id in (select id from effect
        where id = any(${[...effectIds]}::uuid[]) and state = 'pending' and next_at <= now()
        order by id for update skip locked) and ${KEPT_SOON}
      returning id, attempts`;
    return rows.map(({ id, attempts }) => ({ effectId: id, token, attempt: attempts, stop }));
  } catch (error) {
    // The answer was lost, maybe not the claim.
    await Promise.all(
      effectIds.map((effectId) =>
        settle({ effectId, token, attempt: 1, stop }, { state: "handed-back" }),
      ),
    );
    throw error;
  }
}

const marked = new WeakSet<Lease>();

/** Whether it was marked, so that what fails from then on says nothing of whether it happened. */
export const mayHaveLeft = (lease: Lease): boolean => marked.has(lease);

/** Writes down that the act may have happened from now on. False: the lease is lost, so do not act. */
export async function mark(lease: Lease): Promise<boolean> {
  const { effectId, token } = lease;
  const count = await prisma.$executeRaw`
    update effect set marked_at = now(),
      lease_until = now() + ${MARKED_LEASE_SECONDS} * interval '1 second'
    where id = ${effectId}::uuid and lease_token = ${token}::uuid and state = 'running'
      and lease_until > now()`;
  if (count === 1) marked.add(lease);
  return count === 1;
}

const SETTLE_TRIES = 20;
const SETTLE_PAUSE_MS = 500;

/**
 * Writes down what became of it, with the line that its mail shows. Nothing, if the lease is lost.
 * What we know must not be forgotten because the database was away for a moment, so it insists.
 */
export async function settle(lease: Lease, settlement: Settlement): Promise<boolean> {
  for (let left = SETTLE_TRIES; ; left -= 1) {
    try {
      return await settleOnce(lease, settlement);
    } catch (error) {
      if (left <= 1) throw error;
      await pause(SETTLE_PAUSE_MS);
    }
  }
}

async function settleOnce(lease: Lease, settlement: Settlement): Promise<boolean> {
  const { state, error, reference, told, delayMs, counts } = outcomeOf(lease, settlement);
  const [row] = await prisma.$queryRaw<{ settled: boolean }[]>`
    with settled as (
      update effect set state = ${state}, lease_token = null, lease_until = null,
        attempts = attempts - ${counts ? 0 : 1}::int,
        marked_at = case when ${state} = 'pending' then null else marked_at end,
        next_at = case when ${state} = 'pending'
          then now() + ${delayMs}::float8 * interval '1 millisecond' else next_at end,
        last_error = coalesce(${error}, last_error),
        provider_ref = coalesce(${reference}, provider_ref),
        finished_at = case when ${state} = 'pending' then null else now() end
      where id = ${lease.effectId}::uuid and lease_token = ${lease.token}::uuid
        and state = 'running'
      returning id
    ), told as (
      insert into mail_event (id, mail_id, kind, detail)
      select muster_uuid7(), m.id, ${told}::text, coalesce(${error}, ${reference})
      from settled s join mail m on m.effect_id = s.id where ${told}::text is not null
    )
    select exists (select 1 from settled) as settled`;
  return row?.settled ?? false;
}

function outcomeOf({ attempt }: Lease, settlement: Settlement) {
  const nothing = { error: null, reference: null, told: null, delayMs: 0, counts: true };
  switch (settlement.state) {
    case "done":
      return { ...nothing, state: "done", reference: settlement.detail, told: "accepted" };
    case "suppressed":
      return { ...nothing, state: "suppressed", reference: settlement.detail, told: "suppressed" };
    case "failed": {
      const { error, isTold } = settlement;
      return { ...nothing, state: "failed", error, told: isTold ? null : "failed" };
    }
    case "uncertain":
      return { ...nothing, ...settlement, told: settlement.state };
    case "handed-back":
      return { ...nothing, state: "pending", counts: false, delayMs: settlement.delayMs ?? 0 };
    case "postponed": {
      const delayMs = Math.max(0, settlement.until.getTime() - Date.now());
      return { ...nothing, state: "pending", counts: false, delayMs };
    }
    case "retry": {
      const { error } = settlement;
      if (attempt >= MAX_ATTEMPTS) return { ...nothing, state: "failed", error, told: "failed" };
      return { ...nothing, state: "pending", error, told: "deferred", delayMs: backOffMs(attempt) };
    }
  }
}
