import { spawn } from "node:child_process";

/**
 * Variables of a desk that somebody runs from this folder: a test makes its own. They are set empty
 * rather than deleted, so that no `.env` fills them in.
 */
const NOT_THEIRS = Object.fromEntries(
  [
    ...["PORT", "APP_URL", "DATABASE_URL", "DATA_DIR", "AUTH_SECRET", "SMTP_URL", "DEMO"],
    ...["S3_ENDPOINT", "S3_REGION", "S3_BUCKET", "S3_ACCESS_KEY_ID", "S3_SECRET_ACCESS_KEY"],
    ...["EGRESS_ALLOW", "TRUSTED_PROXIES", "LOG_LEVEL", "NODE_ENV"],
  ].map((name) => [name, ""]),
);

/** One part of the proof. It passes, fails, or cannot run: in silence it never does. */
export class Stage {
  constructor(name, work, { id = name, needs = [], isNeeded = false, isLive = false } = {}) {
    Object.assign(this, { name, work, id, needs, isNeeded, isLive });
  }

  /** Runs it and adds what it found; false where nothing can go on after it. */
  async addTo(sum, broken) {
    const { passed, failed } = await this.run(broken);
    sum.passed += passed;
    sum.failed += failed;
    if (failed > 0) broken.add(this.id);
    return failed === 0 || !this.isNeeded;
  }

  async run(broken) {
    const missing = this.needs.filter((id) => broken.has(id));
    if (missing.length > 0) return this.tell("not run", `: ${missing.join(" and ")} failed`);
    if (this.isLive || process.stdout.isTTY) console.log(`▸ ${this.name}`);
    const begun = performance.now();
    const took = () => `${((performance.now() - begun) / 1000).toFixed(1)} s`.padStart(8);
    try {
      const counts = await this.work();
      if (!counts) return this.tell("passed", took());
      const words = `${took()}  (${counts.passed} passed, ${counts.failed} failed)`;
      return this.tell(counts.failed === 0 ? "passed" : "failed", words, counts);
    } catch (error) {
      console.log(error instanceof ToolFailed || error.name === "Fault" ? error.message : error);
      return this.tell("failed", took());
    }
  }

  tell(outcome, words, counts) {
    const mark = outcome === "passed" ? "✓" : "✗";
    console.log(`${mark} ${this.name.padEnd(30)} ${outcome.padEnd(8)} ${words}`);
    if (counts) return counts;
    return outcome === "passed" ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 };
  }
}

export class ToolFailed extends Error {}

/** Runs one of the tools, and shows what it says only when it fails. */
export async function runTool(file, args) {
  const { code, said } = await spawnNode([file, ...args], { isLive: false });
  if (code !== 0) throw new ToolFailed(said.trim() || `${file} ended with ${code}.`);
}

/** Runs Node with these arguments and without the variables of somebody's own desk. */
export function spawnNode(args, { isLive, env = {} }) {
  const child = spawn(process.execPath, args, {
    env: { ...process.env, ...NOT_THEIRS, NEXT_TELEMETRY_DISABLED: "1", ...env },
    stdio: ["ignore", isLive ? "inherit" : "pipe", isLive ? "inherit" : "pipe"],
  });
  let said = "";
  for (const stream of [child.stdout, child.stderr]) {
    stream?.setEncoding("utf8").on("data", (chunk) => {
      said += chunk;
    });
  }
  const end = () => child.kill("SIGTERM");
  process.once("exit", end);
  return new Promise((resolve, reject) => {
    child.once("error", reject);
    child.once("close", (code, signal) => {
      process.off("exit", end);
      resolve({ code: code ?? signal, said });
    });
  });
}
