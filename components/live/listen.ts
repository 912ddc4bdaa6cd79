import type { LiveMessage } from "@/lib/live/contract";

const PATH = "/api/v1/stream";
const EVENT = "muster:live";
const KINDS = ["ticket", "stale", "major_incident", "inbox", "presence", "reset"] as const;
/** The server says something every 15 s; what is silent for longer is cut off somewhere between. */
const SILENCE_MS = 40_000;
const POLL_MS = 10_000;
const POLLS_BEFORE_ANOTHER_STREAM = 6;
const REMEMBERED = 500;
/** A page may have been drawn that long before its script hears anything. */
const CATCH_UP_MS = 15_000;
/** What was dated so long before the page was drawn had come to light by then. */
const COMMIT_MS = 500;

type News = { message: LiveMessage | null; cursor: string | null };
/** What a tab that begins to hear says to the others. */
type Joins = { joins: true };

/** Calls back for everything that is heard, in whichever tab it came in; returns how to stop. */
export function onLive(hear: (message: LiveMessage) => void): () => void {
  const take = (event: Event) => {
    if (event instanceof CustomEvent) hear(event.detail as LiveMessage);
  };
  window.addEventListener(EVENT, take);
  return () => window.removeEventListener(EVENT, take);
}

/**
 * Listens for this person: one tab of the browser holds the connection and tells the others, and
 * when it closes another takes over where it was. Where browsers keep no locks (an address without
 * https), each visible tab polls. What happened since the page was drawn (milliseconds since 1970, by
 * the server's clock) is heard first.
 */
export function listen(personId: string, drawnAt: number): () => void {
  const name = `muster-live:${personId}`;
  const ended = new AbortController();
  const channel = typeof BroadcastChannel === "undefined" ? null : new BroadcastChannel(name);
  const heard = new Set<string>();
  let cursor: string | null = String(drawnAt);
  let shared: { news: News; at: number }[] = [];

  const hear = ({ message, cursor: at }: News) => {
    cursor = at ?? cursor;
    if (message === null) return;
    if (message.kind === "ticket" && Date.parse(message.at) < drawnAt - COMMIT_MS) return;
    if (message.kind === "ticket" || message.kind === "stale") {
      // What is read up after a pause overlaps with what was heard before it.
      if (heard.has(message.id)) return;
      heard.add(message.id);
      if (heard.size > REMEMBERED) for (const id of [...heard].slice(0, 100)) heard.delete(id);
    }
    window.dispatchEvent(new CustomEvent(EVENT, { detail: message }));
  };
  const share = (news: News) => {
    if (ended.signal.aborted) return;
    hear(news);
    channel?.postMessage(news);
    const { message } = news;
    if (message?.kind !== "ticket" && message?.kind !== "stale") return;
    const at = Date.now();
    shared = [...shared.filter((one) => at - one.at < CATCH_UP_MS), { news, at }];
  };
  /** Whoever shares repeats what a tab that only begins to hear may have missed. */
  const repeat = () => {
    const since = Date.now() - CATCH_UP_MS;
    for (const { news, at } of shared) if (at > since) channel?.postMessage(news);
  };
  if (channel) {
    channel.onmessage = ({ data }: MessageEvent<News | Joins>) =>
      "joins" in data ? repeat() : hear(data);
    channel.postMessage({ joins: true } satisfies Joins);
  }

  const lead = { share, cursorNow: () => cursor, signal: ended.signal };
  if (channel && "locks" in navigator) {
    navigator.locks.request(name, { signal: ended.signal }, () => stream(lead)).catch(() => {});
  } else {
    poll(lead, Number.POSITIVE_INFINITY);
  }
  return () => {
    ended.abort();
    channel?.close();
  };
}

type Lead = {
  share: (news: News) => void;
  cursorNow: () => string | null;
  signal: AbortSignal;
};

/** Holds a stream until the tab closes, and polls for a while whenever there is none to be had. */
function stream(lead: Lead): Promise<void> {
  const { share, cursorNow, signal } = lead;
  // A lock may be granted in the very moment in which the page that asked for it goes.
  if (signal.aborted) return Promise.resolve();
  return new Promise((resolve) => {
    let source: EventSource | null = null;
    let silence: ReturnType<typeof setTimeout> | undefined;

    const close = () => {
      clearTimeout(silence);
      source?.close();
      source = null;
    };
    const fallBack = async () => {
      close();
      if (await poll(lead, POLLS_BEFORE_ANOTHER_STREAM)) open();
      else resolve();
    };
    const open = () => {
      const after = cursorNow();
      const opened = new EventSource(PATH + (after === null ? "" : `?lastEventId=${after}`));
      source = opened;
      const alive = () => {
        clearTimeout(silence);
        silence = setTimeout(fallBack, SILENCE_MS);
      };
      const take = (event: MessageEvent<string>, message: LiveMessage | null) => {
        alive();
        share({ message, cursor: event.lastEventId || null });
      };
      for (const kind of KINDS) {
        opened.addEventListener(kind, (event) => take(event, JSON.parse(event.data)));
      }
      opened.addEventListener("beat", (event) => take(event, null));
      opened.onerror = () => {
        // Anything but a refusal is tried again by the browser itself.
        if (opened.readyState === EventSource.CLOSED) void fallBack();
      };
      alive();
    };

    signal.addEventListener("abort", () => {
      close();
      resolve();
    });
    open();
  });
}

/** Asks now and then instead; false once there is nobody to ask for any more. */
async function poll({ share, cursorNow, signal }: Lead, times: number): Promise<boolean> {
  for (let turn = 0; turn < times && !signal.aborted; turn += 1) {
    if (turn > 0 || cursorNow() === null) await new Promise((go) => setTimeout(go, POLL_MS));
    if (document.visibilityState !== "visible") continue;
    const after = cursorNow();
    const answer = await fetch(PATH + (after === null ? "" : `?lastEventId=${after}`), {
      headers: { Accept: "application/json" },
      signal,
    }).catch(() => null);
    if (answer?.status === 401 || answer?.status === 403) return false;
    if (!answer?.ok) continue;
    const news: { data: LiveMessage[]; lastEventId: string; unread: number } = await answer.json();
    for (const message of news.data) share({ message, cursor: null });
    share({ message: { kind: "inbox", unread: news.unread }, cursor: news.lastEventId });
  }
  return !signal.aborted;
}
