import { setTimeout as sleep } from "node:timers/promises";
import { isThere, watch } from "./bundle.mjs";
import { onDesertion } from "./child.mjs";
import { keptSecret, migrate, openEmbedded } from "./embedded.mjs";
import { keepAlive } from "./keep-alive.mjs";
import { startPostgres } from "./postgres.mjs";

/** Runs database, web and worker, and keeps them running, until asked to stop. */
export async function supervise({ env, isDev, isEmbedded, dataDir, step }) {
  const childEnv = (url) => ({
    ...process.env,
    NODE_ENV: isDev ? "development" : "production",
    DATABASE_URL: url,
    APP_URL: env.APP_URL,
    AUTH_SECRET: env.AUTH_SECRET ?? keptSecret(dataDir),
    MUSTER_SUPERVISED: "1",
    ...(isEmbedded ? { MUSTER_EMBEDDED: "1" } : {}),
  });

  const asked = stopAsked();
  let postgres = null;
  if (isEmbedded) postgres = await openEmbedded({ env, dataDir, step, childEnv });
  else await step("Brought the database up to date", () => migrate(env.DATABASE_URL));

  const urlNow = () => postgres?.url ?? env.DATABASE_URL;
  const web = keepAlive("web", () => childEnv(urlNow()));
  // The desk answers without it, and says so where it is asked whether it is ready.
  const worker = isThere("worker")
    ? keepAlive("worker", () => childEnv(urlNow()), { isNeeded: false })
    : null;
  try {
    await step("Started web and worker", () => Promise.race([web.ready, asked.promise]));
    if (!asked.isAsked()) greet(env, isDev, isEmbedded);
    if (isDev) await watch(["worker"], () => worker?.restart());
    if (postgres) watchOver();
    await asked.promise;
  } finally {
    console.log("  Stopping …");
    asked.close();
    // Together: what the web process still commits is the next start's work, not this worker's.
    await Promise.all([web.stop(), worker?.stop()]);
    await postgres?.stop();
  }
  process.exit(0);

  /** A database that dies comes back on its port, so web and worker find it where it was. */
  async function watchOver() {
    while (!asked.isAsked()) {
      await postgres.exited;
      if (asked.isAsked()) return;
      console.log("  PostgreSQL ended; starting it again");
      postgres = await again(dataDir, postgres);
    }
  }

  async function again(at, last) {
    for (let wait = 100; !asked.isAsked(); wait = Math.min(wait * 2, 5_000)) {
      try {
        return await startPostgres({ dataDir: at, port: last.port });
      } catch (error) {
        console.error(`muster: ${error.message}`);
        await sleep(wait);
      }
    }
    return last;
  }
}

function stopAsked() {
  let asked = false;
  let resolve;
  const promise = new Promise((done) => {
    resolve = done;
  });
  const ask = () => {
    asked = true;
    resolve();
  };
  for (const signal of ["SIGTERM", "SIGINT", "SIGHUP"]) process.on(signal, ask);
  onDesertion(ask);
  return { promise, isAsked: () => asked, close: ask };
}

const DEMO = [
  ["admin", "admin@example.com", ""],
  ["agent", "agent@example.com", ""],
  ["agent", "agent2@example.com", ""],
  ["agent", "nadia.voss@example.com", "problem manager"],
  ["agent", "kofi.mensah@example.com", "change manager"],
  ["customer", "customer@example.com", "Northwind"],
  ["customer", "customer2@example.com", "Contoso"],
];

function greet(env, isDev, isEmbedded) {
  const lines = ["", `  Muster answers at ${env.APP_URL}${isDev ? " (development)" : ""}`];
  if (isEmbedded && env.DEMO === "1") {
    lines.push("", "  Sign in to the demo with the password muster-demo-desk:");
    for (const [role, email, of] of DEMO)
      lines.push(`    ${role.padEnd(10)} ${email.padEnd(24)} ${of}`.trimEnd());
  }
  console.log([...lines, "", "  Ctrl-C stops it.", ""].join("\n"));
}
