import { describe, expect, test } from "vitest";
import { prisma } from "@/lib/db/client";
import { type Actor, principalOf } from "@/lib/kernel/actor";
import { type Command, execute, type Outcome } from "@/lib/kernel/command";
import { Refused } from "@/lib/kernel/errors";
import { everything } from "./sample-world";
import { differing, type Kind, stage } from "./staged-world";

const modules = import.meta.glob<Record<string, unknown>>(
  ["/lib/*/commands/*.ts", "!/lib/*/commands/*.test.ts"],
  { eager: true },
);
const commands = Object.entries(modules).map(([path, exports]) => ({
  path,
  found: Object.values(exports).filter(isCommand),
}));

type Execute = typeof execute;
type Swept = Command<unknown, unknown>;

/** Files under commands that do not hold exactly one command, and names that are there twice. */
export function oddCommands(): string[] {
  const odd = commands.filter(({ found }) => found.length !== 1 || !found.every(hasExample));
  const names = commands.flatMap(({ found }) => found.map(({ name }) => name));
  return [
    ...odd.map(({ path }) => path),
    ...names.filter((name, place) => names.indexOf(name) !== place),
  ];
}

/** Walks every `of`th command: the files that do so share the work, and together leave none out. */
export function sweep(part: number, of: number): void {
  const swept = commands
    .flatMap(({ found }) => found.filter(hasExample).map((one) => [one.name, one] as const))
    .filter((_, place) => place % of === part);
  describe.each(swept)("%s", (_name, command) => {
    test("replays, refuses, leaves nothing after a failure, and is one among twins", async () => {
      const { allowed, found } = await refusals(command);
      expect(found).toEqual([]);
      if (!allowed) throw new Error("Nobody may do what the example says.");
      expect(await violations(command, allowed, execute)).toEqual([]);
    });

    test("the sweep sees it when replay is switched off", async () => {
      const forgetful: Execute = (definition, actor, raw) => execute(definition, actor, raw);
      const { allowed } = await refusals(command);
      if (!allowed) throw new Error("Nobody may do what the example says.");
      expect(await brokenByReplay(command, allowed, forgetful)).not.toEqual([]);
    });
  });
}

type Allowed = { world: Kind; actor: Actor };
type Refusals = { allowed: Allowed | null; found: string[] };

const asked = new Map<Swept, Promise<Refusals>>();

/** Who may do what the example says, and what of those who may not left something behind. */
function refusals(command: Swept): Promise<Refusals> {
  const known = asked.get(command) ?? askEverybody(command);
  asked.set(command, known);
  return known;
}

async function askEverybody(command: Swept): Promise<Refusals> {
  const found: string[] = [];
  let allowed: Allowed | null = null;
  for (const world of ["working", "fresh"] as const) {
    const { actors, digest } = await stage(world);
    const refused: Actor[] = [];
    for (const actor of actors) {
      if (await isRefused(command, actor, "first")) {
        refused.push(actor);
        continue;
      }
      allowed ??= { world, actor };
      await stage(world);
    }
    // All of them once more, since to look at every table costs more than to ask: one look for all.
    for (const actor of refused) await isRefused(command, actor, "second");
    const behind = differing(digest, await everything());
    if (behind.length > 0) {
      found.push(`refusing one of ${refused.map(principalOf)} left ${behind} behind`);
    }
  }
  return { allowed, found };
}

async function isRefused(command: Swept, actor: Actor, key: string): Promise<boolean> {
  return (await refusal(execute(command, actor, exampleOf(command), { key }))) !== null;
}

/** What this command breaks of the promises that every command makes to whoever may do it. */
async function violations(command: Swept, allowed: Allowed, run: Execute): Promise<string[]> {
  return [
    ...(await brokenByReplay(command, allowed, run)),
    ...(await brokenByFaults(command, allowed, run)),
  ];
}

async function brokenByReplay(
  command: Swept,
  { world, actor }: Allowed,
  run: Execute,
): Promise<string[]> {
  const found: string[] = [];
  const input = exampleOf(command);

  await stage(world);
  const first = await run(command, actor, input, { key: "once" });
  const after = await everything();
  const again = await answer(run(command, actor, input, { key: "once" }));
  if (again instanceof Refused) return ["a repeat was refused"];
  if (!again.replayed || again.id !== first.id || again.status !== first.status) {
    found.push("a repeat did not replay");
  }
  if ("secret" in again) found.push("a repeat told the secret again");
  const repeated = await everything();
  const changed = differing(after, repeated);
  if (changed.length > 0) found.push(`a repeat changed ${changed}`);
  return found;
}

async function brokenByFaults(
  command: Swept,
  { world, actor }: Allowed,
  run: Execute,
): Promise<string[]> {
  const found: string[] = [];
  const input = exampleOf(command);
  const principal = principalOf(actor);

  const { digest: clean } = await stage(world);
  await prisma.idempotencyKey.create({
    data: { principal, key: "taken", command: "another", fingerprint: "", status: 200 },
  });
  const reused = await refusal(run(command, actor, input, { key: "taken" }));
  if (reused?.code !== "idempotency-key-reused") found.push("a key of another request was taken");

  await stage(world);
  const failing: Swept = {
    ...command,
    run: async (context) => {
      await command.run(context);
      throw new Error("the power went out");
    },
  };
  await run(failing, actor, input, { key: "fails" }).catch(() => null);
  const behind = differing(clean, await everything());
  if (behind.length > 0) found.push(`a failure left ${behind} behind`);
  const retried = await refusal(run(command, actor, input, { key: "fails" }));
  if (retried) found.push("a failure kept the key");

  await stage(world);
  const twins = await Promise.all(
    Array.from({ length: 6 }, () => answer(run(command, actor, input, { key: "twins" }))),
  );
  const done = twins.filter((twin): twin is Outcome => !(twin instanceof Refused));
  if (done.length !== twins.length) found.push("a twin was refused");
  if (done.filter(({ replayed }) => !replayed).length !== 1) found.push("twins both ran");
  if (new Set(done.map(({ id }) => id)).size !== 1) found.push("twins made different things");
  return found;
}

function isCommand(value: unknown): value is Swept {
  return typeof value === "object" && value !== null && "run" in value && value.run !== null;
}

function hasExample(command: Swept): boolean {
  return exampleOf(command) !== undefined;
}

function exampleOf(command: Swept): unknown {
  const examples = command.input.meta()?.examples;
  return Array.isArray(examples) ? examples[0] : undefined;
}

async function refusal(given: Promise<Outcome>): Promise<Refused | null> {
  const got = await answer(given);
  return got instanceof Refused ? got : null;
}

async function answer(given: Promise<Outcome>): Promise<Outcome | Refused> {
  try {
    return await given;
  } catch (error) {
    if (error instanceof Refused) return error;
    throw error;
  }
}
