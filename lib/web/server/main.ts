import { setTimeout as sleep } from "node:timers/promises";
import next from "next";
import { isDatabaseGone } from "@/lib/db/presence";
import { env } from "@/lib/env";
import { type Hub, openHub } from "@/lib/live/hub";
import { log } from "@/lib/log";
import { noteRequest } from "@/lib/supervision/metrics";
import { createFront } from "./front";
import { letGoOfRenders } from "./let-go";
import { answerMetrics, METRICS_PATH } from "./metrics";
import { answerRest } from "./rest-front";
import { routeNames } from "./route-names";
import { openStatusPage } from "./status-page";
import { answerStream, asksForStream, STREAM_PATH } from "./stream";

const DRAIN_LIMIT_MS = 6_000;

/** Serves until `signal`; then lets what is under way finish, and resolves. */
export async function runWeb(signal: AbortSignal, ready: () => void): Promise<void> {
  if (env.isProduction) logWhatIsPrinted();
  letGoOfRenders();
  const appUrl = new URL(env.APP_URL);
  const routeOf = routeNames();
  const hub = openHub();
  const statusPage = await openStatusPage();
  const front = createFront(
    // Async, so that whatever is thrown on the way is this request's failure and nobody else's.
    async (req, res) => {
      if (asksForStream(req)) return answerStream(hub, req, res);
      return answerRest(req, res, appUrl) || answer(req, res);
    },
    {
      appUrl: env.APP_URL,
      isProduction: env.isProduction,
      isDatabaseGone,
      trustedProxies: env.TRUSTED_PROXIES,
      log: (line, words) => (line.error ? log.error(line, words) : log.info(line, words)),
      // How long somebody listens says nothing about how fast we answer.
      answered: (method, path, status, ms) =>
        path === STREAM_PATH || noteRequest(method, routeOf(path), status, ms),
      own: {
        [METRICS_PATH]: (req, res) => answerMetrics(req, res, appUrl),
        ...statusPage.own,
      },
    },
  );
  const app = next({
    dev: !env.isProduction,
    hostname: appUrl.hostname,
    port: env.PORT,
    httpServer: front,
  });
  const answer = app.getRequestHandler();
  await app.prepare();
  await listen(front, env.PORT);
  ready();

  await new Promise((resolve) => signal.addEventListener("abort", resolve, { once: true }));
  await Promise.all([drain(front, hub), statusPage.close()]);
}

/** Next prints faults as they are, and Prisma's repeat what was asked for: the log leaves that out. */
function logWhatIsPrinted(): void {
  const error = (...parts: unknown[]) => {
    const fault = parts.find((part) => part instanceof Error);
    log.error({ error: fault }, fault ? "a page failed" : parts.map(String).join(" "));
  };
  const info = (...parts: unknown[]) => log.debug(parts.map(String).join(" "));
  Object.assign(console, { error, warn: error, info, log: info });
}

type Front = ReturnType<typeof createFront>;

function listen(front: Front, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    front.once("error", reject);
    front.listen(port, () => resolve());
  });
}

/** No new connections; each answer under way is finished, then its connection closed. */
async function drain(front: Front, hub: Hub): Promise<void> {
  front.prependListener("request", (_req, res) => void res.setHeader("Connection", "close"));
  const answered = new Promise((resolve) => front.close(resolve));
  // Streams never end by themselves; whoever listened resumes with whatever answers next.
  const closed = Promise.all([answered, hub.close()]);
  await Promise.race([closed, sleep(DRAIN_LIMIT_MS, undefined, { ref: false })]);
  front.closeAllConnections();
}
