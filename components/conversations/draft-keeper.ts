import type { DraftView } from "@/lib/conversations/draft-contract";

/** What of a draft the browser needs. */
export type Kept = Pick<DraftView, "body" | "version" | "savedAt" | "other">;
export type Other = NonNullable<Kept["other"]>;

export type DraftState = {
  status: "none" | "saved" | "here";
  savedAt: string | null;
  /** A text of the same place that this one would hide; nothing is dropped unasked. */
  other: Other | null;
};

type Options = {
  url: string;
  /** What goes along with the text, read when it is saved. */
  extra: () => Record<string, unknown>;
  /** Names the copy on this device; a person's own. */
  local: string;
  kept: Kept;
  onChange: (state: DraftState) => void;
};

const QUIET_MS = 800;
const AGAIN_MS = 5_000;

/**
 * Keeps what is typed in one place: on this device at once, on the server when typing stops. The copy
 * on the device goes as soon as the server has the same, so nothing stays on a borrowed machine.
 */
export function keepDraft({ url, extra, local, kept, onChange }: Options): DraftKeeper {
  let text = kept.body;
  let saved = kept.body;
  let { version, savedAt, other } = kept;
  let sending: string | null = null;
  let flight: AbortController | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let dropsOther = false;
  let paused = false;
  /** Something besides the words is not on the server yet. */
  let isTouched = false;

  const tell = () => onChange(stateOf(text, saved, savedAt, other));

  const offer = (found: Other) => {
    other = found;
    tell();
  };

  const typed = (words: string) => {
    if (words === text) return;
    text = words;
    keepHere(local, { text, version, at: Date.now(), given: false });
    tell();
    schedule(QUIET_MS);
  };

  const adopt = (fresh: Kept) => {
    saved = fresh.body;
    savedAt = fresh.savedAt;
    other = fresh.other ?? other;
    localStorage.removeItem(local);
    tell();
  };

  const schedule = (delayMs: number) => {
    if (paused) return;
    clearTimeout(timer);
    timer = setTimeout(() => void save(), delayMs);
  };

  const save = async () => {
    if (flight) return schedule(QUIET_MS);
    const mine = new AbortController();
    flight = mine;
    const words = text;
    sending = words;
    isTouched = false;
    try {
      const answer = await put(mine.signal);
      if (mine.signal.aborted) return;
      ({ version, savedAt, other } = answer);
      saved = words;
      dropsOther = false;
      if (text === words) localStorage.removeItem(local);
    } catch {
      isTouched = true;
      if (!mine.signal.aborted) schedule(AGAIN_MS);
      return;
    } finally {
      flight = null;
      sending = null;
      tell();
    }
    if (text !== words || isTouched) schedule(QUIET_MS);
  };

  const put = async (signal: AbortSignal | null, keepalive = false): Promise<Kept> => {
    const answer = await fetch(url, {
      method: "PUT",
      headers: { "Content-Type": "application/json" },
      body: JSON.stringify({
        ...extra(),
        body: text,
        version,
        ...(dropsOther ? { dropOther: true } : {}),
      }),
      signal,
      keepalive,
    });
    if (!answer.ok) throw new Error(`The draft was not saved: ${answer.status}.`);
    // Our own answer, which the contract describes.
    return (await answer.json()) as Kept;
  };

  const dismissOther = () => {
    other = null;
    dropsOther = true;
    localStorage.removeItem(local);
    tell();
    schedule(0);
  };

  return {
    text: () => text,
    state: () => stateOf(text, saved, savedAt, other),
    typed,
    dismissOther,

    touched() {
      isTouched = true;
      schedule(QUIET_MS);
    },

    recall() {
      const found = localCopy(local);
      if (!found || found.text === text) return text;
      // It was given off from here, and the server has emptied the place since: that was it.
      if (found.given && text === "" && version > found.version) {
        localStorage.removeItem(local);
        return text;
      }
      const isNewer = savedAt === null || found.at >= Date.parse(savedAt);
      if (text.trim() === "" || isNewer) {
        // Unseen by the copy, what the server has is kept beside it.
        version = Math.min(version, found.version);
        typed(found.text);
      } else {
        offer({ body: found.text, savedAt: new Date(found.at).toISOString() });
      }
      return text;
    },

    heard(fresh) {
      if (fresh.version <= version) return false;
      if (fresh.body === text) {
        version = fresh.version;
        adopt(fresh);
        return false;
      }
      if (fresh.body === "" || fresh.body === sending) {
        version = fresh.version;
        return false;
      }
      if (text.trim() !== "") {
        // The version stays unseen, so that the next save makes the server keep the other text too.
        offer({ body: fresh.body, savedAt: fresh.savedAt ?? new Date().toISOString() });
        return false;
      }
      text = fresh.body;
      version = fresh.version;
      adopt(fresh);
      return true;
    },

    addOther() {
      const joined = [text, other?.body ?? ""].filter((part) => part !== "").join("\n\n");
      dismissOther();
      typed(joined);
      return joined;
    },

    pause() {
      paused = true;
      keepHere(local, { text, version, at: Date.now(), given: true });
      clearTimeout(timer);
      flight?.abort();
    },

    resume() {
      paused = false;
      if (isTouched) schedule(QUIET_MS);
      if (text === saved) return localStorage.removeItem(local);
      keepHere(local, { text, version, at: Date.now(), given: false });
      schedule(QUIET_MS);
    },

    sent(words) {
      paused = false;
      isTouched = false;
      const rest = text.startsWith(words) ? text.slice(words.length) : text;
      text = rest.trim() === "" ? "" : rest;
      saved = "";
      savedAt = null;
      localStorage.removeItem(local);
      tell();
      if (text !== "") schedule(QUIET_MS);
      return text;
    },

    flush() {
      if (paused || (text === saved && !isTouched)) return;
      clearTimeout(timer);
      void put(null, true).catch(() => {});
    },
  };
}

export type DraftKeeper = {
  text: () => string;
  state: () => DraftState;
  typed: (words: string) => void;
  /** What goes along with the words has changed. */
  touched: () => void;
  /** Takes up what an earlier page of this device could not bring to the server. Returns the text. */
  recall: () => string;
  /**
   * The page was rendered afresh and tells what the server has. It never replaces what is written
   * here: an empty place takes it, any other offers it. Returns whether the text changed.
   */
  heard: (fresh: Kept) => boolean;
  /** The other text goes below this one. Returns both. */
  addOther: () => string;
  dismissOther: () => void;
  /** While it is being sent nothing is saved, or the draft would come back after it. */
  pause: () => void;
  resume: () => void;
  /** It was sent. What was typed after that is still being written. Returns it. */
  sent: (words: string) => string;
  /** The page goes away: the last words leave with it. */
  flush: () => void;
};

export function stateOf(
  text: string,
  saved: string,
  savedAt: string | null,
  other: Other | null,
): DraftState {
  const status = text !== saved ? "here" : text === "" ? "none" : "saved";
  return { status, savedAt, other };
}

/** `given`: it was on its way when the page was left. */
type Copy = { text: string; version: number; at: number; given: boolean };

function keepHere(local: string, copy: Copy) {
  try {
    localStorage.setItem(local, JSON.stringify(copy));
  } catch {
    // A full or forbidden store: the server's copy has to do.
  }
}

function localCopy(name: string): Copy | null {
  try {
    const copy: unknown = JSON.parse(localStorage.getItem(name) ?? "null");
    if (typeof copy !== "object" || copy === null) return null;
    const [text, version, at] = ["text", "version", "at"].map((key) => Reflect.get(copy, key));
    if (typeof text !== "string" || typeof version !== "number" || typeof at !== "number") {
      return null;
    }
    return { text, version, at, given: Reflect.get(copy, "given") === true };
  } catch {
    return null;
  }
}
