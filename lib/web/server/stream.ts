import type { IncomingMessage, ServerResponse } from "node:http";
import { hasScope } from "@/lib/kernel/actor";
import { forbidden, invalid, Refused } from "@/lib/kernel/errors";
import { type LiveMessage, StreamQuery } from "@/lib/live/contract";
import type { Hub } from "@/lib/live/hub";
import { callerOf } from "../api-actor";
import { clientAddress } from "../client-address";
import { problem } from "../problem";
import { queryOf } from "../query";
import { requireLeft, take } from "../rate-limit";

export const STREAM_PATH = "/api/v1/stream";
/** What may wait for a client that does not read; whoever is slower is cut off and resumes. */
const WAITING_LIMIT_BYTES = 256 * 1_024;

/** Whether a stream is asked for; who names JSON alone gets the same news by polling, as any read. */
export function asksForStream({ method, url = "", headers }: IncomingMessage): boolean {
  if (method !== "GET" || url.split("?", 1)[0] !== STREAM_PATH) return false;
  const accept = headers.accept ?? "*/*";
  return accept.includes("text/event-stream") || accept.includes("*/*");
}

/** Server-sent events, answered without Next, so that a thousand of them cost little. */
export async function answerStream(
  hub: Hub,
  req: IncomingMessage,
  res: ServerResponse,
): Promise<void> {
  try {
    await open(hub, req, res);
  } catch (error) {
    if (res.headersSent) return void res.end();
    const refused = problem(error, STREAM_PATH);
    res.writeHead(refused.status, Object.fromEntries(refused.headers));
    res.end(await refused.text());
  }
}

async function open(hub: Hub, req: IncomingMessage, res: ServerResponse): Promise<void> {
  const asked = requestOf(req);
  const {
    actor: person,
    sessionId,
    tokenId,
  } = await callerOf(asked, false).catch((error) => {
    const isRefused = error instanceof Refused && error.code === "unauthenticated";
    if (isRefused) requireLeft(take("refused", clientAddress(asked.headers)));
    throw error;
  });
  requireLeft(take("read", person.id));
  if (!hasScope(person, "read")) throw forbidden('This token lacks the scope "read".');
  const after = momentIn(asked);

  let isOpen = false;
  const write = (text: string) => {
    if (res.writableEnded) return;
    if (!isOpen) begin();
    if (res.writableLength > WAITING_LIMIT_BYTES) res.destroy();
    else res.write(text);
  };
  const begin = () => {
    isOpen = true;
    res.writeHead(200, {
      "Content-Type": "text/event-stream; charset=utf-8",
      "Cache-Control": "private, no-store, no-transform",
      // nginx would gather the answer before it passes it on.
      "X-Accel-Buffering": "no",
    });
    res.socket?.setNoDelay(true);
    // Not all at once, when a server that went away is back.
    res.write(`retry: ${1_000 + Math.floor(Math.random() * 2_000)}\n\n`);
  };

  let gone = false;
  let leave: (() => void) | null = null;
  res.once("close", () => {
    gone = true;
    leave?.();
  });
  leave = await hub.join(
    {
      person,
      pass: { sessionId, tokenId },
      hear: (message, moment) => write(messageText(message, moment)),
      beat: (moment) => write(beatText(moment)),
      end: () => {
        if (!isOpen) begin();
        res.end();
      },
    },
    after,
  );
  if (gone) leave();
}

function messageText(message: LiveMessage, moment: Date | null): string {
  const id = moment === null ? "" : `id: ${moment.getTime()}\n`;
  return `${id}event: ${message.kind}\ndata: ${JSON.stringify(message)}\n\n`;
}

function beatText(moment: Date | null): string {
  return moment === null ? ":\n\n" : `id: ${moment.getTime()}\nevent: beat\ndata: {}\n\n`;
}

function requestOf({ url = "/", headers }: IncomingMessage): Request {
  const plain = Object.entries(headers).flatMap(([name, value]): [string, string][] =>
    value === undefined ? [] : [[name, [value].flat().join(", ")]],
  );
  return new Request(new URL(url, "http://localhost"), { headers: plain });
}

/** Browsers send the header by themselves when they come back, and cannot on their first visit. */
function momentIn({ url, headers }: Request): Date | null {
  const { lastEventId } = queryOf(url, StreamQuery);
  const given = headers.get("last-event-id") || lastEventId;
  if (given === undefined) return null;
  if (!/^\d{1,15}$/.test(given)) {
    throw invalid([{ path: "/lastEventId", message: "is not an id of this stream" }]);
  }
  return new Date(Number(given));
}
