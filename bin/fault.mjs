/** A fault that the person at the terminal can mend: its message is the one line they get to see. */
export class Fault extends Error {
  name = "Fault";
}

/** Ends the process with one clear line for a Fault, and with everything we know for the rest. */
export function endWith(error) {
  if (error instanceof Fault) console.error(`muster: ${error.message}`);
  else console.error(error);
  process.exit(1);
}
