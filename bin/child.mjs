const END_LIMIT_MS = 9_000;

/**
 * What web and worker have in common: the signal that asks them to finish. It comes from whoever
 * stops them, and from the death of a supervisor, so that none outlives its database.
 */
export function startChild() {
  const stopping = new AbortController();
  const stop = () => {
    if (stopping.signal.aborted) return;
    stopping.abort();
    setTimeout(() => process.exit(1), END_LIMIT_MS).unref();
  };
  process.on("SIGTERM", stop);
  process.on("SIGINT", stop);
  if (isSupervised()) process.once("disconnect", stop);
  // Its supervisor may have died while this process was still loading.
  if (isSupervised() && !process.connected) process.exit(1);
  onDesertion(stop);
  for (const stream of [process.stdout, process.stderr]) stream.on("error", () => {});
  return stopping.signal;
}

/**
 * Calls `stop` when the `npm run` that started this process is gone: npm puts a shell between the
 * two, which takes a signal for itself and dies without passing it on.
 */
export function onDesertion(stop) {
  if (!process.env.npm_lifecycle_event || isSupervised()) return;
  const parent = process.ppid;
  setInterval(() => process.ppid !== parent && stop(), 250).unref();
}

export function isSupervised() {
  return process.env.MUSTER_SUPERVISED === "1";
}
