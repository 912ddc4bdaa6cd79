import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { FoundChecks, FoundField } from "@/components/building/found-field";
import { SelectField, TextArea, TextField } from "@/components/ui/field";
import { type Actions, RULE_HOLDS } from "@/lib/automation/contract";
import { SEVERITIES } from "@/lib/major-incidents/words";
import { RESOLUTION_CODES } from "@/lib/tickets/lifecycles/words";
import { LEVELS, PRIORITIES } from "@/lib/tickets/priority";

type Named = { id: string; name: string };

/** What a rule can name. */
export type Offered = {
  teams: readonly Named[];
  agents: readonly Named[];
  macros: readonly Named[];
  checklists: readonly Named[];
};

type Props = { actions: Actions | null; offered: Offered };

const chosen = (list: readonly Named[]) => list.map(({ id, name }) => ({ value: id, label: name }));

/** What a rule does, by what it is about; what is left empty it leaves alone. */
export function ActionFields({ actions, offered }: Props) {
  const t = useTranslations("automation");
  const tickets = useTranslations("tickets");
  const { teams, agents, macros, checklists } = offered;
  const leave = { value: "", label: t("unchanged") };
  const nothing = { value: "", label: t("nothing") };
  const levels = LEVELS.map((value) => ({ value, label: tickets(`level.${value}`) }));
  const { task, reply, hold, resolve, notify } = actions ?? {};
  const values = Object.entries(actions?.customFields ?? {});
  const body = reply && "body" in reply ? reply.body : "";
  const macroId = reply && "macroId" in reply ? reply.macroId : "";
  return (
    <>
      <Group name="gives" open={actions === null || given(actions, GIVES)}>
        <Pair>
          <SelectField
            name="teamId"
            defaultValue={actions?.teamId ?? ""}
            options={[leave, ...chosen(teams)]}
          />
          <FoundField
            kind="staff"
            name="assigneeId"
            defaultValue={actions?.assigneeId ?? ""}
            options={[leave, ...chosen(agents)]}
          />
          <SelectField
            name="inTurn"
            defaultValue={actions?.inTurn ? "true" : ""}
            options={[leave, { value: "true", label: t("inTurn") }]}
          />
          <FoundField
            kind="staff"
            name="watcherId"
            defaultValue={actions?.watcherId ?? ""}
            options={[{ value: "", label: t("nobody") }, ...chosen(agents)]}
          />
        </Pair>
      </Group>
      <Group name="changes" open={actions === null || given(actions, CHANGES)}>
        <Pair>
          <TextField
            name="addTags"
            autoComplete="off"
            hint={t("tagsHint")}
            defaultValue={actions?.addTags?.join(", ") ?? ""}
          />
          <TextField
            name="removeTags"
            autoComplete="off"
            hint={t("tagsHint")}
            defaultValue={actions?.removeTags?.join(", ") ?? ""}
          />
          <SelectField
            name="impact"
            defaultValue={actions?.impact ?? ""}
            options={[leave, ...levels]}
          />
          <SelectField
            name="urgency"
            defaultValue={actions?.urgency ?? ""}
            options={[leave, ...levels]}
          />
          <SelectField
            name="priority"
            defaultValue={actions?.priority ?? ""}
            hint={t("priorityHint")}
            options={[leave, ...PRIORITIES.map((value) => ({ value, label: value }))]}
          />
          <TextField
            name="problemId"
            maxLength={40}
            autoComplete="off"
            hint={t("problemHint")}
            defaultValue={actions?.problemId ?? ""}
          />
        </Pair>
        <TextArea
          name="customFields"
          rows={2}
          hint={t("customHint")}
          defaultValue={values.map(([key, value]) => `${key}: ${lineOf(value)}`).join("\n")}
        />
      </Group>
      <Group name="says" open={given(actions, SAYS)}>
        <TextArea name="note" rows={2} maxLength={20_000} defaultValue={actions?.note ?? ""} />
        <TextArea
          name="replyBody"
          rows={3}
          maxLength={20_000}
          hint={t("replyHint")}
          defaultValue={body}
        />
        <SelectField name="macroId" defaultValue={macroId} options={[nothing, ...chosen(macros)]} />
      </Group>
      <Group name="moves" open={given(actions, MOVES)}>
        <Pair>
          <SelectField
            name="holdReason"
            defaultValue={hold?.reason ?? ""}
            options={[
              nothing,
              ...RULE_HOLDS.map((value) => ({ value, label: t(`holds.${value}`) })),
            ]}
          />
          <TextField
            name="holdDays"
            type="number"
            min={1}
            max={365}
            hint={t("holdDaysHint")}
            defaultValue={String(hold?.days ?? "")}
          />
        </Pair>
        <TextArea name="holdMessage" rows={2} defaultValue={hold?.message ?? ""} />
        <Pair>
          <SelectField
            name="resolveCode"
            defaultValue={resolve?.code ?? ""}
            options={[
              nothing,
              ...RESOLUTION_CODES.map((value) => ({ value, label: t(`codes.${value}`) })),
            ]}
          />
          <TextField name="resolveNote" maxLength={2_000} defaultValue={resolve?.note ?? ""} />
        </Pair>
      </Group>
      <Group name="works" open={given(actions, WORKS)}>
        <Pair>
          <TextField name="taskTitle" maxLength={200} defaultValue={task?.title ?? ""} />
          <TextField
            name="taskDueDays"
            type="number"
            min={0}
            max={365}
            defaultValue={String(task?.dueDays ?? "")}
          />
          <FoundField
            kind="staff"
            name="taskOwnerId"
            defaultValue={task?.ownerId ?? ""}
            options={[{ value: "", label: t("nobody") }, ...chosen(agents)]}
          />
          <SelectField
            name="taskTeamId"
            defaultValue={task?.teamId ?? ""}
            options={[{ value: "", label: t("noTeam") }, ...chosen(teams)]}
          />
          <SelectField
            name="checklistId"
            defaultValue={actions?.checklistId ?? ""}
            options={[nothing, ...chosen(checklists)]}
          />
        </Pair>
      </Group>
      <Group name="tells" open={given(actions, TELLS)}>
        <FoundChecks
          kind="staff"
          name="notifyIds"
          options={chosen(agents)}
          chosen={notify?.userIds ?? []}
        />
        <Pair>
          <SelectField
            name="notifyTeamId"
            defaultValue={notify?.teamId ?? ""}
            options={[{ value: "", label: t("noTeam") }, ...chosen(teams)]}
          />
          <SelectField
            name="severity"
            defaultValue={actions?.proposeMajorIncident ?? ""}
            options={[nothing, ...SEVERITIES.map((value) => ({ value, label: value }))]}
          />
        </Pair>
      </Group>
    </>
  );
}

const GIVES = ["teamId", "assigneeId", "inTurn", "watcherId"] as const;
const CHANGES = [
  ...(["addTags", "removeTags", "impact", "urgency"] as const),
  ...(["priority", "problemId", "customFields"] as const),
];
const SAYS = ["note", "reply"] as const;
const MOVES = ["hold", "resolve"] as const;
const WORKS = ["task", "checklistId"] as const;
const TELLS = ["notify", "proposeMajorIncident"] as const;

const given = (actions: Actions | null, names: readonly (keyof Actions)[]) =>
  names.some((name) => actions?.[name] !== undefined);

const lineOf = (value: unknown): string => {
  if (value === null) return "";
  if (typeof value === "boolean") return value ? "yes" : "no";
  return Array.isArray(value) ? value.join(" | ") : String(value);
};

type GroupProps = {
  name: "gives" | "changes" | "says" | "moves" | "works" | "tells";
  open: boolean;
  children: ReactNode;
};

/** A part of what a rule does, folded away where it does nothing of it. */
function Group({ name, open, children }: GroupProps) {
  const t = useTranslations("automation");
  return (
    <details open={open} className="rounded-card border border-line bg-surface p-3 sm:px-4">
      <summary className="min-h-6 w-fit rounded-control font-semibold pointer-coarse:py-3">
        {t(`groups.${name}`)}
      </summary>
      <div className="grid gap-4 pbs-3">{children}</div>
    </details>
  );
}

const Pair = ({ children }: { children: ReactNode }) => (
  <div className="grid items-start gap-4 sm:grid-cols-2">{children}</div>
);
