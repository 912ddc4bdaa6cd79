import { useTimeZone, useTranslations } from "next-intl";
import { FoundField } from "@/components/building/found-field";
import { Ask } from "@/components/major-incidents/ask";
import { ActionForm } from "@/components/ui/action-form";
import { Badge } from "@/components/ui/badge";
import { CheckList } from "@/components/ui/check-list";
import { SelectField, TextArea, TextField } from "@/components/ui/field";
import { FormKey } from "@/components/ui/form-key";
import type { FormAction } from "@/components/ui/form-state";
import { SubmitButton } from "@/components/ui/submit-button";
import { When } from "@/components/ui/when";
import { useFormWords } from "@/components/ui/words";
import { offered } from "@/lib/people/offered";
import type { TaskView } from "@/lib/tasks/contract";

type Named = { id: string; name: string };
type Props = {
  ticketId: string;
  tasks: readonly TaskView[];
  /** Whether the ticket still takes tasks. */
  isOpen: boolean;
  agents: readonly Named[];
  teams: readonly Named[];
  /** Who looks. */
  selfId: string;
  addAction: FormAction;
  reviseAction: FormAction;
};

/** What has to be done for a ticket, in order, and who does it. */
export function TaskList(props: Props) {
  const { ticketId, tasks, isOpen, agents, teams, selfId, addAction, reviseAction } = props;
  const t = useTranslations("tasks");
  const over = tasks.filter(({ state }) => state !== "open").length;
  if (tasks.length === 0 && !isOpen) return null;
  return (
    <section
      aria-label={t("title")}
      className={
        tasks.length === 0
          ? "no-print"
          : "no-print grid gap-2 rounded-card border border-line bg-surface p-3 sm:px-4"
      }
    >
      {tasks.length > 0 && (
        <h2 className="flex flex-wrap items-baseline gap-x-2 font-semibold">
          {t("title")}
          <span className="text-meta font-normal text-text-2">
            {t("count", { over, all: tasks.length })}
          </span>
        </h2>
      )}
      {tasks.length > 0 && (
        <ol className="grid">
          {tasks.map((task) => (
            <Line
              key={task.id}
              task={task}
              titles={new Map(tasks.map(({ id, title }) => [id, title]))}
              agents={agents}
              selfId={selfId}
              action={reviseAction}
            />
          ))}
        </ol>
      )}
      {isOpen && (
        <NewTask
          key={tasks.length}
          ticketId={ticketId}
          tasks={tasks}
          agents={agents}
          teams={teams}
          action={addAction}
        />
      )}
    </section>
  );
}

type LineProps = {
  task: TaskView;
  titles: ReadonlyMap<string, string>;
  agents: readonly Named[];
  selfId: string;
  action: FormAction;
};

function Line({ task, titles, agents, selfId, action }: LineProps) {
  const t = useTranslations("tasks");
  const { id, title, state, owner, substitute, team, dueAt } = task;
  const { ready, held, unapproved, reason, needs } = task;
  const named = <span className="sr-only">: {title}</span>;
  return (
    <li className="flex min-h-(--row) flex-wrap items-center gap-x-3 gap-y-1 border-line py-1.5 not-last:border-b">
      <span className="grid min-w-0 flex-1 basis-56">
        <span className={state === "open" ? "font-medium" : "text-text-2 line-through"}>
          <bdi>{title}</bdi>
        </span>
        <span className="text-meta text-text-2">
          {owner?.name ?? team?.name ?? t("nobody")}
          {substitute && <> · {t("away", { name: substitute.name })}</>}
          {dueAt && (
            <>
              {" · "}
              {t("due")} <When at={dueAt} as="hour" />
            </>
          )}
          {held && <> · {t("held")}</>}
          {unapproved && <> · {t("unapproved")}</>}
          {state === "open" && !ready && !unapproved && needs.length > 0 && (
            <> · {t("after", { names: needs.map((need) => titles.get(need) ?? "").join(", ") })}</>
          )}
          {reason && <> · {reason}</>}
        </span>
      </span>
      {state !== "open" && <Badge>{t(`state.${state}`)}</Badge>}
      {state === "open" && substitute?.id === selfId && (
        <Ask
          action={action}
          label={
            <>
              {t("takeOver")}
              {named}
            </>
          }
          send={{ taskId: id, ownerId: selfId }}
        />
      )}
      {state === "open" && ready && (
        <Ask
          action={action}
          label={
            <>
              {t("done")}
              {named}
            </>
          }
          send={{ taskId: id, state: "done" }}
        />
      )}
      {state === "open" && (
        <>
          <Ask
            id={`give-${id}`}
            action={action}
            look="quiet"
            label={
              <>
                {t("give")}
                {named}
              </>
            }
            send={{ taskId: id }}
            fields={{ ownerId: { label: t("owner") } }}
          >
            <FoundField
              kind="staff"
              name="ownerId"
              defaultValue={owner?.id ?? ""}
              options={[
                { value: "", label: t("nobody") },
                ...offered(agents, [owner]).map((agent) => ({
                  value: agent.id,
                  label: agent.name,
                })),
              ]}
            />
          </Ask>
          <Ask
            id={`skip-${id}`}
            action={action}
            look="quiet"
            label={
              <>
                {t("skip")}
                {named}
              </>
            }
            send={{ taskId: id, state: "skipped" }}
            fields={{ reason: { label: t("reason"), missing: t("reasonMissing") } }}
          >
            <TextArea name="reason" required rows={2} />
          </Ask>
        </>
      )}
      {(state === "done" || state === "skipped") && (
        <Ask
          action={action}
          look="quiet"
          label={
            <>
              {t("reopen")}
              {named}
            </>
          }
          send={{ taskId: id, state: "open" }}
        />
      )}
    </li>
  );
}

type NewProps = {
  ticketId: string;
  tasks: readonly TaskView[];
  agents: readonly Named[];
  teams: readonly Named[];
  action: FormAction;
};

function NewTask({ ticketId, tasks, agents, teams, action }: NewProps) {
  const t = useTranslations("tasks");
  const words = useFormWords();
  const zone = useTimeZone() ?? "UTC";
  const optional = (list: readonly Named[]) => [
    { value: "", label: t("nobody") },
    ...list.map(({ id, name }) => ({ value: id, label: name })),
  ];
  return (
    <details>
      <summary className="inline-flex min-h-(--control) cursor-pointer items-center text-link">
        {t("add")}
      </summary>
      <ActionForm
        action={action}
        words={words}
        fields={{
          title: { label: t("what"), missing: t("whatMissing") },
          ownerId: { label: t("owner") },
          teamId: { label: t("team") },
          dueAt: { label: t("dueAt") },
          needs: { label: t("needs") },
        }}
        className="grid gap-3 pbs-2"
      >
        <FormKey />
        <input type="hidden" name="ticketId" value={ticketId} />
        <input type="hidden" name="zone" value={zone} />
        <TextField name="title" required maxLength={200} autoComplete="off" />
        <div className="grid gap-3 sm:grid-cols-3">
          <FoundField kind="staff" name="ownerId" options={optional(agents)} />
          <SelectField name="teamId" options={optional(teams)} />
          <TextField name="dueAt" type="datetime-local" />
        </div>
        {tasks.length > 0 && (
          <CheckList
            name="needs"
            options={tasks.map(({ id, title }) => ({ value: id, label: title }))}
          />
        )}
        <div>
          <SubmitButton look="plain">{t("addIt")}</SubmitButton>
        </div>
      </ActionForm>
    </details>
  );
}
