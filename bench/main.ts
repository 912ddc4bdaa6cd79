import { mkdirSync, writeFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { buildBareNext, startBareNext, startBareNode } from "./bare";
import { become, closeDesk, openDesk, restart, treesOf } from "./desk";
import { takeDrawings } from "./drawing";
import { drive, type Figures, type Scenario } from "./driver";
import { type Options, optionsOf, USAGE } from "./options";
import { cpuOf, memoryOf, type Trees } from "./processes";
import { report } from "./report";
import { brief, type Name, scenariosOf, turnTo } from "./scenarios";
import { scriptOf } from "./script-bytes";
import { measureSubject, subjectIn } from "./subject";
import type { Results, Sums } from "./targets";

const FIRST = 5_000;
const MILLION = 1_000_000;
const CLIENTS = [1, 8];
const GROWING: readonly Name[] = ["list", "ticket", "words"];
const DEEP_PAGE = 500;

/** Measures the desk on this machine, prints what was found and writes it to a file. */
export async function run(args: string[]): Promise<void> {
  // So that whoever interrupts it leaves no desk behind.
  for (const signal of ["SIGINT", "SIGTERM"]) process.on(signal, () => process.exit(130));
  const subject = subjectIn(args);
  if (subject) return measureSubject(subject);
  const options = optionsOf(args);
  if (!options) return say(USAGE);
  await step("Building the bare page", buildBareNext);
  const { desk, coldMs } = await step("Starting the desk from nothing", openDesk);
  try {
    const results = await measure(desk, coldMs, options);
    mkdirSync(path.dirname(options.out), { recursive: true });
    writeFileSync(options.out, `${JSON.stringify(results, null, 1)}\n`);
    say(`\n${report(results)}\n\nThe figures are in ${options.out}.`);
  } finally {
    await closeDesk(desk);
  }
}

type Desk = Awaited<ReturnType<typeof openDesk>>["desk"];

async function measure(desk: Desk, coldMs: number, options: Options): Promise<Results> {
  become(desk);
  const inside = await import("./inside");
  const { names, rounds, tickets, million } = options;
  const growth: NonNullable<Results["growth"]> = [];
  const growing = GROWING.filter((name) => names.includes(name));

  let loadedInMs = await loadUpTo(0, Math.min(FIRST, tickets));
  if (tickets > FIRST) {
    if (growing.length > 0) await grow(FIRST, loadedInMs);
    loadedInMs += await loadUpTo(FIRST, tickets);
  }
  const data = { ...(await inside.counts()), loadedInMs };
  const place = await open(names.includes("deep"));
  const scenarios = await measured(place, names, options);
  const results: Results = {
    at: new Date().toISOString(),
    machine: `${os.cpus().length} × ${os.cpus()[0]?.model.trim()}, Node ${process.versions.node}`,
    ...{ rounds, data, scenarios },
    script: await scripts(place),
    // Without the connections of what the desk is held against.
    memory: await place.close().then(() => memoryOf(treesOf(desk))),
  };
  const { list, ticket, words } = scenarios;
  if (growth.length > 0)
    growth.push({ tickets, loadedInMs, scenarios: { ...only({ list, ticket, words }) } });
  if (million) await grow(MILLION, await loadUpTo(tickets, MILLION));
  // Last, since its database has another address afterwards.
  const warmMs = await step("Starting the desk again", () => restart(desk));
  return { ...results, start: { coldMs, warmMs }, ...(growth.length > 1 ? { growth } : {}) };

  async function loadUpTo(after: number, upTo: number): Promise<number> {
    const begun = performance.now();
    await step(`Loading tickets up to ${upTo}`, () => inside.load(after, upTo));
    return performance.now() - begun;
  }

  async function grow(size: number, ms: number): Promise<void> {
    const opened = await open(false);
    growth.push({
      tickets: size,
      loadedInMs: ms,
      scenarios: await measured(opened, growing, options),
    });
    await opened.close();
  }

  async function open(turns: boolean) {
    const world = await inside.worldNow();
    const url = desk.url;
    const drawings = await takeDrawings(url, world);
    const [bareNext, bareNode] = [
      await startBareNext(desk.databaseUrl(), drawings.folder),
      await startBareNode(desk.databaseUrl()),
    ];
    const deep = turns
      ? await step(`Turning to page ${DEEP_PAGE}`, () => turnTo(DEEP_PAGE, { world, url }))
      : null;
    const close = async () => {
      await bareNext.stop();
      await bareNode.stop();
      drawings.remove();
    };
    // Sessions and tokens have just been made, and tickets that had been solved for long: what follows
    // from that is over before it counts.
    await step("Waiting for the worker to rest", () => rested(treesOf(desk)));
    return { world, url, bareNext, bareNode, deep, close, trees: () => treesOf(desk) };
  }
}

const LOOKS_EVERY_MS = 3_000;
const RESTS_BELOW_MS = 150;
const LONGEST_REST_MS = 180_000;

/** Until the worker uses less than a twentieth of a processor, which its looking for work takes. */
async function rested(trees: Trees): Promise<void> {
  const until = Date.now() + LONGEST_REST_MS;
  for (;;) {
    const before = cpuOf(trees).worker ?? 0;
    await sleep(LOOKS_EVERY_MS);
    if ((cpuOf(trees).worker ?? 0) - before < RESTS_BELOW_MS || Date.now() > until) return;
  }
}

/** At least so much less CPU than the batch before means that it was not warm yet. */
const STILL_WARMING = 0.05;
const WARMING = { batch: 200, batches: 12 };

/**
 * A new process takes twice as long for a page as one that has given off a thousand, and so does the
 * bare page: what is asked first would look worse than what comes late, and ratios would say when
 * something was asked.
 */
async function warm(scenario: Scenario): Promise<void> {
  const batch = { ...scenario, warm: 0, requests: { 8: WARMING.batch } };
  let least = Number.POSITIVE_INFINITY;
  for (let tries = 0; tries < WARMING.batches; tries += 1) {
    const { cpuSum } = await drive(batch, 8);
    if (cpuSum > least * (1 - STILL_WARMING)) return;
    least = cpuSum;
  }
}

type Opened = Parameters<typeof scenariosOf>[0];

/** Round after round through all parts, so that a busy minute of the machine meets each of them alike. */
async function measured(
  place: Opened,
  names: readonly Name[],
  { rounds, brief: isBrief }: Options,
): Promise<Sums> {
  const scenarios = scenariosOf(place);
  if (!isBrief) {
    await step("Asking until the code is warm", async () => {
      for (const name of names) if (scenarios[name]) await warm(scenarios[name]);
    });
    await step("Waiting for the worker to rest", () => rested(place.trees()));
  }
  const runs: { name: Name; figures: Figures }[] = [];
  for (let round = 1; round <= rounds; round += 1) {
    for (const name of names) {
      const scenario = scenarios[name];
      if (!scenario) continue;
      for (const clients of CLIENTS) {
        const figures = await drive(isBrief ? brief(scenario) : scenario, clients);
        runs.push({ name, figures });
        const { p50, p95, perSecond, cpuSum, right, sent } = figures;
        say(
          `  round ${round} ${name.padEnd(7)} ${clients} at once: p50 ${p50.toFixed(1)} ms, p95 ${p95.toFixed(1)} ms, ${perSecond.toFixed(1)}/s, CPU ${cpuSum.toFixed(2)} ms${right < sent ? `, ${sent - right} wrong ${JSON.stringify(figures.faults)}` : ""}`,
        );
      }
      // The worker finishes what was created, so that it is not counted to what comes next.
      if (name === "create") await rested(place.trees());
    }
  }
  const sums: Sums = {};
  for (const { name } of runs) {
    sums[name] = Object.fromEntries(
      CLIENTS.map((clients) => [
        clients,
        medianOf(
          runs.filter((one) => one.name === name).map((one) => one.figures),
          clients,
        ),
      ]),
    );
  }
  return sums;
}

function medianOf(all: readonly Figures[], clients: number): Figures {
  const runs = all.filter((figures) => figures.clients === clients);
  const of = (value: (figures: Figures) => number) => median(runs.map(value));
  const faults: Record<string, number> = {};
  for (const run of runs) {
    for (const [fault, count] of Object.entries(run.faults)) {
      faults[fault] = (faults[fault] ?? 0) + count;
    }
  }
  const parts = Object.keys(runs[0]?.cpu ?? {});
  return {
    ...{ clients, faults },
    sent: runs.reduce((sum, run) => sum + run.sent, 0),
    right: runs.reduce((sum, run) => sum + run.right, 0),
    p50: of((run) => run.p50),
    p95: of((run) => run.p95),
    perSecond: of((run) => run.perSecond),
    kilobytes: of((run) => run.kilobytes),
    cpu: Object.fromEntries(parts.map((part) => [part, of((run) => run.cpu[part] ?? 0)])),
    cpuSum: of((run) => run.cpuSum),
    others: of((run) => run.others),
  };
}

function median(values: readonly number[]): number {
  const sorted = values.filter((value) => !Number.isNaN(value)).sort((a, b) => a - b);
  return sorted[Math.floor((sorted.length - 1) / 2)] ?? Number.NaN;
}

async function scripts({ world, url, bareNext }: Opened): Promise<NonNullable<Results["script"]>> {
  const [agent, customer] = [world.agents[0]?.cookie ?? "", world.customers[0]?.cookie ?? ""];
  const pages = [
    { path: "/requests", room: "portal" as const, cookie: customer },
    { path: "/requests/new", room: "portal" as const, cookie: customer },
    { path: `/requests/${world.ownTicket}`, room: "portal" as const, cookie: customer },
    { path: "/tickets?view=open", room: "desk" as const, cookie: agent },
    { path: `/tickets/${world.fives[0]?.reference}`, room: "desk" as const, cookie: agent },
    { path: "/tickets/new", room: "desk" as const, cookie: agent },
  ];
  const bare = await scriptOf(bareNext.url, "/", `session=${world.bareSecret}`);
  const sized = [];
  for (const { path: at, room, cookie } of pages) {
    sized.push({ path: at, room, kilobytes: await scriptOf(url, at, cookie) });
  }
  return { bare, pages: sized };
}

function only(sums: { [name in Name]?: Sums[name] | undefined }): Sums {
  return Object.fromEntries(Object.entries(sums).filter(([, figures]) => figures !== undefined));
}

async function step<Result>(words: string, work: () => Promise<Result>): Promise<Result> {
  const begun = performance.now();
  say(`${words} …`);
  const result = await work();
  say(`  ${((performance.now() - begun) / 1_000).toFixed(1)} s`);
  return result;
}

function say(words: string): void {
  process.stdout.write(`${words}\n`);
}
