import { spawn } from "node:child_process";
import { Desk, freePort } from "@/lib/testing/desk";
import { closeDesk } from "./desk";

/** Benches of one subject each: scripts that may run against any desk that may be thrown away. */
export const SUBJECTS = [
  "conversation",
  "mail",
  "notifications",
  "major-incidents",
  "sla",
] as const;
export type Subject = (typeof SUBJECTS)[number];

export const subjectIn = (args: readonly string[]): Subject | undefined =>
  SUBJECTS.find((subject) => args[0] === subject);

/** What leaves so much to do behind it that the next part has a desk of its own. */
const PARTS: Partial<Record<Subject, readonly string[]>> = {
  "major-incidents": ["declare,status,update", "standDown"],
};

/** Runs the script of a subject, part by part unless `ONLY` says which. */
export async function measureSubject(subject: Subject): Promise<void> {
  const parts = process.env.ONLY === undefined ? PARTS[subject] : undefined;
  for (const ONLY of parts ?? [process.env.ONLY]) {
    await measurePart(subject, ONLY === undefined ? {} : { ONLY });
  }
}

/** Starts a desk with the demo world for it alone, runs the script, and removes the desk. */
async function measurePart(subject: Subject, only: Record<string, string>): Promise<void> {
  const sinkPort = await freePort();
  const sending = subject === "mail" ? { SMTP_URL: `smtp://127.0.0.1:${sinkPort}` } : {};
  const desk = await Desk.at({ LOG_LEVEL: "error", DEMO: "1", ...sending });
  try {
    await desk.start();
    const code = await runScript(`bin/bench-${subject}.mjs`, {
      BASE_URL: desk.url,
      DATABASE_URL: desk.databaseUrl(),
      WEB_PID: String(desk.pidsOf("web")[0] ?? ""),
      SINK_PORT: String(sinkPort),
      ...only,
    });
    if (code !== 0) process.exitCode = code;
  } finally {
    await closeDesk(desk);
  }
}

function runScript(script: string, env: Record<string, string>): Promise<number> {
  return new Promise((resolve, reject) => {
    spawn(process.execPath, [script], { env: { ...process.env, ...env }, stdio: "inherit" })
      .once("error", reject)
      .once("exit", (code) => resolve(code ?? 1));
  });
}
