import { prisma } from "@/lib/db/client";
import { RESOURCES } from "@/lib/web/rest/catalogue";
import { pagesOfTheBuild } from "../actions";
import { askForData, askInTurn } from "../asking";
import { extent } from "../extent";
import { PERSONAS, type Persona } from "../people";
import type { World } from "./world";

/** Something that somebody was told, and where. */
export type Told = { persona: Persona; where: string; text: string };

type Kind = keyof World["names"];
/** By the first word of an address: what the name in it is of. */
const NAMED: readonly [RegExp, Kind][] = [
  [/^\/(admin\/)?(tickets|requests)\//, "ticket"],
  [/^\/(admin\/people|users)\//, "user"],
  [/^\/(admin\/)?organisations\//, "organisation"],
  [/^\/(admin\/)?teams\//, "team"],
  [/^\/(admin\/)?services\//, "service"],
  [/^\/(admin\/)?mail\//, "mail"],
  [/^\/major-incidents\//, "majorIncident"],
];
const HREF = /href="(\/[^"#]*)"/g;
const MOST_LINKS = extent(80, 0);

/**
 * Everything that the desk tells these people: each page as HTML and as data, each answer of REST,
 * whatever they are led to from there, what a search finds, their mail and their notices.
 */
export async function crawl(
  url: string,
  world: World,
  personas: readonly Persona[] = PERSONAS,
): Promise<Told[]> {
  const told = await Promise.all(
    personas.map(async (persona) => [
      ...(await toldByPages(url, world, persona)),
      ...(await toldByRest(url, world, persona)),
      ...(await toldByMail(world, persona)),
    ]),
  );
  return told.flat();
}

/** What reached somebody who must not have come upon it. */
export function leaksAmong(told: readonly Told[], { canaries }: World): string[] {
  return canaries.flatMap(({ word, place, seers }) =>
    told
      .filter(({ persona, text }) => !seers.has(persona) && text.includes(word))
      .map(({ persona, where }) => `${persona} finds ${place} in ${where}`),
  );
}

/** The places whose canary nobody met at all: there the crawl would see no leak either. */
export function unmet(told: readonly Told[], { canaries }: World): string[] {
  return canaries
    .filter(({ word, seers }) =>
      told.every(({ persona, text }) => !seers.has(persona) || !text.includes(word)),
    )
    .map(({ place }) => place);
}

async function toldByPages(url: string, world: World, persona: Persona): Promise<Told[]> {
  if (persona === "reader") return [];
  const cookie = world.cast[persona]?.cookie;
  const told: Told[] = [];
  const visited = new Set<string>();
  const visit = async (path: string) => {
    if (visited.has(path)) return [];
    visited.add(path);
    const [page, data] = [
      await askInTurn(url, { path, cookie }),
      await askForData(url, { path, cookie }),
    ];
    told.push({ persona, where: path, text: page.text + JSON.stringify(page.headers) });
    told.push({ persona, where: `${path} as data`, text: data.text });
    return [...page.text.matchAll(HREF)].map(([, href]) => (href ?? "").replaceAll("&amp;", "&"));
  };
  const found: string[] = [];
  for (const address of pagesOfTheBuild()) {
    for (const path of addressesOf(address, world)) found.push(...(await visit(path)));
  }
  // Files are the same for everybody; only what is a page can hold something.
  const links = found.filter((href) => !/^\/(_next|sign-out|theme)|\.\w{2,5}$/.test(href));
  for (const href of [...new Set(links)].slice(0, MOST_LINKS)) await visit(href);
  return told;
}

async function toldByRest(url: string, world: World, persona: Persona): Promise<Told[]> {
  const token = world.cast[persona]?.token;
  const told: Told[] = [];
  const read = async (path: string): Promise<void> => {
    const { text, headers, body } = await askInTurn(url, { path, token });
    told.push({ persona, where: path, text: text + (headers.link ?? "") });
    const next = body?.nextCursor;
    if (typeof next !== "string" || told.length > 600) return;
    const address = new URL(path, url);
    address.searchParams.set("cursor", next);
    await read(address.pathname + address.search);
  };
  for (const { path, operations } of RESOURCES) {
    if (!operations.GET) continue;
    const isList = "limit" in operations.GET.query.shape;
    for (const one of addressesOf(path.replaceAll(/\{\w+\}/g, "[id]"), world)) {
      await read(`/api/v1${one}${isList ? "?limit=100" : ""}`);
    }
  }
  // What one may not see one does not find either, by its own words or by what hangs on it.
  for (const { word } of world.canaries) {
    const queries = [`"${word}"`, word, `tag:${word}`, `team:${word}`];
    for (const query of queries.slice(0, extent(4, 1))) {
      const path = `/api/v1/tickets?q=${encodeURIComponent(query)}`;
      const { body } = await askInTurn(url, { path, token });
      const found = (body?.data ?? []).length > 0 ? word : "";
      told.push({ persona, where: `a search for ${query}`, text: found });
      if (persona === "anonymous") break;
    }
  }
  return told;
}

/** What was mailed to somebody, and what they were told of in their inbox. */
async function toldByMail({ cast }: World, persona: Persona): Promise<Told[]> {
  const person = cast[persona]?.person;
  if (!person) return [];
  const [mails, notices] = [
    await prisma.mail.findMany({ where: { toAddress: person.email } }),
    await prisma.notification.findMany({ where: { userId: person.id } }),
  ];
  return [
    ...mails.map((mail) => ({
      persona,
      where: `a mail, ${mail.template}`,
      text: JSON.stringify(mail),
    })),
    ...notices.map((one) => ({ persona, where: "a notice", text: JSON.stringify(one) })),
  ];
}

function addressesOf(address: string, { names }: World): string[] {
  if (!address.includes("[")) return [address];
  const kind = NAMED.find(([pattern]) => pattern.test(address))?.[1];
  return kind ? names[kind].map((name) => address.replace(/\[\w+\]/, name)) : [];
}
