"use client";

import { Plus } from "lucide-react";
import { useState } from "react";
import { CONTROL } from "@/components/building/control";
import { Labelled } from "@/components/building/labelled";
import { keyFrom, moved, RowTools, type RowWords } from "@/components/building/row-tools";
import { Button } from "@/components/ui/button";
import { errorOf, useForm } from "@/components/ui/form-context";
import type { TaskPlan } from "@/lib/catalogue/task-plan";

type Named = { id: string; name: string };
type Step = TaskPlan[number];
type Row = { id: number; step: Step };

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
  const [rows, setRows] = useState<Row[]>(() => tasks.map((step, id) => ({ id, step })));
  const [next, setNext] = useState(tasks.length);
  const error = errorOf("tasks", useForm());
  const change = (id: number, part: Partial<Step>) =>
    setRows((now) =>
      now.map((row) => (row.id === id ? { id, step: { ...row.step, ...part } } : row)),
    );
  const remove = (gone: Row) =>
    setRows((now) =>
      now
        .filter(({ id }) => id !== gone.id)
        .map(({ id, step }) => ({
          id,
          step: { ...step, needs: step.needs.filter((key) => key !== gone.step.key) },
        })),
    );
  return (
    <div className="grid min-w-0 grid-cols-1 gap-3">
      {error !== undefined && <p className="font-medium text-danger">{error}</p>}
      <input type="hidden" name="tasks" value={JSON.stringify(rows.map(({ step }) => step))} />
      {rows.length === 0 && <p className="text-text-2">{words.none}</p>}
      <ol className="grid grid-cols-1 gap-3">
        {rows.map((row, at) => (
          <li
            key={row.id}
            className="grid min-w-0 grid-cols-1 gap-3 rounded-card border border-line bg-surface p-3"
          >
            <div className="flex items-center justify-between gap-2">
              <span className="min-w-0 truncate font-semibold">
                {row.step.title || words.nameless}
              </span>
              <RowTools
                name={row.step.title || words.nameless}
                at={at}
                count={rows.length}
                words={words}
                onMove={(to) => setRows((now) => moved(now, at, to))}
                onRemove={() => remove(row)}
              />
            </div>
            <div className="grid gap-3 sm:grid-cols-[2fr_1fr_1fr]">
              <Labelled label={words.title}>
                <input
                  className={CONTROL}
                  value={row.step.title}
                  maxLength={200}
                  onChange={({ target: { value } }) => change(row.id, { title: value })}
                />
              </Labelled>
              <Labelled label={words.team}>
                <select
                  className={CONTROL}
                  value={row.step.teamId ?? ""}
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
                  value={row.step.dueDays ?? ""}
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
                    .map(({ id, step }) => (
                      <label key={id} className="flex min-h-(--control) items-center gap-2">
                        <input
                          type="checkbox"
                          className="size-4 accent-accent"
                          checked={row.step.needs.includes(step.key)}
                          onChange={({ target: { checked } }) =>
                            change(row.id, {
                              needs: checked
                                ? [...row.step.needs, step.key]
                                : row.step.needs.filter((key) => key !== step.key),
                            })
                          }
                        />
                        <bdi>{step.title || words.nameless}</bdi>
                      </label>
                    ))}
                </div>
              </fieldset>
            )}
          </li>
        ))}
      </ol>
      <p>
        <Button
          onClick={() => {
            const key = keyFrom(
              "task",
              rows.map(({ step }) => step.key),
            );
            const step = { key, title: "", ownerId: null, teamId: null, dueDays: null, needs: [] };
            setRows((now) => [...now, { id: next, step }]);
            setNext(next + 1);
          }}
        >
          <Plus aria-hidden size={16} strokeWidth={1.75} />
          {words.add}
        </Button>
      </p>
    </div>
  );
}
