import { listen } from "@/lib/db/listen";
import { isAgent, type Person } from "@/lib/kernel/actor";
import { busy, Refused } from "@/lib/kernel/errors";
import { log } from "@/lib/log";
import { unreadCount } from "@/lib/notifications/queries";
import { type Pass, standingOf } from "@/lib/people/standing";
import type { LiveMessage } from "./contract";
import { miNewsFor, miNewsOf } from "./major-incident-news";
import {
  division,
  type Happening,
  happeningsOf,
  happeningsSince,
  momentNow,
  newsFor,
  tell,
} from "./news";
import { newPending } from "./pending";
import { presentOnAll } from "./presence";

export type Listener = {
  person: Person;
  pass: Pass;
  /** `moment` is what a client that was cut off here has to ask after. */
  hear: (message: LiveMessage, moment: Date | null) => void;
  /** Says nothing but that all is well up to this moment; null when that is not certain. */
  beat: (moment: Date | null) => void;
  end: () => void;
};

type Held = Listener & { missed: Parameters<Listener["hear"]>[] | null };

export type Hub = {
  /** @throws `rate-limited` beyond ten streams a person, `unavailable` while closing or full. */
  join: (listener: Listener, after: Date | null) => Promise<() => void>;
  size: () => number;
  close: () => Promise<void>;
};

const MOST_PER_PERSON = 10;
const MOST = 5_000;
/** Events of one moment are read and divided together. */
const GATHER_MS = 20;
const LOOK_EVERY_MS = 2_000;
const BEAT_EVERY_MS = 15_000;
const RETRY_MS = 1_000;

/** Hears of everything once per process, and tells each listener what they may know of it. */
export function openHub(): Hub {
  const listeners = new Set<Held>();
  const pending = newPending();
  let moment: Date | null = null;
  let listening = false;
  let closed = false;
  let working: Promise<void> | null = null;

  const ears = listen("muster_live", {
    heard: (payload) => {
      if (listeners.size === 0) return;
      pending.add(payload);
      work(GATHER_MS);
    },
    opened: () => {
      listening = true;
      if (moment !== null) pending.behind = true;
      work(0);
    },
    lost: () => {
      listening = false;
    },
  });

  const work = (afterMs: number) => {
    working ??= pause(afterMs)
      .then(tellAll)
      .catch((error: unknown) => {
        log.warn({ error }, "live news could not be read");
        return pause(RETRY_MS);
      })
      .finally(() => {
        working = null;
        if (!closed && pending.isWaiting()) work(0);
      });
  };

  async function tellAll() {
    const batch = pending.take();
    try {
      if (batch.access) await look();
      const caughtUp = batch.behind && moment !== null ? await happeningsSince(moment) : [];
      if (batch.many || caughtUp === null) everybody({ kind: "reset" });
      const happenings = [...(await happeningsOf([...batch.events])), ...(caughtUp ?? [])];
      await divide(pending.unheard(happenings));
      await tellOfMajorIncidents([...batch.events]);
      await countFor(batch.inboxes);
      await showPresence(batch.presence);
    } catch (error) {
      pending.giveBack(batch);
      throw error;
    }
  }

  async function divide(happenings: readonly Happening[]) {
    if (happenings.length === 0) return;
    const shareOf = division(happenings);
    await Promise.all(
      [...listeners].map(async (listener) => {
        for (const one of await shareOf(listener.person)) {
          give(listener, tell(listener.person, one), one.at);
        }
      }),
    );
  }

  async function tellOfMajorIncidents(eventIds: readonly string[]) {
    const news = await miNewsOf(eventIds);
    if (news.length === 0) return;
    for (const listener of listeners) {
      for (const one of await miNewsFor(listener.person, news)) give(listener, one, null);
    }
  }

  async function countFor(userIds: ReadonlySet<string>) {
    const waiting = new Map<string, Held[]>();
    for (const listener of listeners) {
      const { id } = listener.person;
      if (userIds.has(id)) waiting.set(id, [...(waiting.get(id) ?? []), listener]);
    }
    for (const theirs of waiting.values()) {
      const person = theirs[0]?.person;
      if (!person) continue;
      const unread = await unreadCount(person);
      for (const listener of theirs) give(listener, { kind: "inbox", unread }, null);
    }
  }

  /** Only agents who are on the ticket themselves are told who else is. */
  async function showPresence(ticketIds: ReadonlySet<string>) {
    if (ticketIds.size === 0) return;
    for (const [ticketId, people] of await presentOnAll([...ticketIds])) {
      const ids = new Set(people.flatMap(({ id, here }) => (here ? [id] : [])));
      for (const listener of listeners) {
        if (!isAgent(listener.person) || !ids.has(listener.person.id)) continue;
        give(listener, { kind: "presence", ticketId, people }, null);
      }
    }
  }

  /** Ends the streams of whoever lost access, or would now be told other things than before. */
  async function look() {
    const standing = await standingOf([...listeners].map(({ pass }) => pass));
    for (const listener of listeners) {
      const now = standing(listener.pass);
      if (now === null || rightsOf(now) !== rightsOf(listener.person)) drop(listener);
    }
  }

  const drop = (listener: Held) => {
    if (listeners.delete(listener)) listener.end();
  };

  const everybody = (message: LiveMessage) => {
    for (const listener of listeners) give(listener, message, null);
  };

  let looking = false;
  const lookTimer = setInterval(async () => {
    if (looking) return;
    looking = true;
    const isCurrent = listening && working === null && !pending.isWaiting();
    try {
      const now = await momentNow();
      if (isCurrent && listening) moment = now;
      if (listeners.size > 0) await look();
      pending.forget();
    } catch {
      // While the database is away nobody hears anything either; the next look is soon.
    } finally {
      looking = false;
    }
  }, LOOK_EVERY_MS);
  const beatTimer = setInterval(() => {
    for (const listener of listeners) listener.beat(moment);
  }, BEAT_EVERY_MS);

  return {
    async join(listener, after) {
      const own = [...listeners].filter(({ person }) => person.id === listener.person.id).length;
      if (own >= MOST_PER_PERSON) {
        throw new Refused("rate-limited", "These are too many streams. Close some of them.", {
          retryAfter: 30,
        });
      }
      if (closed || listeners.size >= MOST) throw busy();
      // What happens while the past is read waits behind it.
      const held: Held = { ...listener, missed: [] };
      listeners.add(held);
      try {
        const news = await newsFor(listener.person, after);
        for (const message of news.messages) listener.hear(message, null);
        listener.beat(news.moment);
        // Whatever comes before the hub itself listens is read up once it does.
        moment ??= news.moment;
      } catch (error) {
        listeners.delete(held);
        throw error;
      }
      for (const [message, at] of held.missed ?? []) listener.hear(message, at);
      held.missed = null;
      return () => void listeners.delete(held);
    },
    size: () => listeners.size,
    async close() {
      closed = true;
      clearInterval(lookTimer);
      clearInterval(beatTimer);
      for (const listener of listeners) drop(listener);
      await ears.close();
      await working;
    },
  };
}

function give(listener: Held, ...news: Parameters<Listener["hear"]>) {
  if (listener.missed) listener.missed.push(news);
  else listener.hear(...news);
}

/** What decides which news are theirs. */
const rightsOf = ({ role, orgManager, organisationId, grants, scopes }: Person) =>
  JSON.stringify([role, orgManager, organisationId, grants, scopes]);

const pause = (ms: number) =>
  new Promise<void>((resolve) => {
    setTimeout(resolve, ms);
  });
