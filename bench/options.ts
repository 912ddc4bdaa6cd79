import { parseArgs } from "node:util";
import { NAMES, type Name } from "./scenarios";
import { SUBJECTS } from "./subject";

export type Options = {
  names: readonly Name[];
  rounds: number;
  tickets: number;
  million: boolean;
  brief: boolean;
  /** Where the figures are written as JSON. */
  out: string;
};

export const USAGE = `npm run bench -- [${NAMES.join(" | ")} …] [options]

  --rounds N    how often everything is measured; medians count (3)
  --tickets N   how many tickets the desk has (50000)
  --million     goes on to 1,000,000 tickets, which takes a long time to load
  --brief       few requests: tries the bench itself, and measures nothing
  --out FILE    where the figures go (bench/results.json)

npm run bench -- ${SUBJECTS.join(" | ")}

  one subject with a desk of its own; it prints its figures`;

/** @throws a sentence for what is not understood. */
export function optionsOf(args: string[]): Options | null {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: {
      help: { type: "boolean", default: false },
      rounds: { type: "string", default: "3" },
      tickets: { type: "string", default: "50000" },
      brief: { type: "boolean", default: false },
      million: { type: "boolean", default: false },
      out: { type: "string", default: "bench/results.json" },
    },
  });
  if (values.help) return null;
  const names = NAMES.filter((name) => positionals.includes(name));
  const unknown = positionals.filter((given) => !NAMES.some((name) => name === given));
  if (unknown.length > 0) throw new Error(`${unknown.join(", ")}: no such part.\n\n${USAGE}`);
  return {
    names: names.length > 0 ? names : NAMES,
    rounds: count(values.rounds, "--rounds"),
    tickets: count(values.tickets, "--tickets"),
    million: values.million,
    brief: values.brief,
    out: values.out,
  };
}

function count(given: string, option: string): number {
  const number = Number(given);
  if (!Number.isInteger(number) || number < 1) throw new Error(`${option} ${given} is no number.`);
  return number;
}
