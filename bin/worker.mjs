import { prepareAlone } from "./alone.mjs";
import { bundled } from "./bundle.mjs";
import { isSupervised, startChild } from "./child.mjs";
import { endWith } from "./fault.mjs";

process.env.MUSTER_ROLE = "worker";
process.env.NODE_ENV ||= "production";
try {
  if (!isSupervised()) await prepareAlone("worker");
  const signal = startChild();
  const { runWorker } = await bundled("worker");
  const running = runWorker(signal);
  if (isSupervised()) process.send?.({ ready: true });
  else console.log("Muster's worker is at work");
  await running;
  process.exit(0);
} catch (error) {
  endWith(error);
}
