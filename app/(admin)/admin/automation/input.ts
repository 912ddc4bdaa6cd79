import { customFieldsFor } from "@/lib/custom-fields/queries";
import type { CustomKind } from "@/lib/custom-fields/values";
import { type Fields, withoutEmpty } from "@/lib/web/form";
import { sessionActor } from "@/lib/web/session-actor";

const text = (typed: Fields[string] | undefined) => String(typed ?? "");
const list = (typed: Fields[string] | undefined) => (Array.isArray(typed) ? typed : []);
const words = (typed: Fields[string] | undefined) =>
  text(typed)
    .split(/[\s,]+/)
    .filter(Boolean);
const orNull = (typed: Fields[string] | undefined) => text(typed) || null;
const numberOr = <Other>(typed: Fields[string] | undefined, other: Other) =>
  text(typed) === "" ? other : Number(text(typed));

/** A rule as its form says it: what was left empty it does not do. */
export async function automationFrom(fields: Fields): Promise<unknown> {
  const { ruleId, name, trigger, query, once, enabled } = fields;
  return {
    ...(ruleId === undefined ? {} : { ruleId }),
    ...{ name, trigger, query: query ?? "", enabled: enabled === "true" },
    schedule: trigger === "schedule" ? scheduleFrom(fields) : null,
    ...(once === undefined ? {} : { once }),
    actions: await actionsFrom(fields),
  };
}

function scheduleFrom({ every, count, at, weekdays, timeZone }: Fields): unknown {
  if (every === "minutes" || every === "hours") return { every, count: numberOr(count, 1) };
  const hour = { at: text(at), timeZone: text(timeZone) };
  if (every !== "week") return { every, ...hour };
  return { every, ...hour, weekdays: list(weekdays).map(Number) };
}

async function actionsFrom(fields: Fields): Promise<object> {
  const { teamId = "", assigneeId = "", watcherId = "", problemId = "", checklistId = "" } = fields;
  const { impact = "", urgency = "", priority = "", note = "" } = fields;
  const { taskTitle = "", replyBody = "", macroId = "", holdReason = "" } = fields;
  const { holdMessage = "", holdDays, resolveCode = "", resolveNote = "", severity = "" } = fields;
  const [addTags, removeTags] = [words(fields.addTags), words(fields.removeTags)];
  const [notifyIds, notifyTeamId] = [list(fields.notifyIds), orNull(fields.notifyTeamId)];
  const customFields = await valuesFrom(text(fields.customFields));
  return {
    ...withoutEmpty({ teamId, assigneeId, watcherId, problemId, checklistId }),
    ...withoutEmpty({ impact, urgency, priority, note }),
    ...(fields.inTurn === "true" ? { inTurn: true } : {}),
    ...(addTags.length > 0 ? { addTags } : {}),
    ...(removeTags.length > 0 ? { removeTags } : {}),
    ...(Object.keys(customFields).length > 0 ? { customFields } : {}),
    ...(taskTitle === ""
      ? {}
      : {
          task: {
            title: taskTitle,
            ownerId: orNull(fields.taskOwnerId),
            teamId: orNull(fields.taskTeamId),
            dueDays: numberOr(fields.taskDueDays, null),
          },
        }),
    ...(macroId === "" ? {} : { reply: { macroId } }),
    ...(replyBody === "" ? {} : { reply: { body: replyBody } }),
    ...(holdReason === ""
      ? {}
      : {
          hold: {
            reason: holdReason,
            ...withoutEmpty({ message: holdMessage }),
            ...(text(holdDays) === "" ? {} : { days: Number(holdDays) }),
          },
        }),
    ...(resolveCode === "" ? {} : { resolve: { code: resolveCode, note: resolveNote } }),
    ...(notifyIds.length === 0 && notifyTeamId === null
      ? {}
      : { notify: { userIds: notifyIds, teamId: notifyTeamId } }),
    ...(severity === "" ? {} : { proposeMajorIncident: severity }),
  };
}

const MOST = { limit: 1_000 };

/** Values one on a line, as `key: value`; each is read by the kind of its field. */
async function valuesFrom(typed: string): Promise<Record<string, unknown>> {
  const lines = typed.split("\n").filter((line) => line.trim() !== "");
  const person = lines.length > 0 ? await sessionActor() : null;
  if (!person) return {};
  const { rows } = await customFieldsFor(person, {}, MOST);
  return Object.fromEntries(
    lines.map((line) => {
      const at = line.indexOf(":");
      const key = (at === -1 ? line : line.slice(0, at)).trim();
      const value = at === -1 ? "" : line.slice(at + 1).trim();
      const kind = rows.find((row) => row.key === key)?.kind ?? "text";
      return [key, valueFrom(kind, value)];
    }),
  );
}

function valueFrom(kind: CustomKind, typed: string): unknown {
  if (typed === "") return null;
  if (kind === "checkbox") return typed === "yes" ? true : typed === "no" ? false : typed;
  if (kind === "choices") return typed.split("|").map((part) => part.trim());
  return kind === "number" && Number.isFinite(Number(typed)) ? Number(typed) : typed;
}
