import type { Tx } from "@/lib/db/client";
import type { Prisma } from "@/lib/db/generated/client";
import type { Actor } from "@/lib/kernel/actor";
import { type FieldError, invalid } from "@/lib/kernel/errors";
import type { Emit } from "@/lib/kernel/event";
import { faultOf, lint } from "./lint";
import { secretsOf } from "./lint-facts";
import { type LockedMi, lockMi } from "./steps";
import type { PostUpdate } from "./update-contract";
import { miUpdateHeld } from "./update-events";
import { HOLD_MS, OUTSIDE, RELEASE_UPDATE_TASK } from "./update-words";
import type { Audience } from "./words";

export type LockedUpdate = {
  mi: LockedMi;
  update: Omit<Prisma.MiUpdateGetPayload<object>, "audiences"> & { audiences: Audience[] };
};

/** An update and its major incident, held in the order in which everybody holds them. */
export async function lockUpdate(tx: Tx, actor: Actor, id: string): Promise<LockedUpdate | null> {
  const found = await tx.miUpdate.findUnique({ where: { id }, select: { majorIncidentId: true } });
  const mi = found && (await lockMi(tx, actor, found.majorIncidentId));
  if (!mi) return null;
  const update = await tx.miUpdate.findUniqueOrThrow({ where: { id } });
  return { mi, update: { ...update, audiences: update.audiences as Audience[] } };
}

type Draft = Omit<Prisma.MiUpdateUncheckedCreateInput, "number" | "releaseAt" | "state">;

/** Writes down the next update; it goes out by the job that commits with it, or once approved. */
export async function addUpdate(
  tx: Tx,
  emit: Emit,
  draft: Draft,
  waits: "moment" | "approval",
): Promise<string> {
  const { _max } = await tx.miUpdate.aggregate({
    where: { majorIncidentId: draft.majorIncidentId },
    _max: { number: true },
  });
  const number = (_max.number ?? 0) + 1;
  const state = waits === "approval" ? "awaiting_approval" : "held";
  const update = await tx.miUpdate.create({
    data: { ...draft, number, state },
    select: { id: true },
  });
  if (waits === "moment") await holdUntilReleased(tx, update.id);
  emit(miUpdateHeld, draft.majorIncidentId, { updateId: update.id, waits });
  return update.id;
}

export async function holdUntilReleased(tx: Tx, updateId: string): Promise<void> {
  const releaseAt = new Date(Date.now() + HOLD_MS);
  await tx.miUpdate.update({
    where: { id: updateId },
    data: { state: "held", releaseAt },
    select: { id: true },
  });
  await tx.$executeRaw`
    select graphile_worker.add_job(${RELEASE_UPDATE_TASK},
      ${JSON.stringify({ updateId })}::json,
      run_at := ${releaseAt.toISOString()}::timestamptz,
      job_key := ${`${RELEASE_UPDATE_TASK}:${updateId}`})`;
}

/**
 * What cannot be told like this.
 *
 * @throws `validation-failed` naming each member.
 */
export async function requireSound(tx: Tx, mi: LockedMi, input: PostUpdate): Promise<void> {
  const errors: FieldError[] = promiseFaults(input);
  if (mi.seen.restricted && input.audiences.includes("public")) {
    errors.push({ path: "/audiences", message: "has no public while it is restricted" });
  }
  errors.push(...(await correctionFaults(tx, mi, input)));
  if (input.despiteLint !== true) errors.push(...(await lintFaults(tx, mi, input)));
  if (errors.length > 0) throw invalid(errors);
}

function promiseFaults({ phase, nextUpdateBy }: PostUpdate): FieldError[] {
  const path = "/nextUpdateBy";
  const isOver = phase === "resolved";
  if (isOver) return nextUpdateBy ? [{ path, message: "is not for what is resolved" }] : [];
  if (!nextUpdateBy) return [{ path, message: "is required while it is not resolved" }];
  return new Date(nextUpdateBy) > new Date() ? [] : [{ path, message: "must lie in the future" }];
}

async function correctionFaults(tx: Tx, mi: LockedMi, input: PostUpdate): Promise<FieldError[]> {
  if (input.correctsId === undefined) return [];
  const wrong = await tx.miUpdate.findFirst({
    where: { id: input.correctsId, majorIncidentId: mi.id, state: "sent" },
    select: { audiences: true },
  });
  if (!wrong) return [{ path: "/correctsId", message: "is no update of it that went out" }];
  const isHeard = wrong.audiences.every((one) => input.audiences.some((told) => told === one));
  return isHeard
    ? []
    : [{ path: "/audiences", message: "must hold everybody who got what it corrects" }];
}

async function lintFaults(tx: Tx, mi: LockedMi, input: PostUpdate): Promise<FieldError[]> {
  if (!input.audiences.some((one) => OUTSIDE.includes(one))) return [];
  const secrets = await secretsOf(tx, mi.id);
  const at = (path: string, words: string) =>
    lint(words, secrets).map((finding) => ({ path, message: faultOf(finding) }));
  return [...at("/body", input.body), ...at("/headline", input.headline ?? "")];
}
