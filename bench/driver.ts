import http from "node:http";
import os from "node:os";
import { cpuOf, type Trees } from "./processes";

export type Asked = {
  path: string;
  method?: "GET" | "POST";
  headers: Record<string, string>;
  body?: string;
};

export type Scenario = {
  name: string;
  url: string;
  /** The request of this number; client `by` of the concurrent ones sends it. */
  ask: (number: number, by: number) => Asked;
  /** What is wrong with an answer that has the right status, or null. */
  fault: (text: string, number: number) => string | null;
  status?: number;
  /** Processes whose CPU time it costs. */
  trees: () => Trees;
  /** Requests sent right before those that count. */
  warm: number;
  requests: Record<number, number>;
};

export type Figures = {
  clients: number;
  sent: number;
  right: number;
  /** How often each fault was met. */
  faults: Record<string, number>;
  p50: number;
  p95: number;
  perSecond: number;
  kilobytes: number;
  /** CPU milliseconds per request, by process. */
  cpu: Record<string, number>;
  cpuSum: number;
  /** Share of the machine that neither we nor the measured processes used. */
  others: number;
};

const LONGEST_MS = 15_000;
const ANSWER_LIMIT_MS = 30_000;

/** Sends the scenario's requests from `clients` at once, each waiting for its answer, on kept connections. */
export async function drive(scenario: Scenario, clients: number): Promise<Figures> {
  const agent = new http.Agent({ keepAlive: true, maxSockets: clients });
  const times: number[] = [];
  const faults: Record<string, number> = {};
  let bytes = 0;
  const one = async (number: number, by: number, counts: boolean) => {
    const answer = await send(agent, scenario.url, scenario.ask(number, by));
    const fault = faultOf(scenario, answer, number);
    if (!counts) return;
    if (fault !== null) {
      faults[fault] = (faults[fault] ?? 0) + 1;
      return;
    }
    times.push(answer.ms);
    bytes += answer.bytes;
  };

  const start = nextNumber(scenario);
  await inTurns(clients, scenario.warm, performance.now() + LONGEST_MS, (number, by) =>
    one(start + number, by, false),
  );
  const before = {
    machine: machineTime(),
    own: process.cpuUsage(),
    trees: cpuOf(scenario.trees()),
  };
  const begun = performance.now();
  const asked = scenario.requests[clients] ?? 100;
  const sent = await inTurns(clients, asked, begun + LONGEST_MS, (number, by) =>
    one(start + scenario.warm + number, by, true),
  );
  const wall = performance.now() - begun;
  const after = cpuOf(scenario.trees());
  const own = process.cpuUsage(before.own);
  const machine = machineTime();
  agent.destroy();
  numbers.set(scenario.name, start + scenario.warm + sent);

  const cpu = Object.fromEntries(
    Object.entries(after).map(([name, ms]) => [name, (ms - (before.trees[name] ?? 0)) / sent]),
  );
  const cpuSum = Object.values(cpu).reduce((sum, ms) => sum + ms, 0);
  const busy = machine.busy - before.machine.busy;
  const ours = (own.user + own.system) / 1_000 + cpuSum * sent;
  times.sort((a, b) => a - b);
  return {
    ...{ clients, sent, right: times.length, faults },
    p50: percentile(times, 50),
    p95: percentile(times, 95),
    perSecond: times.length / (wall / 1_000),
    kilobytes: times.length === 0 ? 0 : bytes / times.length / 1_024,
    ...{ cpu, cpuSum },
    others: Math.max(0, busy - ours) / (machine.all - before.machine.all),
  };
}

/** Numbers go on from one run to the next, so that no request is the same as one before. */
const numbers = new Map<string, number>();
const nextNumber = ({ name }: Scenario) => numbers.get(name) ?? 0;

async function inTurns(
  clients: number,
  count: number,
  until: number,
  work: (number: number, by: number) => Promise<void>,
): Promise<number> {
  let next = 0;
  await Promise.all(
    Array.from({ length: clients }, async (_, by) => {
      while (next < count && performance.now() < until) {
        const number = next;
        next += 1;
        await work(number, by);
      }
    }),
  );
  return next;
}

type Answer = { status: number; text: string; bytes: number; ms: number };

function send(
  agent: http.Agent,
  url: string,
  { path, method = "GET", headers, body }: Asked,
): Promise<Answer> {
  return new Promise((resolve) => {
    const begun = performance.now();
    const end = (status: number, text: string, bytes: number) =>
      resolve({ status, text, bytes, ms: performance.now() - begun });
    const length = body === undefined ? {} : { "Content-Length": String(Buffer.byteLength(body)) };
    const request = http.request(
      new URL(path, url),
      { agent, method, headers: { ...headers, ...length }, timeout: ANSWER_LIMIT_MS },
      (response) => {
        const parts: Buffer[] = [];
        response.on("data", (part: Buffer) => parts.push(part));
        response.on("error", (error) => end(0, error.message, 0));
        response.on("end", () => {
          const whole = Buffer.concat(parts);
          end(response.statusCode ?? 0, whole.toString("utf8"), whole.length);
        });
      },
    );
    request.on("timeout", () => request.destroy(new Error("no answer in time")));
    request.on("error", (error) => end(0, error.message, 0));
    request.end(body);
  });
}

function faultOf({ status = 200, fault }: Scenario, answer: Answer, number: number): string | null {
  if (answer.status === 0) return answer.text;
  if (answer.status !== status) return `status ${answer.status}`;
  return fault(answer.text, number);
}

function percentile(sorted: readonly number[], percent: number): number {
  return sorted[Math.max(0, Math.ceil((percent / 100) * sorted.length) - 1)] ?? Number.NaN;
}

/** CPU time of the whole machine since it started, in milliseconds. */
function machineTime(): { busy: number; all: number } {
  let busy = 0;
  let idle = 0;
  for (const { times } of os.cpus()) {
    busy += times.user + times.nice + times.sys + times.irq;
    idle += times.idle;
  }
  return { busy, all: busy + idle };
}
