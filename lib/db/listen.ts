import pg from "pg";
import { env } from "@/lib/env";
import { log } from "@/lib/log";

type Ears = {
  heard: (payload: string) => void;
  /** Called whenever it begins to listen: what was told meanwhile has to be read up. */
  opened: () => void;
  lost: () => void;
};

const FIRST_PAUSE_MS = 250;
const LONGEST_PAUSE_MS = 5_000;
/** A connection that went silent without a word is found by asking it something. */
const ASK_EVERY_MS = 10_000;
const ANSWER_LIMIT_MS = 4_000;

/** Listens on a connection of its own until it is closed, and comes back whenever that is lost. */
export function listen(channel: string, ears: Ears): { close: () => Promise<void> } {
  let closed = false;
  let client: pg.Client | null = null;
  let pauseMs = FIRST_PAUSE_MS;
  let timer: NodeJS.Timeout | undefined;

  const open = async () => {
    const opening = new pg.Client({
      connectionString: env.DATABASE_URL,
      connectionTimeoutMillis: 3_000,
      query_timeout: ANSWER_LIMIT_MS,
      keepAlive: true,
      application_name: `muster-${env.role}-live`,
    });
    client = opening;
    let lost = false;
    const lose = (error?: unknown) => {
      if (lost) return;
      lost = true;
      clearTimeout(timer);
      opening.removeAllListeners("notification");
      void opening.end().catch(() => {});
      ears.lost();
      if (closed) return;
      log.warn({ error, pauseMs }, "the live connection was lost");
      timer = setTimeout(open, pauseMs);
      pauseMs = Math.min(pauseMs * 2, LONGEST_PAUSE_MS);
    };
    opening.on("error", lose);
    opening.on("end", () => lose());
    opening.on("notification", ({ payload }) => ears.heard(payload ?? ""));
    try {
      await opening.connect();
      await opening.query(`listen ${pg.escapeIdentifier(channel)}`);
    } catch (error) {
      return lose(error);
    }
    pauseMs = FIRST_PAUSE_MS;
    ears.opened();
    const askAgain = () => {
      timer = setTimeout(() => {
        opening.query("select 1").then(askAgain, lose);
      }, ASK_EVERY_MS);
    };
    askAgain();
  };

  void open();
  return {
    async close() {
      closed = true;
      clearTimeout(timer);
      await client?.end().catch(() => {});
    },
  };
}
