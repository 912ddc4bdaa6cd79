import { createHash } from "node:crypto";
import type { IncomingMessage, ServerResponse } from "node:http";
import path from "node:path";
import { listen } from "@/lib/db/listen";
import { env } from "@/lib/env";
import { log } from "@/lib/log";
import type { StatusView } from "@/lib/status/contract";
import {
  filesOf,
  readStatusView,
  STATUS_FILES,
  type StatusFile,
  writeStatusFiles,
} from "@/lib/status/files";
import { statusView } from "@/lib/status/queries";
import { refuse } from "./refusal";

const PATHS: Readonly<Record<string, StatusFile>> = {
  "/status": "index.html",
  "/status/feed.atom": "feed.atom",
  "/status/status.json": "status.json",
  "/status/style.css": "style.css",
  "/api/v1/status": "status.json",
};

const TYPES: Readonly<Record<StatusFile, string>> = {
  "index.html": "text/html; charset=utf-8",
  "feed.atom": "application/atom+xml; charset=utf-8",
  "status.json": "application/json",
  "style.css": "text/css; charset=utf-8",
};

const POLICY = [
  "default-src 'none'",
  "style-src 'self'",
  "form-action 'self'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
].join("; ");

/** Changes of one moment are one page. */
const GATHER_MS = 100;
const RETRY_MS = 2_000;
/** History grows old by itself. */
const ANEW_MS = 15 * 60_000;
/** The database's clock may be a little behind. */
const SETTLED_MS = 1_000;
const NOTHING: StatusView = {
  state: "operational",
  services: [],
  current: [],
  history: [],
  maintenance: [],
  announcements: [],
  updatedAt: new Date(0).toISOString(),
};

type Kept = { bytes: Buffer; tag: string };
type Answer = (req: IncomingMessage, res: ServerResponse) => Promise<void>;

export type StatusPage = {
  own: Readonly<Record<string, Answer>>;
  close: () => Promise<void>;
};

/**
 * Keeps the status page as files and answers from memory, so that no reader touches the database.
 * Whatever changes it is heard of as it commits; what was kept last is there from the first moment,
 * with or without a database.
 */
export async function openStatusPage(
  folder = path.join(env.DATA_DIR, "status"),
): Promise<StatusPage> {
  const kept = new Map<StatusFile, Kept>();
  const keep = (view: StatusView) => {
    const files = filesOf(view, env.APP_URL);
    for (const name of STATUS_FILES) {
      const tag = createHash("sha256").update(files[name]).digest("base64url").slice(0, 22);
      kept.set(name, { bytes: files[name], tag: `"${tag}"` });
    }
    return files;
  };
  keep((await readStatusView(folder)) ?? NOTHING);

  let closed = false;
  let asked = false;
  let nextMs = ANEW_MS;
  let working: Promise<void> | null = null;
  let timer: NodeJS.Timeout | undefined;
  const renew = (afterMs = GATHER_MS) => {
    asked = true;
    if (closed || working) return;
    working = pause(afterMs)
      .then(async () => {
        asked = false;
        const view = await statusView();
        nextMs = untilItChanges(view);
        await writeStatusFiles(folder, keep(view));
      })
      .catch(async (error: unknown) => {
        asked = true;
        log.warn({ error }, "the status page could not be written");
        await pause(RETRY_MS);
      })
      .finally(() => {
        working = null;
        clearTimeout(timer);
        timer = setTimeout(renew, nextMs);
        timer.unref();
        if (asked) renew();
      });
  };
  const ears = listen("muster_status", {
    heard: () => renew(),
    opened: () => renew(0),
    lost: () => {},
  });

  const answer =
    (name: StatusFile): Answer =>
    async (req, res) => {
      if (req.method !== "GET" && req.method !== "HEAD") {
        return refuse(res, "method-not-allowed", { Allow: "GET, HEAD" });
      }
      const file = kept.get(name);
      if (!file) return refuse(res, "unavailable", { "Retry-After": "2" });
      res.setHeader("Content-Security-Policy", POLICY);
      res.setHeader("Content-Type", TYPES[name]);
      res.setHeader("ETag", file.tag);
      // Everybody's, but never old: a cache asks again whether it is still the same.
      res.setHeader("Cache-Control", "private, no-cache");
      if (req.headers["if-none-match"] === file.tag) {
        res.writeHead(304).end();
        return;
      }
      res.writeHead(200, { "Content-Length": file.bytes.byteLength });
      res.end(req.method === "HEAD" ? undefined : file.bytes);
    };

  return {
    own: Object.fromEntries(Object.entries(PATHS).map(([at, name]) => [at, answer(name)])),
    async close() {
      closed = true;
      clearTimeout(timer);
      await ears.close();
      await working;
    },
  };
}

/** How long until it says something else by itself: a maintenance begins or ends, or history grows old. */
function untilItChanges({ maintenance }: StatusView): number {
  const now = Date.now();
  const ahead = maintenance
    .flatMap(({ startsAt, endsAt }) => [Date.parse(startsAt), Date.parse(endsAt)])
    .filter((at) => at > now)
    .map((at) => at - now + SETTLED_MS);
  return Math.min(ANEW_MS, ...ahead);
}

const pause = (ms: number) =>
  new Promise<void>((resolve) => {
    setTimeout(resolve, ms);
  });
