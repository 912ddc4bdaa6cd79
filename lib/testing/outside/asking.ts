import { Agent, request } from "node:http";
import { connect } from "node:net";
import { setTimeout as sleep } from "node:timers/promises";

export type Asked = {
  method?: string;
  /** Sent as it stands, without being made regular first. */
  path: string;
  token?: string | undefined;
  cookie?: string | undefined;
  headers?: Record<string, string | string[]>;
  json?: unknown;
  body?: string | Buffer | undefined;
};

export type Answer = {
  status: number;
  headers: Record<string, string>;
  text: string;
  /** The last segment of a problem's type; null for what is no problem. */
  code: string | null;
  // biome-ignore lint/suspicious/noExplicitAny: a proof looks at an answer as its client does
  body: any;
};

const agent = new Agent({ keepAlive: true, maxSockets: 64 });
const LIMIT_MS = 40_000;
/** For so long a stream is listened to, which would go on for ever. */
const STREAM_MS = 500;

/** Asks over HTTP and takes the answer as it is: nothing is followed, repeated or made regular. */
export function ask(url: string, asked: Asked): Promise<Answer> {
  const { hostname, port } = new URL(url);
  const { method = "GET", path, token, cookie, headers = {}, json } = asked;
  const body = json === undefined ? asked.body : JSON.stringify(json);
  return new Promise((resolve, reject) => {
    const sent = request(
      {
        ...{ agent, hostname, port, method, path, timeout: LIMIT_MS },
        headers: {
          ...(json === undefined ? {} : { "Content-Type": "application/json" }),
          ...(token === undefined ? {} : { Authorization: `Bearer ${token}` }),
          ...(cookie === undefined ? {} : { Cookie: cookie }),
          ...(body === undefined || method === "GET"
            ? {}
            : { "Content-Length": String(Buffer.byteLength(body)) }),
          ...headers,
        },
      },
      async (got) => {
        let text = "";
        got.setEncoding("utf8");
        const isEndless = String(got.headers["content-type"]).startsWith("text/event-stream");
        if (isEndless) setTimeout(() => got.destroy(), STREAM_MS);
        try {
          for await (const chunk of got) text += chunk;
        } catch (error) {
          if (!isEndless) return reject(error);
        }
        resolve(answerOf(got.statusCode ?? 0, got.headers, text));
      },
    );
    sent.on("timeout", () => sent.destroy(new Error(`No answer to ${method} ${path} in time.`)));
    sent.on("error", (error: NodeJS.ErrnoException) => {
      // The desk ended an idle connection just as it was taken again: nothing of this was read.
      if (sent.reusedSocket && error.code === "ECONNRESET") resolve(ask(url, asked));
      else reject(error);
    });
    sent.end(body);
  });
}

/** Nobody asks as much in a minute as a proof does: what is refused for it was not asked, and is asked again. */
export async function askInTurn(url: string, asked: Asked): Promise<Answer> {
  for (;;) {
    const answer = await ask(url, asked);
    if (answer.status !== 429) return answer;
    await sleep(LIMITED_MS);
  }
}

/** Between two questions of somebody who has none left for this minute. */
export const LIMITED_MS = 5_000;

/** A page as the browser's script asks for it; Next sends that to an address which names what it asks for. */
export async function askForData(url: string, asked: Asked): Promise<Answer> {
  const data = { ...asked, headers: { ...asked.headers, RSC: "1" } };
  const answer = await askInTurn(url, data);
  const to = answer.headers.location ?? "";
  return /^[^:]*[?&]_rsc\b/.test(to) ? ask(url, { ...data, path: to }) : answer;
}

/** What comes back for bytes that need not be HTTP at all. */
export function askRaw(url: string, bytes: string | Buffer, limitMs = 5_000): Promise<Answer> {
  const { hostname, port } = new URL(url);
  return new Promise((resolve) => {
    const socket = connect(Number(port), hostname);
    let text = "";
    const end = () => {
      clearTimeout(timer);
      socket.destroy();
      resolve(parsed(text));
    };
    const timer = setTimeout(end, limitMs);
    socket.setEncoding("utf8");
    socket.on("data", (chunk) => {
      text += chunk;
    });
    socket.on("error", end);
    socket.on("close", end);
    socket.write(bytes);
  });
}

/** Sends a request and hangs up, before or after the desk has read it. */
export function askAndHangUp(url: string, asked: Asked, afterMs: number): Promise<void> {
  const { hostname, port } = new URL(url);
  const body = JSON.stringify(asked.json);
  return new Promise((resolve) => {
    const sent = request({
      ...{ hostname, port, method: asked.method ?? "POST", path: asked.path },
      headers: {
        ...{ Authorization: `Bearer ${asked.token}`, "Content-Type": "application/json" },
        ...asked.headers,
      },
    });
    sent.on("error", () => resolve());
    sent.on("close", () => resolve());
    sent.end(body, () => setTimeout(() => sent.destroy(), afterMs));
  });
}

function parsed(text: string): Answer {
  const [head = "", body = ""] = text.split(/\r\n\r\n([\s\S]*)/);
  const [first = "", ...lines] = head.split("\r\n");
  const headers = lines.map((line) => {
    const [name = "", value = ""] = line.split(/: *(.*)/);
    return [name.toLowerCase(), value];
  });
  return answerOf(Number(first.split(" ")[1] ?? 0), Object.fromEntries(headers), body);
}

function answerOf(
  status: number,
  given: Record<string, string | string[] | undefined>,
  text: string,
): Answer {
  const headers = Object.fromEntries(
    Object.entries(given).map(([name, value]) => [name, [value ?? ""].flat().join(", ")]),
  );
  const body = headers["content-type"]?.includes("json") ? parsedJson(text) : null;
  const isProblem = headers["content-type"]?.startsWith("application/problem+json") ?? false;
  const code = isProblem ? (String(body?.type).split("/").at(-1) ?? null) : null;
  return { status, headers, text, code, body };
}

function parsedJson(text: string) {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
