import fc from "fast-check";
import { expect, test } from "vitest";
import { type BusinessCalendar, businessBetween, opened } from "@/lib/calendars/business-time";
import { clocksOf, reachedAt, readingOf, type Terms, type Told } from "./clocks";
import { PAUSES } from "./words";

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const T0 = Date.parse("2026-11-23T09:00:00Z");

const terms = (more: Partial<Terms> = {}): Terms => ({
  targets: { first_response: HOUR, next_reply: 2 * HOUR, resolution: 8 * HOUR, approval: HOUR },
  pauses: new Set(["awaiting_requester", "awaiting_vendor", "awaiting_approval"]),
  book: null,
  ...more,
});

type Line = [minutes: number, what: string, more?: object];

/** Events at so many minutes after the beginning, numbered like those of a ticket. */
const story = (...lines: Line[]): Told[] =>
  lines.map(([minutes, what, more], at) => {
    const base = { seq: at + 1, at: T0 + minutes * MINUTE };
    if (["created", "asked", "answered", "requested", "decided", "withdrawn"].includes(what)) {
      return { ...base, what } as Told;
    }
    const moved = { what: "moved", event: what, reason: null, byRequester: false, ...more };
    return { ...base, ...moved } as Told;
  });

const start: Line = [5, "start", { to: "in_progress" }];
const hold = (at: number, reason: string): Line => [at, "hold", { to: "on_hold", reason }];
const resume = (at: number): Line => [at, "resume", { to: "in_progress" }];
const resolve = (at: number): Line => [at, "resolve", { to: "resolved" }];

/** Where each clock stands, as `kind state elapsed/due` in minutes since the beginning. */
function told(events: Told[], now: number, given = terms()): string[] {
  return clocksOf(events, given).map((clock) => {
    const { state, elapsed, dueAt } = readingOf(clock, given, T0 + now * MINUTE);
    const due = dueAt === null ? "-" : (dueAt - T0) / MINUTE;
    return `${clock.kind} ${state} ${elapsed / MINUTE}/${due}`;
  });
}

test("the first answer stops the first clock, and is met or missed", () => {
  const created: Line = [0, "created"];
  expect(told(story(created), 10)).toEqual([
    "first_response running 10/60",
    "resolution running 10/480",
  ]);
  expect(told(story(created, [30, "answered"]), 90)[0]).toBe("first_response met 30/60");
  expect(told(story(created, [70, "answered"]), 90)[0]).toBe("first_response missed 70/60");
  expect(told(story(created), 61)[0]).toBe("first_response breached 61/60");
  // A second question before the first answer waits for that answer.
  expect(told(story(created, [10, "asked"]), 20)).toHaveLength(2);
});

test("each question after the first answer has a clock, from the first that nobody answered", () => {
  const events = story([0, "created"], [10, "answered"], [20, "asked"], [30, "asked"]);
  expect(told(events, 50)[2]).toBe("next_reply running 30/140");
  const more = story(
    ...([
      [0, "created"],
      [10, "answered"],
      [20, "asked"],
      [40, "answered"],
    ] as Line[]),
    [50, "asked"],
  );
  expect(told(more, 60).slice(2)).toEqual(["next_reply met 20/140", "next_reply running 10/170"]);
});

test("thanks for what is solved start nothing, and the answer to a question that reopens does", () => {
  const over = story([0, "created"], [10, "answered"], start, resolve(60), [70, "asked"]);
  expect(told(over, 80)).toEqual(["first_response met 10/60", "resolution met 60/480"]);
  const again = story(
    ...([[0, "created"], [10, "answered"], start, resolve(60), [70, "asked"]] as Line[]),
    [70, "reopen", { to: "in_progress", byRequester: true }],
  );
  expect(told(again, 80)).toEqual([
    ...["first_response met 10/60", "resolution running 70/490"],
    "next_reply running 10/190",
  ]);
});

test("what pauses is left out, and what does not pause is not", () => {
  const events = story(
    ...([[0, "created"], start, hold(60, "awaiting_vendor"), resume(180)] as Line[]),
    hold(200, "awaiting_problem"),
  );
  expect(told(events, 240)[1]).toBe("resolution running 120/600");
  const paused = story([0, "created"], start, hold(60, "awaiting_requester"));
  expect(told(paused, 6_000)[1]).toBe("resolution paused 60/-");
  // The first answer waits for nothing.
  expect(told(paused, 6_000)[0]).toBe("first_response breached 6000/60");
});

test("a reopened ticket goes on with the time that was left, and late stays late", () => {
  const reopened = (at: number): Line => [at, "reopen", { to: "in_progress" }];
  const events = story([0, "created"], start, resolve(100), reopened(1_100), resolve(1_200));
  expect(told(events.slice(0, 4), 1_150)[1]).toBe("resolution running 150/1480");
  expect(told(events, 1_300)[1]).toBe("resolution met 200/1480");
  const late = story([0, "created"], start, resolve(500), reopened(600));
  expect(told(late, 601)[1]).toBe("resolution breached 501/480");
});

test("a request waits for its approval, which has a clock of its own", () => {
  const events = story(
    [0, "created"],
    [10, "ask_approval", { to: "awaiting_approval" }],
    [40, "decide", { to: "approved" }],
  );
  expect(told(events.slice(0, 2), 20)).toEqual([
    ...["first_response running 20/60", "resolution paused 10/-", "approval running 10/70"],
  ]);
  expect(told(events, 60)).toEqual(
    [...["first_response running 60/60", "resolution running 30/510", "approval met 30/70"]].map(
      (line) => line.replace("running 60/60", "breached 60/60"),
    ),
  );
  // Said by whoever asks for approvals, with the same outcome.
  const said = story([0, "created"], [10, "requested"], [15, "withdrawn"], [20, "requested"]);
  expect(told(said, 30).slice(2)).toEqual(["approval cancelled 5/70", "approval running 10/80"]);
});

test("cancelled is neither met nor missed, and what has no target has no clock", () => {
  const events = story([0, "created"], [900, "cancel", { to: "cancelled" }]);
  expect(told(events, 1_000)).toEqual([
    "first_response cancelled 900/60",
    "resolution cancelled 900/480",
  ]);
  expect(told(events, 1_000, terms({ targets: {} }))).toEqual([]);
});

test("what was merged and is taken out again is waited for with the time that was left, and rests where it did", () => {
  const back = (at: number, to: string): Line => [at, "reopen", { to, reason: "unmerged" }];
  const merged: Line = [30, "cancel", { to: "cancelled", reason: "duplicate" }];
  const fresh = story([0, "created"], merged, back(100, "new"));
  expect(told(fresh, 110)).toEqual(["first_response running 40/130", "resolution running 40/550"]);
  const asked = story([0, "created"], [10, "answered"], [20, "asked"], merged, back(100, "new"));
  expect(told(asked, 110)[2]).toBe("next_reply running 20/210");
  const held = story([0, "created"], start, hold(20, "awaiting_vendor"), merged);
  expect(told([...held, ...story(back(100, "on_hold"))], 110)[1]).toBe("resolution paused 20/-");
});

const calendar: BusinessCalendar = {
  timeZone: "Europe/Berlin",
  hours: [1, 2, 3, 4, 5].flatMap((day) => [
    { day, from: 540, until: 720 },
    { day, from: 780, until: 1_020 },
  ]),
  holidays: [{ day: "2026-11-25" }],
};

const reason = fc.constantFrom(...PAUSES.filter((pause) => pause !== "awaiting_approval"));
/** What may happen to an incident, in an order that its lifecycle allows. */
const life = fc
  .array(fc.tuple(fc.integer({ min: 1, max: 900 }), fc.nat(5), reason), { maxLength: 14 })
  .map((steps) => {
    const lines: Line[] = [[0, "created"]];
    let at = 0;
    let state = "new";
    const go = (event: string, to: string, more: object = {}) => {
      state = to;
      lines.push([at, event, { to, ...more }]);
    };
    for (const [minutes, choice, why] of steps) {
      at += minutes;
      if (choice === 0) lines.push([at, "asked"]);
      else if (choice === 1) lines.push([at, "answered"]);
      else if (state === "new") go("start", "in_progress");
      else if (state === "on_hold") go("resume", "in_progress");
      else if (state === "resolved") go("reopen", "in_progress");
      else if (choice < 5) go("hold", "on_hold", { reason: why });
      else go("resolve", "resolved");
    }
    return { events: story(...lines), end: at };
  });

test("for any life: parts follow each other without a gap and add up, and due is when the target is reached", () => {
  fc.assert(
    fc.property(life, fc.boolean(), fc.nat(3_000), ({ events, end }, counts, later) => {
      const given = terms({ book: counts ? opened(calendar) : null });
      const now = T0 + (end + later) * MINUTE;
      for (const clock of clocksOf(events, given)) {
        const { segments, stopped, startedAt } = clock;
        expect(segments[0]?.from).toBe(startedAt);
        segments.forEach((segment, at) => {
          expect(segment.until ?? now).toBeGreaterThanOrEqual(segment.from);
          if (at > 0) expect(segment.from).toBe(segments[at - 1]?.until);
        });
        expect(segments.at(-1)?.until ?? null).toBe(stopped?.at ?? null);
        const reading = readingOf(clock, given, now);
        const sum = segments.reduce(
          (all, { from, until, runs }) =>
            runs ? all + businessBetween(given.book, from, until ?? now) : all,
          0,
        );
        expect(reading.elapsed).toBe(sum);
        if (reading.state === "cancelled") continue;
        const isLate = reading.state === "breached" || reading.state === "missed";
        expect(isLate).toBe(reading.elapsed >= reading.target);
        const [half, whole] = [reading.target / 2, reading.target].map((ms) =>
          reachedAt(clock, given, ms),
        );
        if (half != null && whole != null) expect(half).toBeLessThanOrEqual(whole);
      }
    }),
    { numRuns: 200 },
  );
});

test("for any life: what came before a moment says the same whatever comes after", () => {
  fc.assert(
    fc.property(life, fc.nat(14), ({ events }, cut) => {
      const given = terms();
      const [before, all] = [events.slice(0, cut), events];
      const now = before.at(-1)?.at ?? T0;
      for (const clock of clocksOf(before, given)) {
        const twin = clocksOf(all, given).find(
          ({ kind, startSeq }) => kind === clock.kind && startSeq === clock.startSeq,
        );
        expect(twin?.startedAt).toBe(clock.startedAt);
        const whole = twin && readingOf(twin, given, Number.MAX_SAFE_INTEGER / 2).elapsed;
        expect(whole).toBeGreaterThanOrEqual(readingOf(clock, given, now).elapsed);
      }
    }),
    { numRuns: 100 },
  );
});
