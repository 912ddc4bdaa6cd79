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
    const { passed, failures } = await this.run(broken);
    sum.passed += passed;
    sum.failures.push(...failures.map((failure) => ({ ...failure, stage: this.name })));
    if (failures.length > 0) broken.add(this.id);
    return failures.length === 0 || !this.isNeeded;
  }

  async run(broken) {
    const missing = this.needs.filter((id) => broken.has(id));
    if (missing.length > 0) {
      const words = `Not run, since this failed: ${missing.join(" and ")}.`;
      return this.tell("not run", "", { passed: 0, failures: [{ words }] });
    }
    if (this.isLive || process.stdout.isTTY) console.log(`▸ ${this.name}`);
    const begun = performance.now();
    const took = () => `${((performance.now() - begun) / 1000).toFixed(1)} s`.padStart(8);
    try {
      const found = await this.work();
      if (!found) return this.tell("passed", took(), { passed: 1, failures: [] });
      const words = `${took()}  (${found.passed} passed, ${found.failures.length} failed)`;
      return this.tell(found.failures.length === 0 ? "passed" : "failed", words, found);
    } catch (error) {
      const isTold = error instanceof ToolFailed || error.name === "Fault";
      const words = isTold ? error.message : (error.stack ?? String(error));
      console.log(words);
      return this.tell("failed", took(), { passed: 0, failures: [{ words }] });
    }
  }

  tell(outcome, words, found) {
    const mark = outcome === "passed" ? "✓" : "✗";
    console.log(`${mark} ${this.name.padEnd(30)} ${outcome.padEnd(8)} ${words}`.trimEnd());
    return found;
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
