/** A fault that the person at the terminal can mend: its message is the one line they get to see. */
export class Fault extends Error {
  name = "Fault";
}

/** Ends the process with one clear line where the fault is known, and with everything for the rest. */
export function endWith(error) {
  const words = wordsFor(error);
  if (words) console.error(`muster: ${words}`);
  else console.error(error);
  process.exit(1);
}

function wordsFor(error) {
  if (SPEAKING.has(error?.name)) return error.message;
  if (error?.syscall === "listen") return listenFault(error);
  if (error?.syscall === "getaddrinfo" || NETWORK.has(error?.code)) return unreachable(error);
  return DATABASE[error?.code]?.(error) ?? null;
}

const SPEAKING = new Set(["Fault", "EnvFault", "MigrationRefused", "BackupRefused"]);
const NETWORK = new Set(["ECONNREFUSED", "ECONNRESET", "ETIMEDOUT", "EHOSTUNREACH", "ENETUNREACH"]);
const ADVICE = "check DATABASE_URL and that the server is running";

const DATABASE = {
  "28P01": () => `the database refuses the user or password: check DATABASE_URL.`,
  28000: (error) =>
    `the database refuses us (${error.message}): check DATABASE_URL and its pg_hba.conf.`,
  "3D000": (error) => `${error.message}: create it (createdb), or correct DATABASE_URL.`,
  42501: (error) =>
    `the database user may not do what migrating needs (${error.message}): grant it, or use the owner of the database.`,
  "57P03": () => "the database is starting up or shutting down: try again in a moment.",
  53300: () =>
    "the database has no connection left: raise max_connections, or stop a process that uses it.",
};

function unreachable(error) {
  const where = error.address
    ? `${error.address}:${error.port}`
    : (error.hostname ?? "its address");
  return `cannot reach the database at ${where} (${error.code}): ${ADVICE}.`;
}

function listenFault({ code, port }) {
  if (code === "EADDRINUSE") return takenPort(port);
  return `cannot listen on port ${port} (${code}): set PORT to another one.`;
}

export function takenPort(port) {
  return `port ${port} is taken by another program: stop it, or choose another with PORT=${port + 1} npm start.`;
}
