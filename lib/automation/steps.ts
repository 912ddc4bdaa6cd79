import { faultsInValues } from "@/lib/custom-fields/steps";
import type { Tx } from "@/lib/db/client";
import type { Actor } from "@/lib/kernel/actor";
import { type FieldError, invalid } from "@/lib/kernel/errors";
import { requireTeam } from "@/lib/people/members";
import { meaningsIn } from "@/lib/search/custom";
import { QueryFault } from "@/lib/search/fault";
import { namesIn } from "@/lib/search/names";
import { parse } from "@/lib/search/parse";
import { termsOf } from "@/lib/search/permit";
import { requireOwner } from "@/lib/tasks/steps";
import { requireAssignee, requireLinked } from "@/lib/tickets/requirements";
import type { Actions } from "./contract";

/** A rule, held until the transaction ends; null once it was removed. */
export async function lockAutomation(tx: Tx, id: string) {
  await tx.$executeRaw`select 1 from automation_rule where id = ${id}::uuid for update`;
  return tx.automationRule.findFirst({ where: { id, removedAt: null } });
}

/** @throws `validation-failed` for a query that cannot be understood, or only by somebody who is signed in. */
export async function requireQuery(actor: Actor, query: string): Promise<void> {
  try {
    const { where } = parse(query);
    if (!where) return;
    await namesIn(actor, where);
    await meaningsIn(actor, where);
    const isPersonal = termsOf(where).some(
      (term) =>
        (term.kind === "name" && term.values.some(({ is }) => is === "me")) ||
        (term.kind === "is" && term.what === "unread") ||
        (term.kind === "custom" && term.values.some(isSelf)),
    );
    if (isPersonal) {
      throw invalid([{ path: "/query", message: "asks who looks, and here nobody does" }]);
    }
  } catch (error) {
    if (!(error instanceof QueryFault)) throw error;
    const [fault] = error.errors;
    throw invalid([{ path: "/query", message: fault?.message ?? error.message }]);
  }
}

const isSelf = ({ text, quoted }: { text: string; quoted: boolean }) =>
  !quoted && text.toLowerCase() === "me";

/** @throws `validation-failed` for whoever or whatever is not there, or was retired before it was `kept`. */
export async function requireActions(
  tx: Tx,
  actor: Actor,
  actions: Actions,
  kept: Actions | null,
): Promise<void> {
  const errors: FieldError[] = [];
  const at = async (name: string, check: () => Promise<unknown>) => {
    await check().catch(() =>
      errors.push({ path: `/actions/${name}`, message: "is not known here" }),
    );
  };
  const { task, reply, notify, problemId, checklistId } = actions;
  await at("teamId", () => requireTeam(tx, actions.teamId, kept?.teamId));
  await at("assigneeId", () => requireAssignee(tx, actions.assigneeId));
  await at("watcherId", () => requireAssignee(tx, actions.watcherId));
  if (problemId) await at("problemId", () => requireLinked(tx, actor, problemId, ["problem"]));
  if (task) await at("task", () => requireOwner(tx, task));
  if (checklistId) {
    const where = { id: checklistId, removedAt: null };
    await at("checklistId", () => tx.checklist.findFirstOrThrow({ where }));
  }
  if (reply && "macroId" in reply) {
    const { macroId } = reply;
    await at("reply", async () => {
      const { body } = await tx.macro.findUniqueOrThrow({
        where: { id: macroId, ownerId: null },
        select: { body: true },
      });
      if (body === "") throw new Error("It has no words.");
    });
  }
  for (const userId of notify?.userIds ?? []) {
    await at("notify", () => requireAssignee(tx, userId));
  }
  await at("notify", () => requireTeam(tx, notify?.teamId, kept?.notify?.teamId));
  errors.push(...(await faultsInValues(tx, actions.customFields ?? {})));
  if (errors.length > 0) throw invalid(errors);
}
