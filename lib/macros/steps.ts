import type { Tx } from "@/lib/db/client";
import { Prisma } from "@/lib/db/prisma";
import type { Actor, Person } from "@/lib/kernel/actor";
import { forbidden, invalid } from "@/lib/kernel/errors";
import { requireChanges } from "@/lib/tickets/change-fields";
import type { CreateMacro } from "./contract";
import { canReviseMacro } from "./policy";
import { macrosOf } from "./queries";

/** The macro as it stands, held until the transaction ends; null when this actor cannot see it. */
export async function lockMacro(tx: Tx, actor: Actor, id: string) {
  await tx.$executeRaw`select 1 from macro where id = ${id}::uuid for update`;
  return tx.macro.findFirst({ where: { AND: [{ id }, macrosOf(actor)] } });
}

/**
 * Whose it becomes.
 *
 * @throws `validation-failed` without a team, or `forbidden` for what would not be this person's to change.
 */
export async function ownerOf(
  tx: Tx,
  actor: Person,
  { sharedWith, teamId }: Pick<CreateMacro, "sharedWith" | "teamId">,
) {
  if (sharedWith === "team") {
    const team = teamId && (await tx.team.findUnique({ where: { id: teamId } }));
    if (!team) throw invalid([{ path: "/teamId", message: "is not a team" }]);
  }
  const owner = {
    ownerId: sharedWith === "me" ? actor.id : null,
    teamId: sharedWith === "team" ? teamId : null,
  };
  if (!canReviseMacro(actor, owner)) throw forbidden("You may not share it that way.");
  return owner;
}

/** @throws `validation-failed` when it would neither say nor change anything, or names who is not there. */
export async function refuseEmpty(
  tx: Tx,
  actor: Person,
  { body, changes, move }: Pick<CreateMacro, "body" | "changes" | "move">,
) {
  await requireChanges(tx, actor, changes, null);
  if (body === "" && move === null && Object.keys(changes).length === 0) {
    throw invalid([{ path: "/body", message: "is needed where nothing is changed" }]);
  }
}

export const jsonOrNull = (value: CreateMacro["move"]) => value ?? Prisma.DbNull;
