import { type ChildProcess, spawn } from "node:child_process";
import { chmodSync, mkdtempSync, rmSync } from "node:fs";
import { type AddressInfo, createServer } from "node:net";
import { tmpdir } from "node:os";
import path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { trySignal } from "@/bin/processes.mjs";
import { runningUrl } from "@/bin/target.mjs";
import { descendantsOf } from "./process-table";

const ROOT = path.resolve(import.meta.dirname, "../..");
/** With room for the build that a first start may have to make. */
const START_LIMIT_MS = 240_000;
const HEAL_LIMIT_MS = 90_000;
const KEPT_LINES = 400;
const STALL_MS = 20_000;
/** Empty, so that neither the environment nor a `.env` makes this desk somebody else's. */
const NOBODYS = {
  NODE_ENV: "production",
  DATABASE_URL: "",
  AUTH_SECRET: "",
  SMTP_URL: "",
} as const;

/** What can be killed: a process of the desk, one of PostgreSQL's own, or everything at once. */
export type Part = "web" | "worker" | "postgres" | "backend" | "supervisor" | "everything";

/** A desk as the product starts it, on a port and a data directory of its own. */
export class Desk {
  readonly url: string;
  readonly said: string[] = [];
  #supervisor: ChildProcess | null = null;

  private constructor(
    readonly port: number,
    readonly dataDir: string,
    private readonly env: Record<string, string>,
  ) {
    this.url = `http://localhost:${port}`;
    process.once("exit", () => this.#supervisor?.kill("SIGTERM"));
  }

  static async at(env: Record<string, string> = {}): Promise<Desk> {
    const dataDir = mkdtempSync(path.join(tmpdir(), "muster-desk-"));
    chmodSync(dataDir, 0o711);
    return new Desk(await freePort(), dataDir, env);
  }

  /** Starts it, as often as whoever looks after a machine would: a fault ends one attempt only. */
  async start(): Promise<void> {
    const until = Date.now() + START_LIMIT_MS;
    while (Date.now() < until) {
      const supervisor = this.launch();
      while (supervisor.exitCode === null && supervisor.signalCode === null) {
        if (await this.isReady()) return;
        if (Date.now() > until) break;
        await sleep(100);
      }
      await sleep(250);
    }
    throw new Error(`The desk did not start again.\n${this.said.slice(-40).join("\n")}`);
  }

  /** One attempt to start it, without waiting for anything. */
  launch(): ChildProcess {
    const supervisor = spawn(process.execPath, [path.join(ROOT, "bin/start.mjs")], {
      cwd: ROOT,
      env: {
        ...process.env,
        ...NOBODYS,
        ...{ PORT: String(this.port), APP_URL: this.url, DATA_DIR: this.dataDir },
        ...this.env,
      },
      stdio: ["ignore", "pipe", "pipe"],
    });
    for (const stream of [supervisor.stdout, supervisor.stderr]) {
      stream.setEncoding("utf8").on("data", (chunk: string) => this.note(chunk));
    }
    this.#supervisor = supervisor;
    return supervisor;
  }

  /** Kills a part without a warning; false when it was not there to be killed. */
  kill(part: Part): boolean {
    const pids = this.pidsOf(part);
    for (const pid of pids) trySignal(pid, "SIGKILL");
    return pids.length > 0;
  }

  /** Stops the worker's clock for longer than its silence is believed, and lets it wake up late. */
  async stall(): Promise<void> {
    const pids = this.pidsOf("worker");
    for (const pid of pids) trySignal(pid, "SIGSTOP");
    await sleep(STALL_MS);
    for (const pid of pids) trySignal(pid, "SIGCONT");
  }

  pidsOf(part: Part): number[] {
    const supervisor = this.#supervisor;
    if (!supervisor?.pid || supervisor.exitCode !== null || supervisor.signalCode !== null)
      return [];
    if (part === "supervisor") return [supervisor.pid];
    const below = descendantsOf(supervisor.pid);
    if (part === "everything") return [supervisor.pid, ...below.map(({ pid }) => pid)];
    const found = below.filter(({ command }) => LOOKS_LIKE[part].test(command));
    return found.slice(0, 1).map(({ pid }) => pid);
  }

  /** Waits until it serves again, starting it anew when nobody is left who would. */
  async heal(): Promise<void> {
    if (this.pidsOf("supervisor").length === 0) return this.start();
    const until = Date.now() + HEAL_LIMIT_MS;
    while (Date.now() < until) {
      if (this.pidsOf("supervisor").length === 0) return this.start();
      const isWhole = (["web", "worker", "postgres"] as const).every(
        (part) => this.pidsOf(part)[0],
      );
      if (isWhole && (await this.isReady())) return;
      await sleep(100);
    }
    throw new Error(`The desk did not heal.\n${this.said.slice(-40).join("\n")}`);
  }

  /** Where its database listens now. */
  databaseUrl(): string {
    const url = runningUrl(this.dataDir);
    if (url === null) throw new Error("The database does not run.");
    return url;
  }

  async isReady(): Promise<boolean> {
    const answer = await fetch(`${this.url}/api/ready`, {
      signal: AbortSignal.timeout(3_000),
    }).catch(() => null);
    await answer?.body?.cancel();
    return answer?.ok ?? false;
  }

  /** Asks it to stop, and says how that went. */
  async stop(): Promise<{ code: number | null; tookMs: number }> {
    const begun = performance.now();
    const supervisor = this.#supervisor;
    if (!supervisor || supervisor.exitCode !== null || supervisor.signalCode !== null) {
      return { code: supervisor?.exitCode ?? null, tookMs: 0 };
    }
    const ended = new Promise<number | null>((resolve) => supervisor.once("exit", resolve));
    supervisor.kill("SIGTERM");
    return { code: await ended, tookMs: performance.now() - begun };
  }

  async remove(): Promise<void> {
    if (this.pidsOf("supervisor").length > 0) await this.stop();
    rmSync(this.dataDir, { recursive: true, force: true });
  }

  private note(chunk: string) {
    this.said.push(...chunk.split("\n").filter(Boolean));
    this.said.splice(0, this.said.length - KEPT_LINES);
  }
}

const LOOKS_LIKE = {
  web: /bin\/web\.mjs/,
  worker: /bin\/worker\.mjs/,
  postgres: /\/postgres\S* -D /,
  backend: /^postgres: muster muster/,
};

/** A port that nobody listens on. */
export function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once("error", reject);
    probe.listen(0, () => {
      const { port } = probe.address() as AddressInfo;
      probe.close(() => resolve(port));
    });
  });
}
