/**
 * What the badge costs at a million notices, and how long it takes to tell 100,000 people of one
 * event while agents go on working.
 *
 *   BASE_URL=http://localhost:3000 DATABASE_URL=postgres://… node bin/bench-notifications.mjs
 *
 * Against a desk with the demo world that runs on this machine. It adds some hundred agents with a
 * million notices and 100,000 customers who watch one ticket, and leaves them there: use a desk that
 * may be thrown away. Prints one JSON object.
 */
import { createHash, randomBytes } from "node:crypto";
import pg from "pg";

const { BASE_URL = "http://localhost:3000", DATABASE_URL } = process.env;
const NOTICES = Number(process.env.NOTICES ?? 1_000_000);
const PEOPLE = Number(process.env.PEOPLE ?? 100_000);
const READERS = 200;
const COUNTS = 400;
const PAGES = 40;
const PASSWORD = "muster-demo-desk";
const LIMITS = { countP95Ms: 10, fanOutS: 60, slowerThanUsual: 2 };

const db = new pg.Client({ connectionString: DATABASE_URL });
await db.connect();
/** Behind every event that there is, so that it may run again on the same desk. */
const BASE = (await db.query("select max(seq)::int as last from event")).rows[0].last;
const percentile = (values, share) =>
  [...values].sort((a, b) => a - b)[
    Math.min(values.length - 1, Math.ceil(values.length * share) - 1)
  ];
const round = (value) => Math.round(value * 10) / 10;
const figures = (times) => ({
  n: times.length,
  p50: round(percentile(times, 0.5)),
  p95: round(percentile(times, 0.95)),
});

const readers = await addReaders();
await addNotices();
const count = await counting();
const fanOut = await fanningOut();
const held = {
  count: count.p95 <= LIMITS.countP95Ms,
  fanOut: fanOut.tookS <= LIMITS.fanOutS,
  pages: fanOut.pagesDuring.p95 <= LIMITS.slowerThanUsual * fanOut.pagesBefore.p95,
};
console.log(JSON.stringify({ notices: NOTICES, countMs: count, fanOut, held }, null, 2));
await db.end();
process.exit(Object.values(held).every(Boolean) ? 0 : 1);

async function addReaders() {
  const tokens = Array.from(
    { length: READERS },
    () => `muster_${randomBytes(32).toString("base64url")}`,
  );
  const hashes = tokens.map((token) => createHash("sha256").update(token).digest("base64url"));
  await db.query(
    `with made as (
       insert into "user" (id, email, name, role)
       select muster_uuid7(), 'reader-' || n || '@bench.example.com', 'Reader ' || n, 'agent'
       from generate_series(1, ${READERS}) n
       returning id, email)
     insert into api_token (id, user_id, name, token_hash, scopes, expires_at)
     select muster_uuid7(), m.id, 'bench', h.hash, '{read,write}', now() + interval '1 day'
     from made m join unnest($1::text[]) with ordinality as h (hash, n)
       on m.email = 'reader-' || h.n || '@bench.example.com'`,
    [hashes],
  );
  return tokens;
}

/** One in twenty is unread, of every ticket and to everybody alike. */
async function addNotices() {
  const each = Math.ceil(NOTICES / READERS);
  await db.query(
    `insert into event (id, subject_kind, subject_id, seq, kind, actor_kind, command_id, facts)
     select muster_uuid7(), 'ticket', t.id, ${BASE} + n, 'ticket.reprioritised', 'system',
       muster_uuid7(), '{}'
     from generate_series(1, ${each}) n
     join (select id, row_number() over () - 1 as at, count(*) over () as many
         from ticket where trash_entry_id is null) t
       on t.at = n % t.many`,
  );
  for (let at = 0; at < READERS; at += 10) {
    await db.query(
      `insert into notification (id, user_id, event_id, ticket_id, reason, read_at)
       select muster_uuid7(), u.id, e.id, e.subject_id, 'watcher',
         case when (e.seq + $1) % 20 <> 0 then now() end
       from "user" u cross join event e
       where u.email = any($2::text[]) and e.seq > ${BASE}`,
      [at, Array.from({ length: 10 }, (_, n) => `reader-${at + n + 1}@bench.example.com`)],
    );
  }
  await db.query("vacuum analyze notification, inbox_row, event");
  // Writing a million rows is not what is measured.
  await db.query("checkpoint");
}

/** As many to warm up, which do not count. */
async function counting() {
  const times = [];
  for (let at = -COUNTS; at < COUNTS; at += 1) {
    const start = performance.now();
    const answer = await fetch(`${BASE_URL}/api/v1/notifications/unread-count`, {
      headers: { Authorization: `Bearer ${readers[(at + COUNTS) % READERS]}` },
    });
    const { count } = await answer.json();
    if (!(count > 0)) throw new Error(`The badge says ${count}.`);
    if (at >= 0) times.push(performance.now() - start);
  }
  return figures(times);
}

async function fanningOut() {
  const { id: ticketId, token } = await addCrowd();
  const cookie = await signIn();
  const before = [];
  for (let at = 0; at < PAGES + 5; at += 1) {
    const ms = await pageMs(cookie);
    if (at >= 5) before.push(ms);
  }
  const start = performance.now();
  await json("POST", `/api/v1/tickets/${ticketId}/replies`, token, { body: "To all of you." });
  const during = [];
  let told = 0;
  while (told < PEOPLE && performance.now() - start < 5 * 60_000) {
    during.push(await pageMs(cookie));
    const { rows } = await db.query(
      `select count(*)::int as told from notification n join event e on e.id = n.event_id
       where e.subject_id = $1 and e.kind = 'ticket.replied'`,
      [ticketId],
    );
    told = rows[0].told;
    await new Promise((resolve) => setTimeout(resolve, 250));
  }
  return {
    people: told,
    tookS: round((performance.now() - start) / 1_000),
    pagesBefore: figures(before),
    pagesDuring: figures(during),
  };
}

/** Customers of one organisation who watch one ticket, and chose the inbox alone. */
async function addCrowd() {
  const { token } = await json("POST", "/api/v1/auth/token", null, {
    email: "agent@example.com",
    password: PASSWORD,
    deviceName: "bench",
  });
  const { rows: customers } = await db.query(
    `select id, organisation_id from "user" where email = 'customer@example.com'`,
  );
  const [{ id: requesterId, organisation_id: organisationId }] = customers;
  const made = await json("POST", "/api/v1/tickets", token, {
    subject: "What everybody waits for",
    description: "All of them.",
    requesterId,
  });
  await db.query(
    `with crowd as (
       insert into "user" (id, email, name, role, organisation_id)
       select muster_uuid7(), 'crowd-' || n || '@bench.example.com', 'Crowd ' || n, 'customer',
         $2::uuid
       from generate_series(1, ${PEOPLE}) n
       returning id
     ), watching as (
       insert into ticket_watcher (ticket_id, user_id) select $1::uuid, id from crowd
     )
     insert into notification_preference (user_id, team_id, topic, channel, wanted)
     select id, '00000000-0000-0000-0000-000000000000', 'reply', 'mail', false from crowd`,
    [made.id, organisationId],
  );
  await db.query('vacuum analyze "user", ticket_watcher, notification_preference');
  return { id: made.id, token };
}

async function pageMs(cookie) {
  const start = performance.now();
  const answer = await fetch(`${BASE_URL}/tickets?view=open`, { headers: { cookie } });
  await answer.text();
  if (answer.status !== 200) throw new Error(`The page answered ${answer.status}.`);
  return performance.now() - start;
}

async function signIn() {
  const { chromium } = await import("@playwright/test");
  const browser = await chromium.launch({
    ...(process.env.PLAYWRIGHT_CHROMIUM_EXECUTABLE_PATH
      ? { executablePath: process.env.PLAYWRIGHT_CHROMIUM_EXECUTABLE_PATH }
      : {}),
    args: ["--no-sandbox"],
  });
  const page = await browser.newPage({ baseURL: BASE_URL });
  await page.goto("/sign-in");
  await page.getByLabel("E-mail address").fill("agent@example.com");
  await page.getByLabel("Password", { exact: true }).fill(PASSWORD);
  await page.getByRole("button", { name: "Sign in", exact: true }).click();
  await page.waitForURL((url) => !url.pathname.startsWith("/sign-in"));
  const cookies = await page.context().cookies();
  await browser.close();
  return cookies.map(({ name, value }) => `${name}=${value}`).join("; ");
}

async function json(method, path, token, body) {
  const answer = await fetch(BASE_URL + path, {
    method,
    headers: {
      ...(token ? { Authorization: `Bearer ${token}` } : {}),
      "Content-Type": "application/json",
    },
    body: JSON.stringify(body),
  });
  if (!answer.ok)
    throw new Error(`${method} ${path} answered ${answer.status}: ${await answer.text()}`);
  return answer.json();
}
