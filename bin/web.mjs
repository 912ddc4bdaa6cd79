import { prepareAlone } from "./alone.mjs";
import { readArguments } from "./arguments.mjs";
import { bundled } from "./bundle.mjs";
import { isSupervised, startChild } from "./child.mjs";
import { endWith } from "./fault.mjs";
import { compileLightly } from "./memory.mjs";
import { WEB } from "./usage.mjs";

process.env.MUSTER_ROLE = "web";
process.env.NODE_ENV ||= "production";
compileLightly();
process.env.NEXT_TELEMETRY_DISABLED = "1";
try {
  readArguments(process.argv.slice(2), { usage: WEB });
  if (!isSupervised()) await prepareAlone("web");
  const signal = startChild();
  const { env } = await bundled("env");
  // next-auth reads its address here, and would otherwise believe the request.
  process.env.NEXTAUTH_URL = env.APP_URL;
  const { runWeb } = await bundled("web");
  await runWeb(signal, () => announce(env));
  process.exit(0);
} catch (error) {
  endWith(error);
}

async function announce(env) {
  if (isSupervised()) process.send?.({ ready: true });
  else say(`Muster answers at ${env.APP_URL}`);
  const { setupTokenToPrint } = await bundled("setup");
  const token = await setupTokenToPrint().catch(() => null);
  if (!token) return;
  say(
    `Nobody administers this desk yet. Open ${env.APP_URL}/setup and use this token, which is shown once:`,
  );
  say(`\n    ${token}\n`);
}

/** Not by console, which goes to the log here: the token belongs to whoever watches the start. */
function say(words) {
  process.stdout.write(`${words}\n`);
}
