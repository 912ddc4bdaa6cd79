import { randomUUID } from "node:crypto";
import type { Bare } from "./bare";
import type { Scenario } from "./driver";
import type { World } from "./inside";
import type { Trees } from "./processes";

/** Side by side what is held against one another, since a machine is not as fast all the time. */
export const NAMES = [
  "bare",
  "list",
  "deep",
  "ticket",
  "drawn-list",
  "drawn-ticket",
  "search",
  "words",
  "create",
  "node",
] as const;
export type Name = (typeof NAMES)[number];

type Place = {
  world: World;
  url: string;
  trees: () => Trees;
  bareNext: Bare;
  bareNode: Bare;
  /** Page 500 of the list: the cursor that leads there, and the tickets that are on it. */
  deep: { cursor: string; references: readonly string[] } | null;
};

const ROWS = 50;
const REFERENCES = /\/tickets\/((?:INC|REQ|PRB|CHG)-\d+)/g;
const MESSAGES = /<article id="message-/g;
/** Pages cost milliseconds: enough of them for the hundredths that the kernel counts CPU time in. */
const PAGES = { 1: 150, 8: 320 };

/** The same with so few requests that it only shows whether it works. */
export function brief(scenario: Scenario): Scenario {
  return { ...scenario, warm: 2, requests: { 1: 5, 8: 16 } };
}

/** Everything that is measured, in the order in which a round goes through it. */
export function scenariosOf(place: Place): Partial<Record<Name, Scenario>> {
  const { world, url, trees, bareNext, bareNode, deep } = place;
  const agent = (number: number) => world.agents[number % world.agents.length];
  const page = (path: string, by: number) => ({
    path,
    headers: { Cookie: agent(by)?.cookie ?? "", Accept: "text/html" },
  });
  const bare = ({ url: at, pid }: Bare) => ({
    url: at,
    ask: () => ({ path: "/", headers: { Cookie: `session=${world.bareSecret}` } }),
    fault: (text: string) => fewerThan(ROWS, text),
    trees: (): Trees => ({ web: pid, database: trees().database ?? 0 }),
    ...{ warm: 100, requests: { 1: 200, 8: 480 } },
  });
  const drawn = (name: "list" | "ticket") => ({
    url: bareNext.url,
    ask: () => ({ path: `/drawn/${name}`, headers: {} }),
    trees: (): Trees => ({ web: bareNext.pid }),
    ...{ warm: 60, requests: PAGES },
  });
  const ours = { url, trees, warm: 60, requests: PAGES };
  const five = (number: number) => world.fives[number % world.fives.length];
  const word = (number: number) => world.words[number % world.words.length];
  const words = (number: number) => [0, 1, 2, 3].map((more) => word(number + more)).join(" OR ");
  return {
    bare: { name: "bare", ...bare(bareNext) },
    node: { name: "node", ...bare(bareNode) },
    "drawn-list": {
      name: "drawn-list",
      ...drawn("list"),
      fault: (text) => fewerThan(ROWS, text),
    },
    "drawn-ticket": {
      name: "drawn-ticket",
      ...drawn("ticket"),
      fault: (text) => {
        const said = text.match(MESSAGES)?.length ?? 0;
        return said === 6 ? null : `${said} messages instead of 6`;
      },
    },
    list: {
      name: "list",
      ...ours,
      ask: (_, by) => page("/tickets?view=open", by),
      fault: (text) => fewerThan(ROWS, text),
    },
    ticket: {
      name: "ticket",
      ...ours,
      ask: (number, by) => page(`/tickets/${five(number)?.reference}`, by),
      fault: (text, number) => {
        const said = text.match(MESSAGES)?.length ?? 0;
        if (said !== 6) return `${said} messages instead of 6`;
        return text.includes(five(number)?.subject ?? "?") ? null : "another ticket";
      },
    },
    search: {
      name: "search",
      ...ours,
      ask: (number, by) => page(`/tickets?q=${word(number)}`, by),
      fault: (text) => fewerThan(ROWS, text),
    },
    words: {
      name: "words",
      ...ours,
      ask: (number, by) => page(`/tickets?q=${encodeURIComponent(words(number))}`, by),
      fault: (text) => fewerThan(ROWS, text),
    },
    ...(deep
      ? {
          deep: {
            name: "deep",
            ...ours,
            ask: (_, by) =>
              page(`/tickets?view=open&cursor=${encodeURIComponent(deep.cursor)}`, by),
            fault: (text) => missingOf(deep.references, text),
          },
        }
      : {}),
    create: {
      name: "create",
      ...{ url, trees, status: 201, warm: 60, requests: { 1: 200, 8: 800 } },
      ask: (number) => ({
        path: "/api/v1/tickets",
        method: "POST",
        headers: {
          Authorization: `Bearer ${world.customers[number % world.customers.length]?.token}`,
          "Content-Type": "application/json",
          "Idempotency-Key": randomUUID(),
        },
        body: JSON.stringify({
          ...{ type: "incident", urgency: "medium", subject: subjectOf(number) },
          description: "It began this morning.\n\nNothing that I tried has changed it.",
        }),
      }),
      fault: (text, number) =>
        text.includes(`"subject":"${subjectOf(number)}"`) && /"reference":"INC-\d+"/.test(text)
          ? null
          : "another ticket",
    },
  };
}

const subjectOf = (number: number) => `The scale shows nothing (${number})`;

function referencesIn(text: string): Set<string> {
  return new Set(Array.from(text.matchAll(REFERENCES), ([, reference]) => reference ?? ""));
}

function fewerThan(rows: number, text: string): string | null {
  const found = referencesIn(text).size;
  return found >= rows ? null : `${found} rows instead of ${rows}`;
}

function missingOf(references: readonly string[], text: string): string | null {
  const found = referencesIn(text);
  const missing = references.filter((reference) => !found.has(reference)).length;
  return missing === 0 ? null : `${missing} rows of another page`;
}

/** Turns to a page by the cursors that each page before it gives, as the agents' tokens may in turn. */
export async function turnTo(number: number, { world, url }: Pick<Place, "world" | "url">) {
  let cursor: string | null = null;
  let references: string[] = [];
  for (let at = 1; at <= number; at += 1) {
    const token = world.agents[at % world.agents.length]?.token;
    const query = new URLSearchParams({ open: "true", limit: String(ROWS) });
    if (cursor !== null) query.set("cursor", cursor);
    const answer = await fetch(`${url}/api/v1/tickets?${query}`, {
      headers: { Authorization: `Bearer ${token}` },
    });
    if (!answer.ok) throw new Error(`Page ${at} answered ${answer.status}.`);
    const page = (await answer.json()) as {
      data: { reference: string }[];
      nextCursor: string | null;
    };
    references = page.data.map(({ reference }) => reference);
    if (at === number) break;
    if (page.nextCursor === null) return null;
    cursor = page.nextCursor;
  }
  return cursor === null ? null : { cursor, references };
}
