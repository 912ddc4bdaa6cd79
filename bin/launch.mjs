import { createServer } from "node:net";
import path from "node:path";
import { readArguments } from "./arguments.mjs";
import { lockDataDir, openDataDir } from "./data-dir.mjs";
import { hasDependencies, installDependencies } from "./dependencies.mjs";
import { endWith, Fault, takenPort } from "./fault.mjs";
import { dataDirOf, loadDotEnv } from "./target.mjs";
import { START } from "./usage.mjs";

const SIGNALS = ["SIGTERM", "SIGINT", "SIGHUP"];

/** From whatever is there to a running desk, then its supervisor until told to stop. */
export async function launch(args) {
  // A reader of our output that goes away (`npm start | head`) is no reason to stop serving.
  for (const stream of [process.stdout, process.stderr]) stream.on("error", () => {});
  // Until the supervisor takes over, ending runs the exit listeners: no build or lock stays behind.
  const end = () => process.exit(130);
  for (const signal of SIGNALS) process.on(signal, end);
  const takeOver = () => {
    for (const signal of SIGNALS) process.off(signal, end);
  };
  try {
    // `npm run dev` says the one option there is.
    const { has } = readArguments(args, { usage: START, options: ["--dev"] });
    process.chdir(path.resolve(import.meta.dirname, ".."));
    loadDotEnv();
    await prepare(has("--dev"), takeOver);
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
  if (!hasDependencies())
    await step("Installed the dependencies", installDependencies, "Installing the dependencies");

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
  if (!isBuilt()) await step("Built the desk", () => build(check), "Building the desk");
  return (await check()).env;
}

async function prepareDev() {
  const { prepareClient } = await import("./build.mjs");
  const { bundle, bundled } = await import("./bundle.mjs");
  const code = async () => {
    prepareClient();
    await bundle();
  };
  await step("Prepared the code", code, "Preparing the code");
  return (await bundled("env")).env;
}

/** Does one step, shows that it is under way where it takes long, and tells how long it took. */
async function step(words, work, meanwhile = words) {
  const begun = performance.now();
  const seconds = (digits) => ((performance.now() - begun) / 1000).toFixed(digits);
  const line = (told, time) => `  ${told.padEnd(36)} ${time.padStart(6)} s`;
  const { isTTY } = process.stdout;
  const show = () => process.stdout.write(`\r${line(`${meanwhile} …`, seconds(0))}`);
  // A terminal counts along; a log gets one line, so that nobody waits before an empty screen.
  const clock = isTTY
    ? setInterval(show, 1_000)
    : setTimeout(() => console.log(`  ${meanwhile} …`), 1_500);
  try {
    const result = await work();
    console.log(`${isTTY ? "\r" : ""}${line(words, seconds(1))}`);
    return result;
  } finally {
    clearInterval(clock);
  }
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
