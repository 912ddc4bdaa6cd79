import type { IncomingMessage, ServerResponse } from "node:http";
import { bodyLimitFor } from "./body-limit-for";
import { refuse } from "./refusal";

/**
 * Refuses a body that is announced as too large, and cuts one that turns out to be. Returns whether
 * the request may go on. Whoever reads a body that is cut sees it abort, never end.
 */
export function limitBody(req: IncomingMessage, res: ServerResponse, path: string): boolean {
  const limitBytes = bodyLimitFor(req.method, path);
  if (Number(req.headers["content-length"] ?? 0) > limitBytes) {
    refuse(res, "content-too-large", { Connection: "close" });
    req.resume();
    return false;
  }

  let seenBytes = 0;
  const push = req.push;
  req.push = (chunk: unknown, encoding?: BufferEncoding) => {
    if (seenBytes > limitBytes) return false;
    if (chunk instanceof Uint8Array) seenBytes += chunk.byteLength;
    if (seenBytes <= limitBytes) return push.call(req, chunk, encoding);

    if (!res.headersSent) refuse(res, "content-too-large", { Connection: "close" });
    silence(res);
    res.once("close", () => req.destroy());
    setTimeout(() => req.destroy(), 1_000).unref();
    return false;
  };
  return true;
}

/** The answer has been given: what the route still says goes nowhere. */
function silence(res: ServerResponse): void {
  Object.assign(res, {
    setHeader: () => res,
    appendHeader: () => res,
    removeHeader: () => undefined,
    writeHead: () => res,
    write: () => false,
    end: () => res,
  });
}
