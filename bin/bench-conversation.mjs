/**
 * How a long conversation opens and scrolls, and what many listeners cost.
 *
 *   BASE_URL=http://localhost:3000 DATABASE_URL=postgres://… WEB_PID=… node bin/bench-conversation.mjs
 *
 * Against a desk with the demo world that runs on this machine. It adds a ticket with 500 replies and
 * 50 files (every other one a picture that its message shows) and 100 agents with a token each, and leaves them there: use a desk that may be thrown away. Prints one
 * JSON object; WEB_PID is the web process whose memory is read from /proc.
 */
import { createHash, randomBytes, randomUUID } from "node:crypto";
import { readFileSync } from "node:fs";
import { Agent, request } from "node:http";
import pg from "pg";

const { BASE_URL = "http://localhost:3000", DATABASE_URL, WEB_PID } = process.env;
const REPLIES = 500;
const FILES = 50;
const STREAMS = Number(process.env.STREAMS ?? 500);
const OPENINGS = Number(process.env.OPENINGS ?? 60);
const WARM_UP = 5;
const PASSWORD = "muster-demo-desk";
const STREAMS_EACH = 5;
const SAYINGS = 10;

const db = new pg.Client({ connectionString: DATABASE_URL });
await db.connect();
const percentile = (values, share) =>
  [...values].sort((a, b) => a - b)[
    Math.min(values.length - 1, Math.ceil(values.length * share) - 1)
  ];
const round = (value) => Math.round(value * 10) / 10;

const agents = await addAgents(STREAMS / STREAMS_EACH);
const ticket = await addConversation(agents);
const result = {
  replies: REPLIES,
  files: FILES,
  ...(await openings()),
  ...(await scrolling()),
  ...(await listening()),
};
console.log(JSON.stringify(result, null, 2));
await db.end();
process.exit(0);

async function addAgents(count) {
  const made = [];
  for (let at = 0; at < count; at += 1) {
    const token = `muster_${randomBytes(32).toString("base64url")}`;
    const { rows } = await db.query(
      `insert into "user" (id, email, name, role)
       values (muster_uuid7(), $1, $2, 'agent') returning id`,
      [`bench-${randomUUID()}@example.com`, `Bench ${at}`],
    );
    await db.query(
      `insert into api_token (id, user_id, name, token_hash, scopes, expires_at)
       values (muster_uuid7(), $1, 'bench', $2, '{read,write}', now() + interval '1 day')`,
      [rows[0].id, createHash("sha256").update(token).digest("base64url")],
    );
    made.push({ id: rows[0].id, token });
  }
  return made;
}

async function addConversation([agent]) {
  const made = await json("POST", "/api/v1/tickets", agent.token, {
    subject: "A long conversation",
    description: "It goes **on** and on.",
  });
  await db.query(
    `with replies as (
       insert into reply (id, ticket_id, author_id, audience, body, created_at)
       select muster_uuid7(), $1, case when n % 2 = 0 then $2::uuid else requester_id end,
         (case when n % 5 = 0 then 'internal' else 'public' end)::"ReplyAudience",
         format(E'Answer %s: we looked at **the log** and saw\n\n- a line with \`error %s\`\n- [a link](https://example.com/%s)\n\n> as you wrote\n\n%s',
           n, n, n, repeat('More words of it. ', 10 + n % 30)),
         now() - interval '1 day' + n * interval '1 minute'
       from generate_series(1, ${REPLIES}) n, ticket where ticket.id = $1
       returning 1)
     select count(*) from replies`,
    [made.id, agent.id],
  );
  await addFiles(made.id, agent);
  return made;
}

/** One upload of each kind; the others are the same bytes under other names, as the desk keeps them too. */
async function addFiles(ticketId, agent) {
  const sums = [];
  for (const [name, bytes] of [
    ["trace.log", Buffer.from("a line\n".repeat(500))],
    ["screenshot.png", await picture()],
  ]) {
    const form = new FormData();
    form.set("file", new File([bytes], name));
    const answer = await fetch(`${BASE_URL}/api/v1/attachments`, {
      method: "POST",
      headers: { Authorization: `Bearer ${agent.token}` },
      body: form,
    });
    if (!answer.ok) throw new Error(`A file answered ${answer.status}: ${await answer.text()}`);
    sums.push((await answer.json()).sha256);
  }
  await db.query(
    `with told as (
       select id, author_id, row_number() over (order by id) as n from reply where ticket_id = $1
     ), added as (
       insert into attachment (id, sha256, name, uploader_id, ticket_id, reply_id)
       select muster_uuid7(), case when n % 20 = 0 then $2 else $3 end,
         format('file %s', n), $4, $1, id
       from told where n % 10 = 0
       returning id, reply_id, sha256)
     update reply set body = body || format(E'\\n\\n![A picture](attachment:%s)', added.id)
     from added where reply.id = added.reply_id and added.sha256 = $2`,
    [ticketId, sums[1], sums[0], agent.id],
  );
}

async function picture() {
  const { default: sharp } = await import("sharp");
  const background = { r: 40, g: 90, b: 200 };
  const create = { width: 1_280, height: 720, channels: 3, background };
  return sharp({ create }).png().toBuffer();
}

/** Time from the request's last byte to the answer's last byte, of the whole page of an agent. */
async function openings() {
  const cookie = await signIn();
  const times = [];
  let bytes = 0;
  const begun = performance.now();
  for (let turn = 0; turn < OPENINGS + WARM_UP; turn += 1) {
    const start = performance.now();
    const answer = await fetch(`${BASE_URL}/tickets/${ticket.reference}`, { headers: { cookie } });
    bytes = (await answer.text()).length;
    if (answer.status !== 200) throw new Error(`The page answered ${answer.status}.`);
    if (turn === 0) times.first = performance.now() - start;
    if (turn >= WARM_UP) times.push(performance.now() - start);
  }
  return {
    openMs: {
      first: round(times.first),
      p50: round(percentile(times, 0.5)),
      p95: round(percentile(times, 0.95)),
      n: times.length,
      pageBytes: bytes,
      tookS: round((performance.now() - begun) / 1_000),
    },
  };
}

async function signIn() {
  const { chromium } = await import("@playwright/test");
  const browser = await launch(chromium);
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

function launch(chromium) {
  const executablePath = process.env.PLAYWRIGHT_CHROMIUM_EXECUTABLE_PATH;
  return chromium.launch({ ...(executablePath ? { executablePath } : {}), args: ["--no-sandbox"] });
}

/** The gaps between frames while the conversation is scrolled from one end to the other. */
async function scrolling() {
  const { chromium } = await import("@playwright/test");
  const browser = await launch(chromium);
  const context = await browser.newContext({
    baseURL: BASE_URL,
    viewport: { width: 1440, height: 900 },
  });
  await context.addCookies(
    (await signIn()).split("; ").map((pair) => {
      const [name, ...value] = pair.split("=");
      return { name, value: value.join("="), url: BASE_URL };
    }),
  );
  const page = await context.newPage();
  await page.goto(`/tickets/${ticket.reference}`);
  await page.waitForTimeout(2_000);
  const gaps = await page.evaluate(async () => {
    const box = [...document.querySelectorAll("article div")].find(
      (one) => one.scrollHeight > one.clientHeight + 1_000,
    );
    const found = [];
    await new Promise((resolve) => {
      let last = performance.now();
      const frame = (now) => {
        found.push(now - last);
        last = now;
        box.scrollTop += 120;
        if (found.length >= 300) resolve();
        else requestAnimationFrame(frame);
      };
      requestAnimationFrame(frame);
    });
    return found.slice(5);
  });
  await browser.close();
  return {
    scroll: {
      frames: gaps.length,
      p50Ms: round(percentile(gaps, 0.5)),
      p95Ms: round(percentile(gaps, 0.95)),
      longestMs: round(Math.max(...gaps)),
      dropped: gaps.filter((gap) => gap > 25).length,
    },
  };
}

async function listening() {
  const pool = new Agent({ keepAlive: true, maxSockets: Number.POSITIVE_INFINITY });
  const before = residentMb();
  const streams = await Promise.all(
    Array.from({ length: STREAMS }, (_, at) => openStream(pool, agents[at % agents.length].token)),
  );
  await new Promise((resolve) => setTimeout(resolve, 3_000));
  const after = residentMb();
  const last = [];
  for (let turn = 0; turn < SAYINGS; turn += 1) {
    const arrivals = streams.map((stream) => stream.next());
    const start = performance.now();
    const posted = json("POST", `/api/v1/tickets/${ticket.id}/replies`, agents[0].token, {
      body: `Said to all of you, ${turn}`,
    }).then(() => performance.now());
    const times = await Promise.all(arrivals);
    last.push({
      fromRequest: Math.max(...times) - start,
      fromCommit: Math.max(...times) - (await posted),
    });
    await new Promise((resolve) => setTimeout(resolve, 300));
  }
  const during = residentMb();
  for (const { close } of streams) close();
  return {
    streams: {
      open: streams.length,
      webBeforeMb: before,
      webAfterMb: after,
      webDuringMb: during,
      costMb: after === null ? null : round(Math.max(after, during) - before),
      lastOfAllMs: {
        sinceRequestP50: round(
          percentile(
            last.map((one) => one.fromRequest),
            0.5,
          ),
        ),
        sinceRequestMax: round(Math.max(...last.map((one) => one.fromRequest))),
        sinceAnswerMax: round(Math.max(...last.map((one) => one.fromCommit))),
      },
    },
  };
}

function openStream(agent, token) {
  const { hostname, port } = new URL(BASE_URL);
  return new Promise((resolve, reject) => {
    const sent = request(
      {
        ...{ agent, hostname, port, path: "/api/v1/stream" },
        headers: { Authorization: `Bearer ${token}`, Accept: "text/event-stream" },
      },
      (answer) => {
        if (answer.statusCode !== 200)
          return reject(new Error(`A stream answered ${answer.statusCode}.`));
        let heard = null;
        answer.setEncoding("utf8");
        answer.on("data", (chunk) => {
          if (chunk.includes("event: beat")) resolve(stream);
          if (chunk.includes("ticket.replied")) heard?.(performance.now());
        });
        answer.on("error", () => {});
        const stream = {
          next: () => new Promise((hear) => (heard = hear)),
          close: () => answer.destroy(),
        };
      },
    );
    sent.on("error", reject);
    sent.end();
  });
}

function residentMb() {
  if (!WEB_PID) return null;
  const line = /VmRSS:\s+(\d+) kB/.exec(readFileSync(`/proc/${WEB_PID}/status`, "utf8"));
  return line ? round(Number(line[1]) / 1_024) : null;
}

async function json(method, path, token, body) {
  const answer = await fetch(BASE_URL + path, {
    method,
    headers: { Authorization: `Bearer ${token}`, "Content-Type": "application/json" },
    body: JSON.stringify(body),
  });
  if (!answer.ok)
    throw new Error(`${method} ${path} answered ${answer.status}: ${await answer.text()}`);
  return answer.json();
}
