import type { z } from "zod";
import { isDatabaseAway, prisma, type Tx } from "@/lib/db/client";
import { sqlState } from "@/lib/db/sql-state";
import { type Actor, principalOf } from "./actor";
import { busy, forbidden, invalid, issuesAt, notFound, Refused, stale } from "./errors";
import { type Emit, type Emitted, record } from "./event";
import { admit } from "./gate";
import { claim, fingerprintOf, remembering } from "./key";

export type Run<Input, Subject> = {
  tx: Tx;
  actor: Actor;
  input: Input;
  subject: Subject;
  emit: Emit;
};

export type Result = {
  /** The identity of what the command was about; the door reads the view afresh. */
  id: string;
  /** Shown once and never stored: its replay has none. */
  secret?: string;
};

export type Command<Input = unknown, Subject = unknown> = {
  name: string;
  input: z.ZodType<Input>;
  /** 201 for a command that makes something, when it did; everything else answers 200. */
  creates?: boolean;
  /** Finds and locks what the command is about, as far as this actor can see it. */
  load: (tx: Tx, actor: Actor, input: Input) => Promise<Subject | null>;
  allow: (actor: Actor, subject: Subject, input: Input) => boolean;
  versionOf?: (subject: Subject) => number;
  run: (context: Run<Input, Subject>) => Promise<Result>;
};

export function command<Input, Subject>(
  definition: Command<Input, Subject>,
): Command<Input, Subject> {
  return definition;
}

export type Outcome = Result & { status: number; replayed: boolean };

type Options = { key?: string | null; version?: number | null };

/**
 * The one way to write: parse, claim the key, load and lock, allow, run, record, commit.
 *
 * @throws Refused for everything that a caller can be told; any throw leaves nothing behind.
 */
export async function execute<Input, Subject>(
  definition: Command<Input, Subject>,
  actor: Actor,
  raw: unknown,
  options: Options = {},
): Promise<Outcome> {
  const input = parse(definition.input, raw);
  return admit(() => attempt(definition, actor, input, options, 1));
}

const ATTEMPTS = 3;
/** A race that the database settled against us: the whole transaction is safe to run again. */
const RACES = new Set(["23505", "40P01", "40001"]);

async function attempt<Input, Subject>(
  definition: Command<Input, Subject>,
  actor: Actor,
  input: Input,
  options: Options,
  turn: number,
): Promise<Outcome> {
  try {
    return await prisma.$transaction((tx) => transact(tx, definition, actor, input, options), {
      maxWait: 5_000,
      timeout: 15_000,
    });
  } catch (error) {
    if (error instanceof Refused) throw error;
    const state = sqlState(error);
    if (state && RACES.has(state) && turn < ATTEMPTS) {
      return attempt(definition, actor, input, options, turn + 1);
    }
    if (state === "23505") {
      throw new Refused("already-exists", "There is one like it already.", { cause: error });
    }
    if (state === "55P03" || isDatabaseAway(error)) throw busy(error);
    throw error;
  }
}

async function transact<Input, Subject>(
  tx: Tx,
  definition: Command<Input, Subject>,
  actor: Actor,
  input: Input,
  { key = null, version = null }: Options,
): Promise<Outcome> {
  const principal = principalOf(actor);
  if (key !== null) {
    const kept = await claim(tx, principal, key, definition.name, fingerprintOf(input));
    if (kept) return { ...kept, replayed: true };
  }

  const subject = await definition.load(tx, actor, input);
  if (subject === null) throw notFound();
  if (!definition.allow(actor, subject, input)) throw forbidden();
  const current = definition.versionOf?.(subject);
  if (version !== null && current !== undefined && version !== current) throw stale(current);

  const emitted: Emitted[] = [];
  const emit: Emit = (kind, subjectId, facts) =>
    // Each kind checks its own facts when they are recorded, so the list may forget their type.
    void emitted.push({ kind: kind as unknown as Emitted["kind"], subjectId, facts });
  const result = await definition.run({ tx, actor, input, subject, emit });

  const [first, ...others] = emitted;
  const status = definition.creates && first ? 201 : 200;
  const answered = key === null ? null : { principal, key, answer: { status, id: result.id } };
  if (first) await record(tx, actor, answered, [first, ...others]);
  else if (answered) await tx.$executeRaw(remembering(answered));
  return { ...result, status, replayed: false };
}

/** @throws `validation-failed`, naming every member that is wrong. */
export function parse<Input>(schema: z.ZodType<Input>, raw: unknown): Input {
  const parsed = schema.safeParse(raw);
  if (parsed.success) return parsed.data;
  throw invalid(issuesAt("", parsed.error));
}
