import { collectDefaultMetrics, Gauge, Histogram, Registry } from "prom-client";
import { poolFigures } from "@/lib/db/client";
import { gateFigures } from "@/lib/kernel/gate";
import { type Figures, figures } from "./figures";

const registry = new Registry();
collectDefaultMetrics({ register: registry });
// What runs here is nobody's business outside.
registry.removeSingleMetric("nodejs_version_info");

const requests = new Histogram({
  name: "http_request_duration_seconds",
  help: "Time from a request's head to the end of its answer",
  labelNames: ["method", "route", "status"],
  buckets: [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10],
  registers: [registry],
});

/** Notes one answered request, under its route rather than its path. */
export function noteRequest(method: string, route: string, status: number, ms: number): void {
  requests.observe({ method, route, status: `${Math.floor(status / 100)}xx` }, ms / 1_000);
}

gauge("muster_pool_connections", "Connections to the database", () => ({ ...poolFigures() }));
gauge("muster_gate_commands", "Commands in this process", () => ({ ...gateFigures() }));

const isUp = new Gauge({
  name: "muster_database_up",
  help: "Whether the database answered",
  registers: [registry],
});

const fromDatabase = [
  databaseGauge("muster_effects", "Effects that are not done, by state", ({ effects }) => ({
    ...{ pending: 0, running: 0, failed: 0, uncertain: 0 },
    ...Object.fromEntries(effects.map(({ state, count }) => [state, count])),
  })),
  databaseGauge("muster_jobs", "Jobs of the worker", ({ jobs }) => ({ ...jobs })),
  databaseGauge("muster_oldest_pending_seconds", "Age of the oldest unfinished effect", (read) => ({
    effect: read.oldestPendingSeconds,
    mail: read.oldestMailSeconds,
  })),
  databaseGauge("muster_workers", "Worker processes seen within 15 s", ({ workers }) => ({
    alive: workers,
  })),
];

/** Everything in Prometheus' text format. What needs the database is left out while it is away. */
export async function metricsText(): Promise<{ type: string; text: string }> {
  const read = await figures().catch(() => null);
  isUp.set(read ? 1 : 0);
  for (const write of fromDatabase) write(read);
  return { type: registry.contentType, text: await registry.metrics() };
}

function gauge(name: string, help: string, read: () => Record<string, number>): void {
  new Gauge({
    name,
    help,
    labelNames: ["state"],
    registers: [registry],
    collect() {
      for (const [state, value] of Object.entries(read())) this.set({ state }, value);
    },
  });
}

function databaseGauge(
  name: string,
  help: string,
  valuesOf: (read: Figures) => Record<string, number>,
): (read: Figures | null) => void {
  const made = new Gauge({ name, help, labelNames: ["state"], registers: [registry] });
  return (read) => {
    made.reset();
    if (!read) return;
    for (const [state, value] of Object.entries(valuesOf(read))) made.set({ state }, value);
  };
}
