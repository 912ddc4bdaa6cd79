import { prisma } from "@/lib/db/client";
import { between, type Random } from "@/lib/testing/kill/random";
import { type Answer, ask, askAndHangUp } from "../asking";
import { TICKETS } from "../attacks/row";

/** One ticket that is asked for again and again. */
export type Key = {
  key: string;
  /** The subject, which nothing else in the desk has. */
  mark: string;
  token: string;
  /** The tickets that the answers named. */
  ids: Set<string>;
  /** Answers that no copy may get. */
  odd: string[];
};

/** As many as a small desk's two processes have connections to the database, and some that wait. */
const AT_ONCE = 48;
const CUT = 0.1;
/** A twin is still running, or there is no room just now: the client would ask again. */
const WAIT = new Set([409, 429, 503]);

/**
 * Asks for every key `copies` times, in an order of its own, now at one process and now at the
 * other; one in ten hangs up before or while it is answered.
 */
export async function rage(
  urls: readonly string[],
  keys: readonly Key[],
  copies: number,
  random: Random,
): Promise<{ sent: number; cut: number }> {
  const queue = shuffled(
    keys.flatMap((key) => Array.from({ length: copies }, () => key)),
    random,
  );
  const sum = { sent: 0, cut: 0 };
  const one = async (key: Key) => {
    const url = urls[Math.floor(random() * urls.length)] ?? "";
    sum.sent += 1;
    if (random() >= CUT) return heard(key, await request(url, key).catch(() => null));
    sum.cut += 1;
    await askAndHangUp(url, asked(key), between(random, 0, 40));
  };
  const worker = async () => {
    for (let next = queue.pop(); next !== undefined; next = queue.pop()) await one(next);
  };
  await Promise.all(Array.from({ length: AT_ONCE }, worker));
  return sum;
}

/** Everything in which a key is not one ticket, acknowledged once, under one identity. */
export async function faultsAfter(keys: readonly Key[], url: string): Promise<string[]> {
  const rows = await prisma.$queryRaw<{ mark: string; tickets: number; mails: number }[]>`
    select t.subject as mark, count(distinct t.id)::int as tickets, count(m.id)::int as mails
    from ticket t left join mail m on m.ticket_id = t.id and m.template = 'acknowledgement'
    where t.subject = any(${keys.map(({ mark }) => mark)}) group by t.subject`;
  const kept = new Map(rows.map((row) => [row.mark, row]));
  const found: string[] = [];
  for (const { key, mark, ids, odd } of keys) {
    const { tickets, mails } = kept.get(mark) ?? { tickets: 0, mails: 0 };
    if (tickets !== 1) found.push(`${key} is ${tickets} tickets`);
    if (mails !== 1) found.push(`${key} was acknowledged ${mails} times`);
    if (ids.size > 1) found.push(`answers name ${ids.size} tickets for ${key}`);
    found.push(...odd.map((what) => `a copy of ${key} got ${what}`));
  }
  if (found.length > 0) return found;
  for (const one of keys.filter((_, at) => at % 10 === 0)) {
    const { status, headers, body } = await request(url, one);
    const isReplay = status === 201 && headers["idempotent-replayed"] === "true";
    if (!isReplay || (one.ids.size === 1 && !one.ids.has(body?.id))) {
      found.push(`${one.key}, asked once more, is no replay but ${status}`);
    }
  }
  return found;
}

const asked = ({ key, mark, token }: Key) => ({
  ...{ method: "POST", path: TICKETS, token },
  json: { subject: mark, description: "In a storm." },
  headers: { "Idempotency-Key": key },
});

const request = (url: string, key: Key): Promise<Answer> => ask(url, asked(key));

function heard({ ids, odd }: Key, answer: Answer | null): void {
  if (answer === null || WAIT.has(answer.status)) return;
  if (answer.status === 201) ids.add(answer.body?.id);
  else odd.push(`${answer.status} ${answer.code}`);
}

function shuffled<One>(many: One[], random: Random): One[] {
  for (let at = many.length - 1; at > 0; at -= 1) {
    const other = Math.floor(random() * (at + 1));
    [many[at], many[other]] = [many[other] as One, many[at] as One];
  }
  return many;
}
