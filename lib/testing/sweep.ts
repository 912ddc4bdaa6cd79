import "./fresh-database";
import { describe, expect, test } from "vitest";
import { prisma } from "@/lib/db/client";
import { type Actor, principalOf } from "@/lib/kernel/actor";
import { type Command, execute, type Outcome } from "@/lib/kernel/command";
import { Refused } from "@/lib/kernel/errors";
import { everything, sampleWorld } from "./sample-world";

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
      expect(await violations(command, execute)).toEqual([]);
    });

    test("the sweep sees it when replay is switched off", async () => {
      const forgetful: Execute = (definition, actor, raw) => execute(definition, actor, raw);
      expect(await violations(command, forgetful)).not.toEqual([]);
    });
  });
}

/** What this command breaks of the promises that every command makes. */
async function violations(command: Swept, run: Execute): Promise<string[]> {
  const input = exampleOf(command);
  const found: string[] = [];
  let stage: { world: "working" | "fresh"; actor: Actor } | null = null;
  for (const world of ["working", "fresh"] as const) {
    for (const actor of await sampleWorld(world)) {
      await sampleWorld(world);
      const before = await everything();
      const refused = await refusal(run(command, actor, input, { key: "first" }));
      if (refused === null) stage ??= { world, actor };
      else {
        const behind = differing(before, await everything());
        if (behind !== "") found.push(`refusing ${principalOf(actor)} left ${behind} behind`);
      }
    }
  }
  if (!stage) return [...found, "nobody may do what the example says"];
  const { world, actor } = stage;
  const principal = principalOf(actor);

  await sampleWorld(world);
  const first = await run(command, actor, input, { key: "once" });
  const after = await everything();
  const again = await answer(run(command, actor, input, { key: "once" }));
  if (again instanceof Refused) return [...found, "a repeat was refused"];
  if (!again.replayed || again.id !== first.id || again.status !== first.status) {
    found.push("a repeat did not replay");
  }
  if ("secret" in again) found.push("a repeat told the secret again");
  const changedByRepeat = differing(after, await everything());
  if (changedByRepeat !== "") found.push(`a repeat changed ${changedByRepeat}`);

  await sampleWorld(world);
  await prisma.idempotencyKey.create({
    data: { principal, key: "taken", command: "another", fingerprint: "", status: 200 },
  });
  const reused = await refusal(run(command, actor, input, { key: "taken" }));
  if (reused?.code !== "idempotency-key-reused") found.push("a key of another request was taken");

  await sampleWorld(world);
  const clean = await everything();
  const failing: Swept = {
    ...command,
    run: async (context) => {
      await command.run(context);
      throw new Error("the power went out");
    },
  };
  await run(failing, actor, input, { key: "fails" }).catch(() => null);
  const behind = differing(clean, await everything());
  if (behind !== "") found.push(`a failure left ${behind} behind`);
  const retried = await refusal(run(command, actor, input, { key: "fails" }));
  if (retried) found.push("a failure kept the key");

  await sampleWorld(world);
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

/** The tables, with their digests, that are not what they were. */
function differing(before: string, after: string): string {
  const known = new Set(before.split(" "));
  return after
    .split(" ")
    .filter((table) => !known.has(table))
    .join(", ");
}
