/** What must not be named to those outside. Pure: the server and the tests ask the same. */

export type Secrets = {
  workItems: readonly string[];
  /** What only the desk has read: notes, entries of the timeline, updates for the inside. */
  notes: readonly string[];
  /** Organisations and people on the customers' side. */
  customers: readonly string[];
  /** Hosts that everybody may know, as those of this desk. */
  knownHosts: readonly string[];
};

export type Finding = {
  kind: "work_item" | "host" | "note" | "customer" | "reference";
  excerpt: string;
};

const FOUND = {
  work_item: "a work item",
  host: "a machine",
  note: "words of a note",
  customer: "a customer",
  reference: "a ticket",
} as const;

/** What is named, for whoever has to find other words. */
export const faultOf = ({ kind, excerpt }: Finding) => `names ${FOUND[kind]}: “${excerpt}”`;

/** So many words in a row that also stand in a note are no accident. */
const QUOTED_WORDS = 6;
const SHORTEST_NAME = 4;

export function lint(text: string, secrets: Secrets): Finding[] {
  const words = wordsOf(text);
  const said = ` ${words.join(" ")} `;
  const names = (kind: Finding["kind"], list: readonly string[]) =>
    list
      .filter((name) => name.length >= SHORTEST_NAME)
      .filter((name) => said.includes(` ${wordsOf(name).join(" ")} `))
      .map((excerpt) => ({ kind, excerpt }));
  return unique([
    ...names("work_item", secrets.workItems),
    ...hostsIn(text, secrets.knownHosts),
    ...quotesIn(words, secrets.notes),
    ...names("customer", secrets.customers),
    ...[...text.matchAll(REFERENCE)].map(([excerpt]) => ({ kind: "reference" as const, excerpt })),
  ]);
}

/** Tickets are somebody's own; the reference of the major incident is ours. */
const REFERENCE = /\b(?:INC|REQ|PRB|CHG|MI)-\d+\b/gi;
const IPV4 = /\b(?:\d{1,3}\.){3}\d{1,3}\b/g;
const IPV6 = /\b(?:[0-9a-f]{1,4}:){3,7}[0-9a-f]{0,4}\b/gi;
/** `db-01`, `web3-prod`: letters and a number, joined by a hyphen. */
const MACHINE = /\b[a-z][a-z0-9]*(?:-[a-z0-9]+)*-?\d{1,4}(?:-[a-z0-9]+)*\b/gi;
const DOMAIN = /\b(?:[a-z0-9](?:[a-z0-9-]*[a-z0-9])?\.)+[a-z]{2,}\b/gi;

function hostsIn(text: string, known: readonly string[]): Finding[] {
  const found = [IPV4, IPV6, DOMAIN].flatMap((shape) => [...text.matchAll(shape)]);
  const machines = [...text.matchAll(MACHINE)].filter(([word]) => /-/.test(word));
  return [...found, ...machines]
    .map(([excerpt]) => excerpt)
    .filter((host) => !known.some((own) => host === own || host.endsWith(`.${own}`)))
    .filter((host) => !new RegExp(`^(?:${REFERENCE.source})$`, "i").test(host))
    .map((excerpt) => ({ kind: "host" as const, excerpt }));
}

function quotesIn(words: readonly string[], notes: readonly string[]): Finding[] {
  const noted = notes.map((note) => ` ${wordsOf(note).join(" ")} `);
  for (let at = 0; at + QUOTED_WORDS <= words.length; at += 1) {
    const run = words.slice(at, at + QUOTED_WORDS).join(" ");
    if (noted.some((note) => note.includes(` ${run} `))) return [{ kind: "note", excerpt: run }];
  }
  return [];
}

const wordsOf = (text: string) => text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];

function unique(findings: readonly Finding[]): Finding[] {
  const seen = new Set<string>();
  return findings.filter(({ kind, excerpt }) => {
    const name = `${kind}:${excerpt.toLowerCase()}`;
    return !seen.has(name) && seen.add(name);
  });
}
