import { prisma } from "@/lib/db/client";
import { migrationNames } from "@/lib/db/migrations-on-disk";

const ANSWER_LIMIT_MS = 4_000;
/** A worker tells that it lives every few seconds. */
const WORKER_SILENT_AFTER_SECONDS = 15;

export type Readiness = Record<"database" | "migrations" | "worker", boolean>;

/** What this process can rely on right now. Answers within five seconds whatever the database does. */
export async function readiness(): Promise<Readiness> {
  return Promise.race([ask().catch(() => NOTHING), late()]);
}

export function isReady(state: Readiness): boolean {
  return Object.values(state).every(Boolean);
}

async function ask(): Promise<Readiness> {
  const [applied, beats] = await Promise.all([
    prisma.$queryRaw<{ name: string }[]>`
      select migration_name as name from "_prisma_migrations"
       where finished_at is not null and rolled_back_at is null`,
    prisma.$queryRaw<{ alive: boolean }[]>`
      select exists (
        select from worker_heartbeat
         where seen_at > now() - make_interval(secs => ${WORKER_SILENT_AFTER_SECONDS})
      ) as alive`,
  ]);
  const done = new Set(applied.map(({ name }) => name));
  return {
    database: true,
    migrations: migrationNames().every((name) => done.has(name)),
    worker: beats[0]?.alive ?? false,
  };
}

function late(): Promise<Readiness> {
  return new Promise((resolve) => {
    setTimeout(() => resolve(NOTHING), ANSWER_LIMIT_MS).unref();
  });
}

const NOTHING: Readiness = { database: false, migrations: false, worker: false };
