/** How many of the promises to the audiences were kept. Pure, from the events alone. */
import type { MetricEvent } from "./metric-words";
import { firstDue, type Rhythm } from "./severity";
import { AUDIENCES, type Audience, SEVERITIES, type Severity } from "./words";

const MI = "major_incident.";
const ENDED = ["stood_down", "cancelled", "merged"];

type Promises = Partial<Record<Audience, string>>;
/** As admins set them. */
export type Rhythms = Readonly<Record<Severity, Rhythm>>;
type Count = { kept: number; due: number };

/** Each promise counts once: when it was kept, or when its time has passed without a word. */
export function cadenceOf(
  events: readonly MetricEvent[],
  now: string,
  { restricted, rhythms }: { restricted: boolean; rhythms: Rhythms },
): Count {
  const count: Count = { kept: 0, due: 0 };
  let promised: Promises = {};
  /** What was put off, until the audience has heard so: that says nothing else. */
  const putOff: Promises = {};
  let severity: Severity = "SEV1";
  /** What was told to these audiences now settles what they were promised. */
  const settle = (audiences: readonly Audience[], at: string, isTold: boolean) => {
    for (const audience of audiences) {
      const by = promised[audience];
      // Whoever may not know of it was promised nothing.
      if (by === undefined || (restricted && audience === "public")) continue;
      const isLate = Date.parse(at) > Date.parse(by);
      // What ends before its time was never due.
      if (isTold || isLate) count.due += 1;
      if (isTold && !isLate) count.kept += 1;
      delete promised[audience];
    }
  };
  for (const { kind, at, facts } of events) {
    switch (kind) {
      case `${MI}declared`:
        severity = severityIn(facts.severity);
        promised = promisesFrom(rhythms[severity], at);
        break;
      case `${MI}severity_set`:
        severity = severityIn(facts.to);
        promised = hastened(promised, rhythms[severity], at);
        break;
      case `${MI}update_sent`: {
        const audiences = audiencesIn(facts.audiences);
        const until = facts.nextUpdateBy;
        const heard = audiences.filter((audience) => putOff[audience] !== until || until === null);
        settle(heard, at, true);
        for (const audience of audiences) delete putOff[audience];
        if (typeof until === "string") {
          for (const audience of audiences) promised[audience] = until;
        }
        break;
      }
      case `${MI}promise_moved`: {
        const [audience] = audiencesIn([facts.audience]);
        if (audience && typeof facts.until === "string") {
          // Put off in time it is a new promise; too late, the old one was broken.
          const by = promised[audience];
          if (by !== undefined && Date.parse(at) > Date.parse(by)) count.due += 1;
          promised[audience] = facts.until;
          putOff[audience] = facts.until;
        }
        break;
      }
      case `${MI}moved`:
        if (ENDED.includes(String(facts.to))) settle(AUDIENCES, at, false);
        if (facts.event === "reopen") {
          promised = { ...again(rhythms[severity], at), ...promised };
        }
        break;
    }
  }
  settle(AUDIENCES, now, false);
  return count;
}

const severityIn = (fact: unknown): Severity =>
  SEVERITIES.find((severity) => severity === fact) ?? "SEV1";

const audiencesIn = (fact: unknown): Audience[] =>
  Array.isArray(fact) ? AUDIENCES.filter((audience) => fact.includes(audience)) : [];

function promisesFrom(rhythm: Rhythm, at: string): Promises {
  return promisesBy((audience) => firstDue(rhythm, audience, new Date(at)));
}

function again(rhythm: Rhythm, at: string): Promises {
  return promisesBy((audience) => nextDue(rhythm, audience, at));
}

function promisesBy(due: (audience: Audience) => Date | null): Promises {
  return Object.fromEntries(
    AUDIENCES.flatMap((audience) => {
      const by = due(audience);
      return by === null ? [] : [[audience, by.toISOString()]];
    }),
  );
}

function nextDue({ cadence }: Rhythm, audience: Audience, at: string): Date | null {
  const minutes = cadence[audience];
  return minutes === null ? null : new Date(Date.parse(at) + minutes * 60_000);
}

/** A worse severity never waits longer than its own rhythm; a milder one keeps what was promised. */
function hastened(promised: Promises, rhythm: Rhythm, at: string): Promises {
  return promisesBy((audience) => {
    const soonest = nextDue(rhythm, audience, at);
    const by = promised[audience];
    if (by === undefined) return soonest;
    const known = new Date(by);
    return soonest !== null && soonest < known ? soonest : known;
  });
}
