"use client";

import { BuiltRows, useRows } from "@/components/building/built-rows";
import { CONTROL } from "@/components/building/control";
import { Labelled } from "@/components/building/labelled";
import { keyFrom, type RowWords } from "@/components/building/row-tools";
import type { TaskPlan } from "@/lib/catalogue/task-plan";

type Named = { id: string; name: string };
type Step = TaskPlan[number];

export type TaskWords = RowWords & {
  add: string;
  none: string;
  nameless: string;
  title: string;
  team: string;
  noTeam: string;
  due: string;
  needs: string;
};

type Props = { tasks: TaskPlan; teams: readonly Named[]; words: TaskWords };

/** What has to be done for each request, and in which order; sent as one hidden field. */
export function TaskBuilder({ tasks, teams, words }: Props) {
  const built = useRows(tasks);
  const { rows, setRows, add } = built;
  const change = (id: number, part: Partial<Step>) =>
    setRows((now) =>
      now.map((row) => (row.id === id ? { id, item: { ...row.item, ...part } } : row)),
    );
  const keys = rows.map(({ item }) => item.key);
  const added = { title: "", ownerId: null, teamId: null, dueDays: null, needs: [] };
  return (
    <BuiltRows
      name="tasks"
      built={built}
      words={words}
      nameOf={({ title }) => title || words.nameless}
      onAdd={() => add({ ...added, key: keyFrom("task", keys) })}
      without={(rest, gone) =>
        rest.map(({ id, item }) => ({
          id,
          item: { ...item, needs: item.needs.filter((key) => key !== gone.key) },
        }))
      }
    >
      {(row) => (
        <>
          <div className="grid gap-3 sm:grid-cols-[2fr_1fr_1fr]">
            <Labelled label={words.title}>
              <input
                className={CONTROL}
                value={row.item.title}
                maxLength={200}
                onChange={({ target: { value } }) => change(row.id, { title: value })}
              />
            </Labelled>
            <Labelled label={words.team}>
              <select
                className={CONTROL}
                value={row.item.teamId ?? ""}
                onChange={({ target: { value } }) => change(row.id, { teamId: value || null })}
              >
                <option value="">{words.noTeam}</option>
                {teams.map(({ id, name }) => (
                  <option key={id} value={id}>
                    {name}
                  </option>
                ))}
              </select>
            </Labelled>
            <Labelled label={words.due}>
              <input
                className={CONTROL}
                type="number"
                min={0}
                max={365}
                value={row.item.dueDays ?? ""}
                onChange={({ target: { value } }) =>
                  change(row.id, { dueDays: value === "" ? null : Number(value) })
                }
              />
            </Labelled>
          </div>
          {rows.length > 1 && (
            <fieldset>
              <legend className="font-medium">{words.needs}</legend>
              <div className="flex flex-wrap gap-x-4">
                {rows
                  .filter(({ id }) => id !== row.id)
                  .map(({ id, item: step }) => (
                    <label key={id} className="flex min-h-(--control) items-center gap-2">
                      <input
                        type="checkbox"
                        className="size-4 accent-accent"
                        checked={row.item.needs.includes(step.key)}
                        onChange={({ target: { checked } }) =>
                          change(row.id, {
                            needs: checked
                              ? [...row.item.needs, step.key]
                              : row.item.needs.filter((key) => key !== step.key),
                          })
                        }
                      />
                      <bdi>{step.title || words.nameless}</bdi>
                    </label>
                  ))}
              </div>
            </fieldset>
          )}
        </>
      )}
    </BuiltRows>
  );
}
