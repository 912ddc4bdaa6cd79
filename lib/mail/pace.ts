import { prisma } from "@/lib/db/client";

/** After a first "not now" of a domain, its mails go out this far apart; each further one doubles it. */
const FIRST_PAUSE_MS = 500;
const LONGEST_PAUSE_MS = 60_000;
/** Those before it may take so long in all; whoever would wait longer comes back then. */
const TURN_MS = 250;

const domainOf = (address: string) => address.slice(address.lastIndexOf("@") + 1).toLowerCase();

/**
 * How long mail to this address has to wait, as its domain asked us to slow down; 0 when it is its
 * turn, which is taken by asking. Most domains never ask, and have no row.
 */
export async function waitMs(address: string): Promise<number> {
  const [turn] = await prisma.$queryRaw<{ waitMs: number }[]>`
    with turn as (
      select domain, greatest(next_at, now()) as at from mail_pace
      where domain = ${domainOf(address)} for update
    ), taken as (
      update mail_pace p set next_at = t.at + p.pause_ms * interval '1 millisecond'
      from turn t where p.domain = t.domain and t.at <= now() + ${TURN_MS} * interval '1 millisecond'
    )
    select (extract(epoch from at - now()) * 1000)::float8 as "waitMs" from turn`;
  const wait = turn?.waitMs ?? 0;
  return wait <= TURN_MS ? 0 : wait;
}

/** The domain said "not now" (RFC 5321, 4.2.1). */
export async function slowPace(address: string): Promise<void> {
  await prisma.$executeRaw`
    insert into mail_pace as p (domain, pause_ms, next_at)
    values (${domainOf(address)}, ${FIRST_PAUSE_MS},
      now() + ${FIRST_PAUSE_MS} * interval '1 millisecond')
    on conflict (domain) do update
      set pause_ms = least(p.pause_ms * 2, ${LONGEST_PAUSE_MS}),
        next_at = now() + least(p.pause_ms * 2, ${LONGEST_PAUSE_MS}) * interval '1 millisecond'`;
}

/** It took one: twice as fast from now on, and freely again in the end. */
export async function easePace(address: string): Promise<void> {
  const domain = domainOf(address);
  await prisma.$executeRaw`
    with freed as (
      delete from mail_pace where domain = ${domain} and pause_ms <= ${FIRST_PAUSE_MS}
    )
    update mail_pace set pause_ms = pause_ms / 2
    where domain = ${domain} and pause_ms > ${FIRST_PAUSE_MS}`;
}
