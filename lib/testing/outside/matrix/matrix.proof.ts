import { readFileSync } from "node:fs";
import path from "node:path";
import { beforeAll, describe, expect, inject, test } from "vitest";
import { prisma } from "@/lib/db/client";
import { extent, isSample } from "../extent";
import { type Cast, PERSONAS, theCast } from "../people";
import { type Cell, cellsOf, type Line, linesOf } from "./asking-around";
import { OPEN_FORMS, OPEN_PAGES } from "./questions";
import { isNobodys, Relatives, relationsOf } from "./targets";

const { url } = inject("desk");
/** A sample asks every so-manieth line: another line each time a line is added. */
const EVERY = extent(1, 7);
const REVIEWED = path.join(import.meta.dirname, "authorisation.txt");

const PLANTED = "GET /tickets/{id}";

let cast: Cast;
let all: Line[];
let lines: Line[];
let unasked: string[];
let relatives: Relatives;
const cells: Cell[] = [];

beforeAll(async () => {
  cast = await theCast();
  relatives = new Relatives();
  ({ lines: all, unasked } = linesOf(url, cast));
  lines = all.filter(({ name }, at) => at % EVERY === 0 || name === PLANTED);
  for (const line of lines) cells.push(...(await cellsOf(line, cast, relatives)));
}, 600_000);

test("everything that the build answers to has been asked", () => {
  expect(unasked).toEqual([]);
  expect(all.length).toBeGreaterThan(90);
});

test("every cell is as the reviewed table says, and none is missing from it", async () => {
  if (!isSample) return expect(tableOf(lines, cells)).toMatchFileSnapshot(REVIEWED);
  const reviewed = readFileSync(REVIEWED, "utf8").trimEnd().split("\n\n");
  expect(blocksOf(lines, cells).filter((block) => !reviewed.includes(block))).toEqual([]);
  const named = new Set(reviewed.map((block) => /^\S+( \S+)?/.exec(block)?.[0]));
  expect(all.filter(({ name }) => !named.has(name)).map(({ name }) => name)).toEqual([]);
});

test("whatever the table says: nobody and read-only tokens change nothing, others' things are not there", () => {
  expect(cells.flatMap(contradictions)).toEqual([]);
});

test("what is not one's own is, to the byte, as if it did not exist", () => {
  const differing = cells.filter((cell) => {
    if (cell.line.kind !== "route" || cell.told !== "404") return false;
    const { line, persona } = cell;
    const nothing = cells.find(
      (one) => one.line === line && one.persona === persona && one.relation === "missing",
    );
    return nothing !== undefined && nothing.text !== cell.text;
  });
  expect(differing.map(nameOf)).toEqual([]);
});

test("no answer to somebody who may not has changed a stranger's ticket", async () => {
  const people = [cast.customer, cast.colleague, cast.stranger].map(({ person }) => person.id);
  const outsider = await relatives.ownerOf("foreign", cast.customer.person);
  const theirs = { ticket: { requesterId: outsider.id } };
  expect(await prisma.reply.count({ where: { ...theirs, authorId: { in: people } } })).toBe(0);
  const touched = { actorId: { in: people }, subjectKind: "ticket" };
  const events = await prisma.event.findMany({ where: touched, select: { subjectId: true } });
  const where = { id: { in: events.map(({ subjectId }) => subjectId) } };
  const owners = await prisma.ticket.findMany({ where, select: { requesterId: true } });
  expect(owners.filter(({ requesterId }) => requesterId === outsider.id)).toEqual([]);
});

describe("the matrix sees", () => {
  const first = () => {
    const line = lines.find(({ name }) => name === PLANTED);
    if (!line) throw new Error("There is no such line.");
    return line;
  };

  test("a customer who suddenly sees what agents see", async () => {
    const { id, organisationId } = cast.stranger.person;
    const where = { id };
    await prisma.user.update({ where, data: { role: "agent", organisationId: null } });
    const planted = await cellsOf(first(), cast, relatives);
    await prisma.user.update({ where, data: { role: "customer", organisationId } });
    expect(planted.flatMap(contradictions).map((words) => words.split(":")[0])).toContain(
      "stranger, GET /tickets/{id}, foreign",
    );
    const rest = cells.filter(({ line }) => line !== first());
    expect(tableOf(lines, [...rest, ...planted])).not.toBe(tableOf(lines, cells));
  });

  test("a cell that nobody has listed", () => {
    expect(tableOf(lines, cells.slice(1))).toContain("?");
  });
});

/** Permission that no review could give. */
function contradictions(cell: Cell): string[] {
  const { line, persona, relation, told } = cell;
  const isDone = told === "done" || /^2/.test(told);
  const isOpen =
    line.operation?.scope === null || OPEN_PAGES.has(line.name) || OPEN_FORMS.has(line.name);
  const isReadOnly = line.operation?.scope === "read" || line.operation?.scope === null;
  const isOthers = relation !== "own" && ["customer", "colleague", "stranger"].includes(persona);
  const isAdmins = line.operation?.scope === "admin" || line.name.startsWith("/admin");
  if (!isDone) return /^5/.test(told) ? [`${nameOf(cell)}: ${told}`] : [];
  if (persona === "anonymous" && !isOpen) return [`${nameOf(cell)}: nobody got ${told}`];
  if (persona === "reader" && !isReadOnly) return [`${nameOf(cell)}: a reader wrote`];
  if (relation === "missing") return [`${nameOf(cell)}: there is something`];
  if (isAdmins && persona !== "admin") return [`${nameOf(cell)}: no admin got ${told}`];
  return isOthers ? [`${nameOf(cell)}: another's was ${told}`] : [];
}

const nameOf = ({ line, persona, relation }: Cell) => `${persona}, ${line.name}, ${relation}`;

/** What the table tells whoever changes it. */
const HEAD = `Who may ask for what: every route, server action and page of the build, by everybody who can ask.
own: of whoever asks · organisation: of a colleague (for those who work here, of another agent) ·
foreign: of a customer elsewhere · missing: of nobody · there: it belongs to nobody. A cell is the
status of a route or page, or what a form is told. The reader is the customer with a token that may
only read; the manager is a customer who sees all tickets of the organisation.

Reviewed cell by cell. To review a change: after a build run
  npx vitest run -u --config vitest.outside.config.ts lib/testing/outside/matrix
and read the difference; without -u a difference fails. Each new cell has to follow from these rules:
what nobody granted is denied; another's thing reads as a missing one (404, never 403); a token that
may only read gets 403 for every write, whatever it names, but for ending itself; a customer never
gets what only those who work here see, and on what they do see 403 for what they may not do.`;

/** One block for each line: a row for each persona, a column for each relation. */
const tableOf = (asked: readonly Line[], known: readonly Cell[]) =>
  `${[HEAD, ...blocksOf(asked, known)].join("\n\n")}\n`;

function blocksOf(asked: readonly Line[], known: readonly Cell[]): string[] {
  const cell = (line: Line, persona: string, relation: string) =>
    known.find((one) => one.line === line && one.persona === persona && one.relation === relation)
      ?.told ?? "?";
  return asked.map((line) => {
    const relations = relationsOf(line.about);
    const own = isNobodys(line.about) ? ["there", "missing"] : relations;
    const head = line.about === null ? [""] : own;
    const rows = PERSONAS.filter((persona) => line.kind === "route" || persona !== "reader").map(
      (persona) => [`  ${persona}`, ...relations.map((relation) => cell(line, persona, relation))],
    );
    return [[line.name, ...head], ...rows]
      .map(([name = "", ...rest]) =>
        `${`${name}  `.padEnd(56)}${rest.map((one) => one.padEnd(18)).join("")}`.trimEnd(),
      )
      .join("\n");
  });
}
