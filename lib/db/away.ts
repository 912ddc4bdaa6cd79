import { sqlState } from "./sql-state";

/** Prisma's own words for a database it cannot reach, or reach in time. */
const PRISMA_CODES = new Set(["P1001", "P1002", "P1008", "P1017", "P2024", "P2028", "P2037"]);
const SOCKET_CODES = new Set([
  "ECONNREFUSED",
  "ECONNRESET",
  "ENOTFOUND",
  "EAI_AGAIN",
  "EHOSTUNREACH",
  "ENETUNREACH",
  "EPIPE",
  "ETIMEDOUT",
]);
/** The driver adapter's words for the same. */
const KINDS = new Set([
  "DatabaseNotReachable",
  "ConnectionClosed",
  "SocketTimeout",
  "TooManyConnections",
]);
/** Connection faults, shutting down or starting up, no connection free, read-only after a failover. */
const SQL_STATES = /^(08...|57P0[1-4]|53300|25006)$/;
/** `pg` throws these without a code. */
const WORDS =
  /connection terminated|timeout exceeded when trying to connect|client has encountered a connection error|not queryable|query read timeout|server has closed the connection/i;

/** Whether an error of Prisma or pg says that the database is away or full, rather than that we asked wrongly. */
export function isDatabaseAway(error: unknown): boolean {
  const state = sqlState(error);
  if (state && SQL_STATES.test(state)) return true;
  return chain(error).some(({ code, kind, message }) => {
    if (KINDS.has(kind) || PRISMA_CODES.has(code) || SOCKET_CODES.has(code)) return true;
    return WORDS.test(message);
  });
}

function chain(error: unknown): { code: string; kind: string; message: string }[] {
  const links = [];
  const queue = [error];
  while (queue.length > 0 && links.length < 12) {
    const at = queue.shift();
    if (typeof at !== "object" || at === null) continue;
    links.push({ code: text(at, "code"), kind: text(at, "kind"), message: text(at, "message") });
    const meta: unknown = Reflect.get(at, "meta");
    if (typeof meta === "object" && meta !== null) {
      queue.push(Reflect.get(meta, "driverAdapterError"));
    }
    queue.push(Reflect.get(at, "cause"));
    if (at instanceof AggregateError) queue.push(...at.errors);
  }
  return links;
}

function text(value: object, name: string): string {
  const found: unknown = Reflect.get(value, name);
  return typeof found === "string" ? found : "";
}
