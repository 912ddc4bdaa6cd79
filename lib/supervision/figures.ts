import { prisma } from "@/lib/db/client";

/** What the database tells of the work that waits in it. */
export type Figures = {
  effects: { state: string; count: number }[];
  oldestPendingSeconds: number;
  oldestMailSeconds: number;
  jobs: { waiting: number; running: number; failed: number };
  workers: number;
};

const KEPT_MS = 10_000;
const WORKER_SILENT_AFTER_SECONDS = 15;

let kept: { at: number; figures: Promise<Figures> } | null = null;

/** The figures, asked for at most every ten seconds however many look. */
export function figures(now = Date.now()): Promise<Figures> {
  if (kept && now - kept.at < KEPT_MS) return kept.figures;
  const asked = ask();
  kept = { at: now, figures: asked };
  return asked;
}

/** Each of these reads an index of what is unfinished or went wrong, never the whole ledger. */
async function ask(): Promise<Figures> {
  const [effects, oldest, jobs, workers] = await Promise.all([
    prisma.$queryRaw<{ state: string; count: number }[]>`
      select state, count(*)::int as count from effect
      where state in ('pending', 'running', 'failed', 'uncertain') group by state`,
    prisma.$queryRaw<{ any: number; mail: number }[]>`
      select
        coalesce(extract(epoch from now() - min(f.created_at)), 0)::float8 as any,
        coalesce(extract(epoch from now() - min(f.created_at)
          filter (where exists (select from mail m where m.effect_id = f.id))), 0)::float8 as mail
      from effect f where f.state in ('pending', 'running')`,
    prisma.$queryRaw<Figures["jobs"][]>`
      select
        count(*) filter (where locked_at is null and attempts < max_attempts)::int as waiting,
        count(*) filter (where locked_at is not null)::int as running,
        count(*) filter (where locked_at is null and attempts >= max_attempts)::int as failed
      from graphile_worker.jobs`,
    prisma.$queryRaw<{ count: number }[]>`
      select count(distinct split_part(worker_id, ':', 1))::int as count from worker_heartbeat
      where seen_at > now() - make_interval(secs => ${WORKER_SILENT_AFTER_SECONDS})`,
  ]);
  return {
    effects,
    oldestPendingSeconds: oldest[0]?.any ?? 0,
    oldestMailSeconds: oldest[0]?.mail ?? 0,
    jobs: jobs[0] ?? { waiting: 0, running: 0, failed: 0 },
    workers: workers[0]?.count ?? 0,
  };
}
