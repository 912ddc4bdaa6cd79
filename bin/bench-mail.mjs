/**
 * How fast mail goes out to a server on loopback, and how fast it is taken in.
 *
 *   BASE_URL=http://localhost:3000 DATABASE_URL=postgres://… SINK_PORT=2525 node bin/bench-mail.mjs
 *
 * Against a desk with the demo world that runs on this machine and sends by
 * `SMTP_URL=smtp://127.0.0.1:$SINK_PORT`, where this script listens. It adds a ticket that some
 * thousand customers watch, and a ticket for each mail that it hands in, and leaves them there: use a
 * desk that may be thrown away. Prints one JSON object.
 */
import pg from "pg";
import { SMTPServer } from "smtp-server";
import {
  addToken,
  BASE_URL,
  DATABASE_URL,
  figures,
  json,
  round,
  tokenOf,
  until,
} from "./bench-asking.mjs";

const SINK_PORT = Number(process.env.SINK_PORT ?? 2525);
const MAILS = Number(process.env.MAILS ?? 2_000);
const MESSAGES = Number(process.env.MESSAGES ?? 600);
const AT_ONCE = 4;
const TARGETS = { outASecond: 50, inASecond: 20 };
/** So that it may run again on the same desk. */
const RUN = Date.now().toString(36);

const db = new pg.Client({ connectionString: DATABASE_URL });
await db.connect();
const sink = await openSink();
const token = await tokenOf("agent@example.com");
const { rows } = await db.query(
  `select id, organisation_id from "user" where email = 'customer@example.com'`,
);
const [requester] = rows;
await addCustomers(Math.max(MAILS, MESSAGES));
const out = await sending();
const taken = await takingIn();
const held = {
  out: out.aSecond >= TARGETS.outASecond && out.accepted === MAILS,
  in: taken.aSecond >= TARGETS.inASecond && taken.opened === MESSAGES,
};
console.log(JSON.stringify({ out, in: taken, held }, null, 2));
await db.end();
sink.close();
process.exit(Object.values(held).every(Boolean) ? 0 : 1);

/** Takes whatever comes, and remembers when which recipient's came. */
function openSink() {
  const arrivals = [];
  const server = new SMTPServer({
    disabledCommands: ["AUTH", "STARTTLS"],
    onData(stream, session, done) {
      stream.resume();
      stream.on("end", () => {
        arrivals.push({ at: performance.now(), to: session.envelope.rcptTo[0]?.address });
        done(null, "taken");
      });
    },
  });
  server.on("error", () => {});
  return new Promise((resolve) => {
    server.listen(SINK_PORT, "127.0.0.1", () => resolve({ arrivals, close: () => server.close() }));
  });
}

function addCustomers(count) {
  return db.query(
    `insert into "user" (id, email, name, role, organisation_id)
     select muster_uuid7(), 'mail-' || n || '-${RUN}@bench.example.com', 'Mail ' || n, 'customer', $1
     from generate_series(1, ${count}) n`,
    [requester.organisation_id],
  );
}

/** One reply that goes to so many people by mail, from the request to the last acceptance. */
async function sending() {
  const made = await json("POST", "/api/v1/tickets", token, {
    subject: "What many wait for",
    description: "All of them.",
    requesterId: requester.id,
  });
  await db.query(
    `insert into ticket_watcher (ticket_id, user_id)
     select $1, id from "user" where email like 'mail-%-${RUN}@bench.example.com'
     order by id limit ${MAILS}`,
    [made.id],
  );
  await db.query('vacuum analyze "user", ticket_watcher');
  const { rows: watching } = await db.query(
    `select u.email from ticket_watcher w join "user" u on u.id = w.user_id where w.ticket_id = $1`,
    [made.id],
  );
  const awaited = new Set(watching.map(({ email }) => email));
  const came = () => sink.arrivals.filter(({ to }) => awaited.has(to));
  const start = performance.now();
  await json("POST", `/api/v1/tickets/${made.id}/replies`, token, { body: "To **all** of you." });
  await until(() => came().length >= MAILS);
  const all = came();
  const first = Math.min(...all.map(({ at }) => at));
  const last = Math.max(...all.map(({ at }) => at));
  return {
    accepted: all.length,
    twice: all.length - new Set(all.map(({ to }) => to)).size,
    firstAfterS: round((first - start) / 1_000),
    tookS: round((last - start) / 1_000),
    aSecond: round(all.length / ((last - start) / 1_000)),
  };
}

/** New mails of as many customers, from the first handed in to the last that has become a ticket. */
async function takingIn() {
  const { rows: admins } = await db.query(
    `select id from "user" where email = 'admin@example.com'`,
  );
  const inbound = await addToken(db, admins[0].id, "{inbound}");
  const times = [];
  const start = performance.now();
  let next = 1;
  const handIn = async () => {
    for (let at = next++; at <= MESSAGES; at = next++) {
      const begun = performance.now();
      const answer = await fetch(`${BASE_URL}/api/v1/inbound/email`, {
        method: "POST",
        headers: { Authorization: `Bearer ${inbound}`, "Content-Type": "message/rfc822" },
        body: messageOf(at),
      });
      if (answer.status !== 202)
        throw new Error(`A mail answered ${answer.status}: ${await answer.text()}`);
      await answer.arrayBuffer();
      times.push(performance.now() - begun);
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, handIn));
  const handedInS = (performance.now() - start) / 1_000;
  const states = async () => {
    const found = await db.query(
      `select state, opened, count(*)::int as count from inbound_mail
       where identity like '%-${RUN}@%' group by 1, 2`,
    );
    return found.rows;
  };
  const count = (all, which) => all.filter(which).reduce((sum, { count: some }) => sum + some, 0);
  let all = [];
  await until(async () => {
    all = await states();
    return count(all, ({ state }) => state !== "waiting") >= MESSAGES;
  });
  const tookS = (performance.now() - start) / 1_000;
  return {
    handedInMs: figures(times),
    handedInASecond: round(MESSAGES / handedInS),
    opened: count(all, ({ opened }) => opened),
    tookS: round(tookS),
    aSecond: round(count(all, ({ opened }) => opened) / tookS),
  };
}

/** Text and HTML, as a mail client writes them, with its quotation of what went before. */
function messageOf(at) {
  const words = `Since this morning the printer ${at} on my floor says no. ${"It prints half a page and stops. ".repeat(8)}`;
  return [
    "Received: from mx.example.net by desk.example.net; Thu, 26 Nov 2026 02:00:00 +0000",
    `From: Mail ${at} <mail-${at}-${RUN}@bench.example.com>`,
    "To: Support <support@desk.example.net>",
    `Subject: Printer ${at} stands still`,
    `Message-ID: <${at}-${RUN}@client.example.com>`,
    "Date: Thu, 26 Nov 2026 02:00:00 +0000",
    "MIME-Version: 1.0",
    'Content-Type: multipart/alternative; boundary="part"',
    "",
    "--part",
    "Content-Type: text/plain; charset=utf-8",
    "",
    words,
    "",
    "> An earlier word.",
    "--part",
    "Content-Type: text/html; charset=utf-8",
    "",
    `<html><body><p>${words}</p><blockquote>An earlier word.</blockquote></body></html>`,
    "--part--",
    "",
  ].join("\r\n");
}
