import type pg from "pg";

const WORDS = "It waited when the backup was made, and may have been sent since.";

/**
 * Frees what the workers of the old desk held. Nobody can know whether a mail that waited then has
 * left since, so a person decides, unless the old desk is known to have stopped before the backup.
 */
export async function settleWaiting(client: pg.Client, sendsWaiting: boolean): Promise<void> {
  await client.query("delete from worker_heartbeat");
  await client.query("update graphile_worker._private_jobs set locked_at = null, locked_by = null");
  await client.query(
    "update graphile_worker._private_job_queues set locked_at = null, locked_by = null",
  );
  await client.query(
    `with settled as (
       update effect f set state = 'uncertain', lease_token = null, lease_until = null,
         last_error = $1, finished_at = now()
       from mail m
       where m.effect_id = f.id and (
         (f.state = 'running' and f.marked_at is not null)
         or (not $2 and f.state in ('pending', 'running')))
       returning m.id
     )
     insert into mail_event (id, mail_id, kind, detail)
     select muster_uuid7(), id, 'uncertain', $1 from settled`,
    [WORDS, sendsWaiting],
  );
  await client.query(
    `update effect set state = 'pending', lease_token = null, lease_until = null, marked_at = null
     where state = 'running'`,
  );
}
