import { prisma } from "@/lib/db/client";
import { readToken } from "./signed-token";

export type Hit = {
  method: string;
  userAgent: string | null;
  /** What the browser says it fetches for, where it fetches ahead. */
  fetchedFor: string | null;
};

type Confidence = "human" | "machine" | "unknown";

/** So soon after it was handed over, it is whatever looks at mail on its way. */
const TOO_SOON_SECONDS = 10;
/** Whoever follows every link of a mail within so long reads none of them. */
const BURST_SECONDS = 10;

const MACHINE =
  /bot\b|crawl|spider|scan|preview|monitor|curl|wget|python|java\/|go-http|okhttp|headless|axios|node-fetch|undici|libwww|barracuda|mimecast|proofpoint|safelinks|existence discovery|virus|trend ?micro|symantec|sophos|fireeye|cloudmark/i;
/** They fetch for a person who opens the mail, or ahead of one; nobody can see which. */
const RELAY = /googleimageproxy|yahoomailproxy|ggpht|via \w+ ?proxy/i;

/** Who seems to have asked, as far as the request shows it. */
export function confidenceOf({ method, userAgent, fetchedFor }: Hit): Confidence {
  if (method === "HEAD" || /prefetch|prerender|preview/i.test(fetchedFor ?? "")) return "machine";
  // Apple's relay opens every mail, and calls itself that and nothing more.
  if (userAgent === null || userAgent === "Mozilla/5.0" || MACHINE.test(userAgent)) {
    return "machine";
  }
  return RELAY.test(userAgent) ? "unknown" : "human";
}

/** Somebody, or something, fetched the picture of a mail. Nothing follows from a token that is none. */
export async function recordOpen(token: string, hit: Hit): Promise<void> {
  const mailId = readToken("open", token, 1)?.ids[0];
  if (mailId !== undefined) await record(mailId, "opened", null, confidenceOf(hit));
}

/** Where the link leads; null for one that is none of ours. Read from the database alone. */
export async function targetOf(token: string): Promise<string | null> {
  const signed = readToken("click", token, 1);
  const mailId = signed?.ids[0];
  if (!signed || mailId === undefined) return null;
  const link = await prisma.mailLink.findUnique({
    where: { mailId_number: { mailId, number: signed.number } },
    select: { target: true },
  });
  return link?.target ?? null;
}

/** Somebody, or something, followed a link. */
export async function recordClick(token: string, hit: Hit): Promise<void> {
  const signed = readToken("click", token, 1);
  const mailId = signed?.ids[0];
  if (!signed || mailId === undefined) return;
  await record(mailId, "clicked", signed.number, confidenceOf(hit));
  await unmaskBurst(mailId);
}

async function record(
  mailId: string,
  kind: "opened" | "clicked",
  link: number | null,
  confidence: Confidence,
): Promise<void> {
  const source = kind === "opened" ? "pixel" : "link";
  await prisma.$executeRaw`
    with asked as (
      select m.id, case when ${confidence} = 'human' and exists (
          select from mail_event e where e.mail_id = m.id and e.kind = 'accepted'
            and e.at > now() - ${TOO_SOON_SECONDS} * interval '1 second'
        ) then 'machine' else ${confidence} end as confidence
      from mail m where m.id = ${mailId}::uuid and m.tracking_mode = 'full'
    )
    insert into mail_event as e (id, mail_id, kind, confidence, source, link)
    select muster_uuid7(), id, ${kind}, confidence, ${source}, ${link}::int from asked
    on conflict (mail_id, kind, confidence, link) where source in ('pixel', 'link')
    do update set times = e.times + 1, last_at = now()`;
}

/** What came all at once was no reader: what it opened and followed is put down to a machine. */
async function unmaskBurst(mailId: string): Promise<void> {
  await prisma.$executeRaw`
    with recent as (
      select id, link, kind, times, at from mail_event
      where mail_id = ${mailId}::uuid and kind in ('opened', 'clicked')
        and at > now() - ${BURST_SECONDS} * interval '1 second'
    ), unmasked as (
      delete from mail_event where id in (select id from recent) and confidence <> 'machine'
        and (select count(*) from mail_link where mail_id = ${mailId}::uuid) between 2 and (
          select count(distinct link) from recent where kind = 'clicked')
      returning kind, link, times, at, source
    )
    insert into mail_event as e (id, mail_id, kind, confidence, source, link, times, at)
    select muster_uuid7(), ${mailId}::uuid, kind, 'machine', source, link, sum(times), min(at)
    from unmasked group by kind, link, source
    on conflict (mail_id, kind, confidence, link) where source in ('pixel', 'link')
    do update set times = e.times + excluded.times, last_at = now()`;
}
