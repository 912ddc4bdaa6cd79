import type pg from "pg";
import { dropAside, putAside, putBack, takeAsideLock } from "@/lib/db/put-aside";
import { connect } from "./connect";
import { BackupRefused } from "./refused";

/**
 * Runs `work` on an empty database, with what was there put aside: dropped when all went well, back
 * in its place when not. One that was cut short is put back by the next, or by the next start.
 */
export async function besides<Answer>(url: string, work: () => Promise<Answer>): Promise<Answer> {
  return alone(url, async (client) => {
    await putBack(client);
    await putAside(client);
    try {
      const answer = await work();
      await dropAside(client);
      return answer;
    } catch (error) {
      await putBack(client);
      throw error;
    }
  });
}

/** The desk that a restore put aside is there again, if that restore was cut short. */
export const endCutShort = (url: string): Promise<void> => alone(url, putBack);

async function alone<Answer>(url: string, work: (client: pg.Client) => Promise<Answer>) {
  const client = await connect(url);
  try {
    if (!(await takeAsideLock(client))) {
      throw new BackupRefused("another restore works with this database: wait until it is done.");
    }
    return await work(client);
  } finally {
    await client.end();
  }
}
