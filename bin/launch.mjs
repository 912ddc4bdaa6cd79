import { createServer } from "node:net";
import path from "node:path";
import { lockDataDir, openDataDir } from "./data-dir.mjs";
import { hasDependencies, installDependencies } from "./dependencies.mjs";
import { endWith, Fault, takenPort } from "./fault.mjs";
import { dataDirOf, loadDotEnv } from "./target.mjs";

const SIGNALS = ["SIGTERM", "SIGINT", "SIGHUP"];

/** From whatever is there to a running desk, then its supervisor until told to stop. */
export async function launch({ isDev }) {
  // A reader of our output that goes away (`npm start | head`) is no reason to stop serving.
  for (const stream of [process.stdout, process.stderr]) stream.on("error", () => {});
  // Until the supervisor takes over, ending runs the exit listeners: no build or lock stays behind.
  const end = () => process.exit(130);
  for (const signal of SIGNALS) process.on(signal, end);
  const takeOver = () => {
    for (const signal of SIGNALS) process.off(signal, end);
  };
  try {
    process.chdir(path.resolve(import.meta.dirname, ".."));
    loadDotEnv();
    await prepare(isDev, takeOver);
  } catch (error) {
    endWith(error);
  }
}

async function prepare(isDev, takeOver) {
  const isEmbedded = !process.env.DATABASE_URL;
  const dataDir = dataDirOf();
  if (isEmbedded) {
    openDataDir(dataDir);
    const unlock = lockDataDir(dataDir);
    process.on("exit", unlock);
  }
  if (!hasDependencies()) await step("Installed the dependencies", installDependencies);

  const env = await (isDev ? prepareDev() : prepareProduction());
  await refuseTakenPort(env.PORT);
  const { supervise } = await import("./supervise.mjs");
  takeOver();
  await supervise({ env, isDev, isEmbedded, dataDir, step });
}

async function prepareProduction() {
  const { build, isBuilt } = await import("./build.mjs");
  const { bundled } = await import("./bundle.mjs");
  const check = () => bundled("env");
  if (!isBuilt()) await step("Built the desk", () => build(check));
  return (await check()).env;
}

async function prepareDev() {
  const { prepareClient } = await import("./build.mjs");
  const { bundle, bundled } = await import("./bundle.mjs");
  await step("Prepared the code", async () => {
    prepareClient();
    await bundle();
  });
  return (await bundled("env")).env;
}

/** Does one step and tells how long it took. */
async function step(words, work) {
  const begun = performance.now();
  const result = await work();
  const seconds = ((performance.now() - begun) / 1000).toFixed(1);
  console.log(`  ${words.padEnd(36)} ${seconds.padStart(6)} s`);
  return result;
}

/** Asked before the database is started, since the answer comes at once and the rest takes a while. */
function refuseTakenPort(port) {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once("error", (error) => {
      const words =
        error.code === "EADDRINUSE"
          ? takenPort(port)
          : `cannot listen on port ${port} (${error.code}): set PORT to another one.`;
      reject(new Fault(words));
    });
    probe.listen(port, () => probe.close(() => resolve()));
  });
}
