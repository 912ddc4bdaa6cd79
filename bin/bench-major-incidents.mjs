/**
 * What a major incident of 10,000 tickets and 100,000 subscribers costs: declaring, telling, standing
 * down, and the status page while everybody reads it.
 *
 *   BASE_URL=http://localhost:3000 DATABASE_URL=postgres://… node bin/bench-major-incidents.mjs
 *
 * Against a desk with the demo world that runs on this machine. It adds the customers and their
 * tickets by SQL and does everything else as an agent does, by REST; it leaves all of it there: use a
 * desk that may be thrown away. Prints one JSON object. What goes out is captured by a desk without
 * `SMTP_URL`. `ONLY=declare,status` leaves out the rest.
 */
import { Agent, get } from "node:http";
import pg from "pg";
import {
  addToken,
  BASE_URL,
  DATABASE_URL,
  figures,
  json,
  pageMs,
  percentile,
  round,
  signIn,
  until,
} from "./bench-asking.mjs";

const TICKETS = Number(process.env.TICKETS ?? 10_000);
const PEOPLE = Number(process.env.PEOPLE ?? 100_000);
const DECLARES = Number(process.env.DECLARES ?? 100);
const PAGES = 40;
const READING_MS = 10_000;
const READERS = 16;
const ONLY = process.env.ONLY?.split(",");
const TARGETS = {
  declareP95Ms: 100,
  queuedS: 60,
  slowerThanUsual: 2,
  stoodDownS: 300,
  readersASecond: 500,
};
/** So that it may run again on the same desk. */
const RUN = Date.now().toString(36);

const db = new pg.Client({ connectionString: DATABASE_URL });
await db.connect();
/** So many that none of them is told to wait for having asked too often. */
const bosses = [await addBoss(0), await addBoss(1), await addBoss(2), await addBoss(3)];
const [boss] = bosses;
const cookie = await signIn();
const usual = await pages(PAGES);
const miId = await addWorld();
const result = {
  tickets: TICKETS,
  subscribers: PEOPLE,
  ...(await part("declare", declaring)),
  ...(await part("status", reading)),
  ...(await part("update", telling)),
  ...(await part("standDown", standingDown)),
};
const held = heldOf(result);
console.log(JSON.stringify({ ...result, held }, null, 2));
await db.end();
process.exit(Object.values(held).every(Boolean) ? 0 : 1);

async function part(name, measure) {
  if (ONLY && !ONLY.includes(name)) return {};
  const measured = await measure();
  console.error(name, JSON.stringify(measured));
  return { [name]: measured };
}

function heldOf({ declare, status, update, standDown }) {
  return {
    ...(declare && { declare: declare.p95 <= TARGETS.declareP95Ms }),
    ...(status && { status: status.aSecond >= TARGETS.readersASecond && status.wrong === 0 }),
    ...(update && {
      update: update.queued === update.awaited && update.queuedS <= TARGETS.queuedS,
      pages: update.pagesDuring.p95 <= TARGETS.slowerThanUsual * usual.p95,
    }),
    ...(standDown && {
      standDown: standDown.settled === TICKETS && standDown.tookS <= TARGETS.stoodDownS,
    }),
  };
}

async function addBoss(at) {
  const { rows } = await db.query(
    `insert into "user" (id, email, name, role, grants)
     values (muster_uuid7(), 'boss-${at}-${RUN}@bench.example.com', 'Boss', 'agent', '{mi_manager}')
     returning id`,
  );
  return { id: rows[0].id, token: await addToken(db, rows[0].id, "{read,write}") };
}

async function pages(count) {
  const times = [];
  for (let at = 0; at < count + 5; at += 1) {
    const ms = await pageMs(cookie);
    if (at >= 5) times.push(ms);
  }
  return figures(times);
}

function declare({ token }, title, ticketIds) {
  return json("POST", "/api/v1/major-incidents", token, {
    intent: "declare",
    title,
    severity: "SEV2",
    impactStatement: "Nobody in Lisbon can work.",
    ...(ticketIds ? { ticketIds } : {}),
  });
}

/** One after another, each over one new ticket, as the dialog does; they are cancelled afterwards. */
async function declaring() {
  const times = [];
  for (let at = 0; at < DECLARES + 5; at += 1) {
    const by = bosses[at % bosses.length];
    const ticket = await json("POST", "/api/v1/tickets", by.token, {
      subject: `Line ${at} is down`,
      description: "All of it.",
    });
    const start = performance.now();
    const { id } = await declare(by, `Line ${at} is down`, [ticket.id]);
    if (at >= 5) times.push(performance.now() - start);
    await move(id, { event: "cancel", reason: "An exercise.", message: "It is over." }, by);
  }
  return { ...figures(times), longest: round(percentile(times, 1)) };
}

/** A major incident of the desk's own making, on which tickets and subscribers by SQL hang. */
async function addWorld() {
  const { id } = await declare(boss, `Everything is down ${RUN}`);
  await db.query(
    `insert into "user" (id, email, name, role, organisation_id)
     select muster_uuid7(), 'many-' || n || '-${RUN}@bench.example.com', 'Many ' || n, 'customer',
       (select organisation_id from "user" where email = 'customer@example.com')
     from generate_series(1, ${PEOPLE}) n`,
  );
  await db.query(
    `insert into ticket (id, reference, type, state, subject, description, impact, urgency, priority,
       requester_id, created_by_id, organisation_id)
     select muster_uuid7(), muster_reference('incident'), 'incident', 'new',
       'Nothing works here ' || n, 'Since this morning.', 'medium', 'high', 'P2',
       id, id, organisation_id
     from (select id, organisation_id, row_number() over (order by id) as n from "user"
       where email like 'many-%-${RUN}@bench.example.com' order by id limit ${TICKETS}) asking`,
  );
  await db.query(
    `insert into mi_ticket (id, major_incident_id, ticket_id, linked_by_id)
     select muster_uuid7(), $1, id, $2 from ticket where subject like 'Nothing works here %'
       and requester_id in (select id from "user" where email like 'many-%-${RUN}@bench.example.com')`,
    [id, boss.id],
  );
  await db.query(
    `insert into mi_subscriber (id, major_incident_id, audience, user_id, via, confirmed_at)
     select muster_uuid7(), $1, 'customers', id, 'ticket', now()
     from "user" where email like 'many-%-${RUN}@bench.example.com'`,
    [id],
  );
  await db.query('vacuum analyze "user", ticket, mi_ticket, mi_subscriber');
  await move(id, { event: "take_command" });
  return id;
}

function move(id, body, { token } = boss) {
  return json("POST", `/api/v1/major-incidents/${id}/transitions`, token, body);
}

/** From the moment at which it goes out to the last one queued, with an agent's pages meanwhile. */
async function telling() {
  const update = await json("POST", `/api/v1/major-incidents/${miId}/updates`, boss.token, {
    audiences: ["customers"],
    phase: "identified",
    body: "We know what it is and are at it.",
    nextUpdateBy: new Date(Date.now() + 3_600_000).toISOString(),
  });
  const pagesDuring = [];
  let counted = { sent: null, awaited: 0, queued: 0 };
  let doneS = null;
  const posted = performance.now();
  await until(
    async () => {
      const { rows } = await db.query(
        `select u.sent_at as sent, count(d.update_id)::int as awaited,
           count(d.effect_id)::int as queued, extract(epoch from now() - u.sent_at)::float8 as since
         from mi_update u left join mi_update_delivery d on d.update_id = u.id
         where u.id = $1 group by u.id`,
        [update.id],
      );
      [counted] = rows;
      if (counted.sent !== null) pagesDuring.push(await pageMs(cookie));
      const isDone = counted.awaited >= PEOPLE && counted.queued === counted.awaited;
      if (isDone) doneS = counted.since;
      return isDone;
    },
    { everyMs: 200 },
  );
  return {
    ...{ awaited: counted.awaited, queued: counted.queued },
    queuedS: doneS === null ? null : round(doneS),
    sinceAskedS: round((performance.now() - posted) / 1_000),
    pagesBefore: usual,
    pagesDuring: figures(pagesDuring),
  };
}

/** Its checklist by hand, then the run, until it is stood down. */
async function standingDown() {
  const at = `/api/v1/major-incidents/${miId}`;
  await move(miId, { event: "begin_stand_down" });
  const said = { state: "done", note: "None." };
  for (const key of [
    ...["recovery_confirmed", "severity_final", "resolution_stated"],
    ...["lingering_effects", "temporary_changes"],
  ]) {
    await json("PATCH", `${at}/stand-down/items/${key}`, boss.token, said);
  }
  const answer = await fetch(BASE_URL + at, {
    method: "PATCH",
    headers: {
      Authorization: `Bearer ${boss.token}`,
      "Content-Type": "application/json",
      "If-Match": `"${(await json("GET", at, boss.token)).version}"`,
    },
    body: JSON.stringify({
      impactStartedAt: "unknown",
      impactEndedAt: new Date().toISOString(),
      reviewOwnerId: boss.id,
      reviewDueAt: new Date(Date.now() + 86_400_000).toISOString(),
      closingMessage: "Everything works again.",
    }),
  });
  if (!answer.ok) throw new Error(`The revision answered ${answer.status}: ${await answer.text()}`);
  const start = performance.now();
  await move(miId, { event: "stand_down" });
  const answeredMs = round(performance.now() - start);
  const pagesDuring = [];
  const isOver = await until(
    async () => {
      pagesDuring.push(await pageMs(cookie));
      return (await json("GET", at, boss.token)).state === "stood_down";
    },
    { everyMs: 1_000, atMostMs: 15 * 60_000 },
  );
  const tookS = round((performance.now() - start) / 1_000);
  const { rows } = await db.query(
    `select count(*) filter (where i.state = 'done')::int as settled,
       count(*) filter (where i.state = 'failed')::int as failed
     from batch_item i join batch b on b.id = i.batch_id where b.major_incident_id = $1`,
    [miId],
  );
  return {
    ...{ isOver, answeredMs, tookS, ...rows[0] },
    aSecond: round(rows[0].settled / tookS),
    pagesDuring: figures(pagesDuring),
  };
}

/** Readers of the status page on kept connections, each asking again once it was answered. */
async function reading() {
  const { hostname, port } = new URL(BASE_URL);
  const agent = new Agent({ keepAlive: true, maxSockets: READERS });
  const times = [];
  let wrong = 0;
  const ask = () =>
    new Promise((resolve, reject) => {
      const start = performance.now();
      get({ agent, hostname, port, path: "/status" }, (answer) => {
        let bytes = 0;
        answer.on("data", (chunk) => {
          bytes += chunk.length;
        });
        answer.on("end", () => {
          if (answer.statusCode !== 200 || bytes < 500) wrong += 1;
          times.push(performance.now() - start);
          resolve();
        });
      }).on("error", reject);
    });
  const begun = performance.now();
  const reader = async () => {
    while (performance.now() - begun < READING_MS) await ask();
  };
  await Promise.all(Array.from({ length: READERS }, reader));
  return {
    ...figures(times),
    wrong,
    aSecond: round(times.length / ((performance.now() - begun) / 1_000)),
  };
}
