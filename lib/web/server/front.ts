import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import { Socket } from "node:net";
import { dropRepeatedCredentials, isAmbiguous } from "./ambiguous";
import {
  admitAbsence,
  contentPolicy,
  FILE_POLICY,
  isSentFile,
  keepPrivate,
  secure,
} from "./answer-headers";
import { limitBody } from "./body-limit";
import { isForeignWrite } from "./foreign-write";
import { isLoopbackName } from "./loopback";
import { explainMethod, refuseMethod, refuseRawMethod } from "./method-not-allowed";
import { METHODS, refuse, refuseRaw } from "./refusal";
import { cleanHeaders, loggablePath, newNonce, requestIdOf } from "./request-headers";
import { clientOf, proxiesOf } from "./trusted-proxies";

type Route = (req: IncomingMessage, res: ServerResponse) => Promise<void>;

type Options = {
  appUrl: string;
  isProduction: boolean;
  isDatabaseGone: () => boolean;
  /** Addresses and networks whose `X-Forwarded-For` is believed; by default nobody's. */
  trustedProxies?: readonly string[];
  log: (line: Record<string, unknown>, words: string) => void;
  /** Told of every answer, files included. */
  answered?: (method: string, path: string, status: number, ms: number) => void;
  /** What this server answers itself, by path. */
  own?: Record<string, (req: IncomingMessage, res: ServerResponse) => Promise<void>>;
};

/**
 * The HTTP server in front of Next: what every request meets before a route is asked. It decides
 * nothing about who may do what.
 */
export function createFront(route: Route, options: Options): Server {
  const appUrl = new URL(options.appUrl);
  const proxies = proxiesOf(options.trustedProxies ?? []);
  const server = createServer(
    { headersTimeout: 10_000, requestTimeout: 30_000, keepAliveTimeout: 10_000 },
    (req, res) => {
      // A proxy's form of an address names a host as well; ours is APP_URL's, whatever it says.
      req.url = pathOf(req.url);
      const nonce = newNonce();
      const policy = contentPolicy(nonce, options.isProduction);
      const path = pathIn(req.url);
      const requestId = requestIdOf(req.headers);
      const askedHost = req.headers.host;
      const client = clientOf(req.socket.remoteAddress, req.headers["x-forwarded-for"], proxies);

      observe(req, res, { requestId, client }, options);
      res.setHeader("X-Request-Id", requestId);
      secure(res, {
        policy: isSentFile(path) ? FILE_POLICY : policy,
        isHttps: appUrl.protocol === "https:",
      });
      keepPrivate(res, path);
      admitAbsence(res, options.isDatabaseGone);
      explainMethod(req, res, path);
      if (!METHODS.includes(req.method ?? "")) {
        return void refuseMethod(req, res, path);
      }
      if (!limitBody(req, res, path)) return;
      if (isOtherNameOfThisMachine(askedHost, appUrl) && isVisit(req, path)) {
        res.writeHead(307, { Location: new URL(safePath(req.url), appUrl).href }).end();
        return;
      }

      if (isAmbiguous(req, path)) return refuse(res, "malformed-request");
      if (isForeignWrite(req, path, appUrl.origin)) return refuse(res, "forbidden");

      dropRepeatedCredentials(req);
      const failed = (error: unknown) => {
        options.log({ requestId, error }, "a route failed");
        if (!res.headersSent) refuse(res, "unavailable", { "Retry-After": "2" });
        else res.destroy();
      };
      const own = options.own?.[path];
      if (own) return void own(req, res).catch(failed);

      cleanHeaders(req.headers, appUrl);
      req.headers["x-request-id"] = requestId;
      // The doors throttle by address: the peer's own, or what a proxy tells that we trust.
      if (client) req.headers["x-forwarded-for"] = client;
      // Next takes the nonce for its own scripts from here, and our layout from x-nonce.
      req.headers["content-security-policy"] = policy;
      req.headers["x-nonce"] = nonce;
      // A page is not told where it is, and has to lead people back there after signing in.
      req.headers["x-muster-path"] = req.url ?? "/";
      route(req, res).catch(failed);
    },
  );
  server.on("connect", (_req, socket) => {
    refuseRaw(socket, "method-not-allowed", { Allow: METHODS.join(", ") });
  });
  server.on("clientError", (error: NodeJS.ErrnoException, socket) => {
    if (error.code === "ECONNRESET") return socket.destroy();
    if (error.code === "HPE_INVALID_METHOD" && socket instanceof Socket) {
      return void refuseRawMethod(socket, Reflect.get(error, "rawPacket"));
    }
    return refuseRaw(socket, REFUSED_BY_PARSER[error.code ?? ""] ?? "malformed-request");
  });
  return server;
}

const pathIn = (url = "/"): string => url.split("?", 1)[0] ?? "/";

const REFUSED_BY_PARSER = {
  HPE_HEADER_OVERFLOW: "headers-too-large",
  HPE_INVALID_METHOD: "method-not-allowed",
  ERR_HTTP_REQUEST_TIMEOUT: "request-timeout",
} as Record<string, "headers-too-large" | "method-not-allowed" | "request-timeout">;

function observe(
  req: IncomingMessage,
  res: ServerResponse,
  about: { requestId: string; client: string | undefined },
  { log, answered }: Options,
): void {
  const begun = performance.now();
  const { method = "", url = "/" } = req;
  res.once("close", () => {
    const took = performance.now() - begun;
    const status = res.writableFinished ? res.statusCode : 499;
    answered?.(METHODS.includes(method) ? method : "other", pathIn(url), status, took);
    if (url.startsWith("/_next/static/")) return;
    const ms = Math.round(took);
    log({ ...about, method, path: loggablePath(url), status, ms }, "answered");
  });
}

/** 127.0.0.1 for localhost: the sign-in's cookie and origin belong to one name, so visits go there. */
function isOtherNameOfThisMachine(host: string | undefined, appUrl: URL): boolean {
  if (host === undefined || host === appUrl.host || !isLoopbackName(appUrl.hostname)) return false;
  return URL.canParse(`http://${host}`) && isLoopbackName(new URL(`http://${host}`).hostname);
}

function isVisit(req: IncomingMessage, path: string): boolean {
  return (
    req.headers["sec-fetch-mode"] === "navigate" &&
    req.method === "GET" &&
    !path.startsWith("/api/")
  );
}

/** An absolute address as a path; anything that is no path stays, for a route not to find. */
function pathOf(url = "/"): string {
  if (!/^https?:\/\//i.test(url) || !URL.canParse(url)) return url;
  const { pathname, search } = new URL(url);
  return pathname + search;
}

/** Never `//elsewhere`, which would be another host. */
function safePath(url = "/"): string {
  return `/${url.replace(/^[/\\]+/, "")}`;
}
