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

/** Starts a desk with the demo world for it alone, runs its script, and removes the desk. */
export async function measureSubject(subject: Subject): Promise<void> {
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
