import os from "node:os";
import { prepareAlone } from "./alone.mjs";
import { readArguments } from "./arguments.mjs";
import { bundled } from "./bundle.mjs";
import { isSupervised, startChild } from "./child.mjs";
import { endWith } from "./fault.mjs";
import { compileLightly } from "./memory.mjs";
import { WORKER } from "./usage.mjs";

/** A tenth of a processor that the others want too, and all of one that nobody wants. */
const NICENESS = 10;

process.env.MUSTER_ROLE = "worker";
process.env.NODE_ENV ||= "production";
compileLightly();
try {
  readArguments(process.argv.slice(2), { usage: WORKER });
  if (!isSupervised()) await prepareAlone("worker");
  const signal = startChild();
  givePrecedence();
  const { runWorker } = await bundled("worker");
  const running = runWorker(signal);
  if (isSupervised()) process.send?.({ ready: true });
  else console.log("Muster's worker is at work");
  await running;
  process.exit(0);
} catch (error) {
  endWith(error);
}

/** Whoever waits for a page goes before what follows from things, where both want the processor. */
function givePrecedence() {
  try {
    os.setPriority(NICENESS);
  } catch {
    // Some systems let nobody do that; then all are alike.
  }
}
