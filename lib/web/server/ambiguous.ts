import type { IncomingMessage } from "node:http";

/** Whether two readers of this request could take it for two different ones. */
export function isAmbiguous(req: IncomingMessage, path: string): boolean {
  return timesSent(req, "host") > 1 || !isDecodable(path);
}

/** Of two credentials none counts; Node would keep the first, and a proxy perhaps the last. */
export function dropRepeatedCredentials(req: IncomingMessage): void {
  if (timesSent(req, "authorization") > 1) req.headers.authorization = "repeated";
}

function timesSent({ rawHeaders }: IncomingMessage, name: string): number {
  return rawHeaders.filter((text, at) => at % 2 === 0 && text.toLowerCase() === name).length;
}

function isDecodable(path: string): boolean {
  try {
    decodeURIComponent(path);
    return true;
  } catch {
    return false;
  }
}
