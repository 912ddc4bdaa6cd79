import path from "node:path";
import { beforeAll, describe, expect, inject, test } from "vitest";
import { prisma } from "@/lib/db/client";
import { type Cast, PERSONAS, theCast } from "../people";
import { type Cell, cellsOf, type Line, linesOf } from "./asking-around";
import { OPEN_PAGES } from "./questions";
import { isNobodys, Relatives, relationsOf } from "./targets";

const { url } = inject("desk");
const REVIEWED = path.join(import.meta.dirname, "authorisation.txt");

let cast: Cast;
let lines: Line[];
let unasked: string[];
let relatives: Relatives;
const cells: Cell[] = [];

beforeAll(async () => {
  cast = await theCast();
  relatives = new Relatives();
  ({ lines, unasked } = linesOf(url, cast));
  for (const line of lines) cells.push(...(await cellsOf(line, cast, relatives)));
}, 600_000);

test("everything that the build answers to has been asked", () => {
  expect(unasked).toEqual([]);
  expect(lines.length).toBeGreaterThan(50);
});

test("every cell is as the reviewed table says, and none is missing from it", async () => {
  await expect(tableOf(lines, cells)).toMatchFileSnapshot(REVIEWED);
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
    const line = lines.find(({ name }) => name === "GET /tickets/{id}");
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
  const isOpen = line.operation?.scope === null || OPEN_PAGES.has(line.name);
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

/** One block for each line: a row for each persona, a column for each relation. */
function tableOf(all: readonly Line[], known: readonly Cell[]): string {
  const cell = (line: Line, persona: string, relation: string) =>
    known.find((one) => one.line === line && one.persona === persona && one.relation === relation)
      ?.told ?? "?";
  const blocks = all.map((line) => {
    const relations = relationsOf(line.about);
    const head =
      line.about === null ? [""] : isNobodys(line.about) ? ["there", "missing"] : relations;
    const rows = PERSONAS.filter((persona) => line.kind === "route" || persona !== "reader").map(
      (persona) => [`  ${persona}`, ...relations.map((relation) => cell(line, persona, relation))],
    );
    return [[line.name, ...head], ...rows].map(([name = "", ...rest]) =>
      `${name.padEnd(44)}${rest.map((one) => one.padEnd(16)).join("")}`.trimEnd(),
    );
  });
  return `${blocks.map((rows) => rows.join("\n")).join("\n\n")}\n`;
}
