import "./require-node.mjs";

import { readArguments } from "./arguments.mjs";
import { endWith, Fault } from "./fault.mjs";

const USAGE = `npm run proof [-- COUNT]

  Asks from outside what a desk must not give, and kills through COUNT seeds (5) afterwards.
  SEEDS=7,8 and KILLS=100 say it exactly.`;

try {
  const { words } = readArguments(process.argv.slice(2), { usage: USAGE, mostWords: 1 });
  const count = Number(words[0] ?? 5);
  // Of no seeds at all, everything would be proven.
  if (!Number.isInteger(count) || count < 1) throw new Fault(`how many seeds?\n\n${USAGE}`);
  process.env.SEEDS ??= Array.from({ length: count }, () => Math.floor(Math.random() * 1e6)).join();
  process.env.KILLS ??= "60";
  const { runAll, PROOF } = await import("./stages.mjs");
  await runAll(PROOF);
} catch (error) {
  endWith(error);
}
