import { setTimeout as sleep } from "node:timers/promises";
import { tokenOf } from "@/lib/testing/rest";
import { METHODS, type Operation } from "@/lib/web/operation";
import { RESOURCES } from "@/lib/web/rest/catalogue";
import errors from "@/messages/en/errors.json";
import {
  type Action,
  actionsOfTheBuild,
  type Called,
  callAction,
  pagesOfTheBuild,
} from "../actions";
import { type Answer, ask, askInTurn, LIMITED_MS } from "../asking";
import { type Cast, PERSONAS, type Persona } from "../people";
import type { FormQuestion, Question } from "./form-question";
import { FORM_QUESTIONS, PAGE_QUESTIONS, QUESTIONS } from "./questions";
import { type Relation, type Relatives, relationsOf, type Subject, targetFor } from "./targets";

/** One thing that can be asked, by everybody about everything: a route, an action or a page. */
export type Line = {
  name: string;
  kind: "route" | "action" | "page";
  about: Subject | null;
  operation?: Operation;
  ask: (who: Persona, id: string) => Promise<{ told: string; text: string }>;
};

export type Cell = { line: Line; persona: Persona; relation: Relation; told: string; text: string };

/** Everything that can be asked of this desk, made from what it is built of. */
export function linesOf(url: string, cast: Cast): { lines: Line[]; unasked: string[] } {
  const unasked: string[] = [];
  const lines = [
    ...RESOURCES.flatMap((resource) =>
      METHODS.flatMap((method): Line[] => {
        const operation = resource.operations[method];
        if (!operation) return [];
        const name = `${method} ${resource.path}`;
        const isPlain = operation.body === null && Object.keys(resource.params).length === 0;
        const question = QUESTIONS[operation.id] ?? (isPlain ? { about: null } : null);
        if (question === null) {
          unasked.push(`${name} (${operation.id})`);
          return [];
        }
        const { about } = question;
        const asked = (who: Persona, id: string) =>
          askRoute(
            url,
            cast[who],
            `${method} ${addressed(resource.path + (question.query ?? ""), id)}`,
            question,
          );
        return [{ name, kind: "route", about, operation, ask: asked }];
      }),
    ),
    ...actionsOfTheBuild().flatMap((action): Line[] => {
      const name = action.name.replace(/^app\//, "").replace("/actions.ts", "");
      const question = FORM_QUESTIONS[name];
      if (!question) {
        unasked.push(name);
        return [];
      }
      const { about } = question;
      const asked = (who: Persona, id: string) =>
        askForm(url, cast[who]?.cookie, action, question, id);
      return [{ name, kind: "action", about, ask: asked }];
    }),
    ...pagesOfTheBuild().flatMap((page): Line[] => {
      const about = PAGE_QUESTIONS[page] ?? null;
      if (about === null && page.includes("[")) {
        unasked.push(page);
        return [];
      }
      const asked = async (who: Persona, id: string) => {
        const ids = id.split(" ");
        const path = page.replace(/\[\w+\]/g, () => ids.shift() ?? "");
        return toldByPage(await ask(url, { path, cookie: cast[who]?.cookie }));
      };
      return [{ name: page, kind: "page", about, ask: asked }];
    }),
  ];
  return { lines, unasked };
}

/** What each persona is told about everything that a line can be about. */
export async function cellsOf(line: Line, cast: Cast, relatives: Relatives): Promise<Cell[]> {
  // A token that may only read says nothing about pages.
  const personas = PERSONAS.filter((name) => line.kind === "route" || name !== "reader");
  const asked = personas.map(async (persona) => {
    const cells: Cell[] = [];
    for (const relation of relationsOf(line.about)) {
      const person = (cast[persona] ?? cast.customer).person;
      const owner = relation === "missing" ? null : await relatives.ownerOf(relation, person);
      const id = line.about === null ? "" : await targetFor(line.about, owner);
      cells.push({ line, persona, relation, ...(await line.ask(persona, id)) });
    }
    return cells;
  });
  return (await Promise.all(asked)).flat();
}

/** The ids one after the other in the places that a path has for them. */
function addressed(path: string, ids: string): string {
  const rest = ids.split(" ");
  return path.replaceAll(/\{\w+\}/g, () => rest.shift() ?? "");
}

async function askRoute(
  url: string,
  who: Cast[Persona],
  named: string,
  { body, bytes, headers = {}, spends }: Question,
) {
  const [method = "", path] = named.split(" ");
  const spent = async () => {
    if (!who) return undefined;
    const scopes = who.cookie === "" ? (["read"] as const) : undefined;
    return tokenOf(who.person, scopes && [...scopes]);
  };
  const token = spends ? await spent() : who?.token;
  const asked = { method, path: `/api/v1${path}`, token, headers };
  const { status, text } = await askInTurn(
    url,
    body === undefined ? { ...asked, body: bytes } : { ...asked, json: body },
  );
  return { told: String(status), text };
}

async function askForm(
  url: string,
  cookie: string | undefined,
  { id: action, page }: Action,
  question: FormQuestion,
  id: string,
) {
  const fields = question.fields(id);
  const path = page.replace(/\[\w+\]/, id.split(" ")[0] || "x");
  for (;;) {
    const called = await callAction(url, { action, page: path, cookie, fields });
    if (!isLimited(called)) return { told: toldByForm(called), text: called.text };
    await sleep(LIMITED_MS);
  }
}

const isLimited = ({ state }: Called) => /too many requests/.test(state?.message ?? "");

const CODES = new Map(Object.entries(errors.codes).map(([code, words]) => [words as string, code]));

function toldByForm({ status, state, redirect }: Called): string {
  if (redirect !== null) return redirect.startsWith("/sign-in") ? "sign-in" : "done";
  if (state === null) return String(status);
  if (state.ok) return "done";
  if (state.message === errors.sessionOver) return "sign-in";
  return CODES.get(state.message ?? "") ?? "refused";
}

function toldByPage({ status, headers, text }: Answer): { told: string; text: string } {
  const to = headers.location ?? "";
  return {
    told: to.includes("/sign-in") ? "sign-in" : to === "" ? String(status) : `to ${to}`,
    text,
  };
}
