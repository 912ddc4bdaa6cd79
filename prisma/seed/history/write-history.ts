import pg from "pg";
import { addCrowd, type Crowd } from "./people";
import { EVENT_ROWS, NOTICE_ROWS, REPLY_ROWS, STREAM_ROWS, TICKET_ROWS } from "./rows";
import { DICE, STEPS, TICKETS } from "./stories";
import * as words from "./words";

export type History = Crowd & {
  tickets: number;
  /** How many of the history's tickets are there already; these go on after them. */
  after?: number;
  /** The share of tickets that are not settled yet. */
  openShare: number;
  /** Its last moment. */
  until: Date;
};

/** Rows of one transaction: enough to be quick, few enough for the memory of a small machine. */
const AT_ONCE = 50_000;
/** With the room to put the words of so many tickets in order before the index takes them. */
const SETTINGS = [
  ...["statement_timeout=0", "work_mem=256MB", "maintenance_work_mem=256MB"],
  "gin_pending_list_limit=1GB",
];
/** For how long before the end notices are written; nobody turns older pages of an inbox. */
const NOTICED = "30 days";

/**
 * Writes a year of tickets by set-based SQL: the rows that the commands would have written, a
 * hundred times as fast. Mails are left out. It needs the teams and services of a world.
 */
export async function writeHistory(url: string, history: History): Promise<void> {
  const client = new pg.Client({
    connectionString: url,
    options: SETTINGS.map((setting) => `-c ${setting}`).join(" "),
  });
  await client.connect();
  try {
    await addCrowd(client, history);
    const { after = 0, tickets } = history;
    for (let done = 0; done < tickets; done += AT_ONCE) {
      const last = after + Math.min(done + AT_ONCE, tickets);
      await writeSome(client, after + done + 1, last, history);
    }
    await client.query("analyze");
  } finally {
    await client.end();
  }
}

async function writeSome(
  client: pg.Client,
  first: number,
  last: number,
  { openShare, until }: History,
): Promise<void> {
  const seed = "history";
  await client.query("begin");
  await client.query(DICE);
  await client.query(TICKETS.replace(/\$(\d)/g, literals(first, last, until, openShare, seed)));
  await client.query("create index on history_ticket (i)");
  await client.query(STEPS.replace(/\$(\d)/g, literals(seed)));
  await client.query("create index on history_step (i); analyze history_ticket, history_step");
  // It lets nobody but a new ticket in, and these come with their whole story. Words are indexed at the end.
  await client.query("alter table ticket disable trigger ticket_guard");
  await client.query("alter table ticket disable trigger ticket_becomes_searchable");
  await client.query("alter table reply disable trigger reply_becomes_searchable");
  await client.query(TICKET_ROWS, [
    ...[words.THINGS, words.TROUBLES, words.WISHES, words.GREETINGS, words.CLOSINGS],
    ...[words.ASKED, words.RARE],
  ]);
  // A table cannot be altered while the words of its subjects still wait to be learned.
  await client.query("set constraints subject_is_learned immediate");
  await client.query("alter table ticket enable trigger ticket_guard");
  await client.query("alter table ticket enable trigger ticket_becomes_searchable");
  await client.query(REPLY_ROWS, [
    ...[words.ANSWERED, words.NOTED, words.ASKED, words.GREETINGS, words.RARE],
  ]);
  await client.query("alter table reply enable trigger reply_becomes_searchable");
  // So many at once are gathered by word first.
  await client.query("alter index ticket_search_words set (fastupdate = on)");
  await client.query("select muster_index(array(select id from history_ticket))");
  await client.query("select gin_clean_pending_list('ticket_search_words')");
  await client.query("alter index ticket_search_words set (fastupdate = off)");
  await client.query(STREAM_ROWS);
  await client.query(EVENT_ROWS);
  await client.query(NOTICE_ROWS, [until, NOTICED]);
  await client.query("commit");
}

/** A command such as `create table as` takes no parameters, so they are written into it. */
function literals(...values: (number | string | Date)[]) {
  return (_: string, at: string): string => {
    const value = values[Number(at) - 1];
    if (value === undefined) throw new Error(`There is no parameter ${at}.`);
    if (typeof value === "number") return String(value);
    return pg.escapeLiteral(value instanceof Date ? value.toISOString() : value);
  };
}
