import { Fault } from "./fault.mjs";

const isOption = (arg) => arg.startsWith("-") && arg !== "-";

/**
 * What stands behind a command: its words, and which of its options. Where help is asked for, the
 * usage is the whole answer, and the process ends.
 *
 * @throws Fault for what means nothing here: whoever wrote it expects that something else happens.
 */
export function readArguments(args, { usage, options = [], mostWords = 0 }) {
  if (args.includes("--help") || args.includes("-h")) {
    console.log(usage);
    process.exit(0);
  }
  const words = args.filter((arg) => !isOption(arg));
  const unknown = [
    ...args.filter((arg) => isOption(arg) && !options.includes(arg)),
    ...words.slice(mostWords),
  ];
  if (unknown.length === 0) return { words, has: (option) => args.includes(option) };
  const named = unknown.map((arg) => JSON.stringify(arg)).join(", ");
  throw new Fault(`${named} is not understood here, so nothing was done.\n\n${usage}`);
}
