"use client";

import { BuiltRows, useRows } from "@/components/building/built-rows";
import { CONTROL } from "@/components/building/control";
import { Labelled } from "@/components/building/labelled";
import type { RowWords } from "@/components/building/row-tools";
import type { FindWords } from "@/components/building/use-found";
import { usePeople } from "@/components/people/use-people";
import type { ApprovalStep } from "@/lib/approvals/contract";
import { QUORUMS, STEP_KINDS } from "@/lib/approvals/words";
import { LISTED_AT_MOST } from "@/lib/people/naming";

type Named = { id: string; name: string };

export type StepWords = RowWords & {
  add: string;
  /** With `{number}`. */
  step: string;
  kind: string;
  kinds: Record<(typeof STEP_KINDS)[number], string>;
  quorum: string;
  quorums: Record<(typeof QUORUMS)[number], string>;
  team: string;
  people: string;
  find: FindWords;
};

type Props = {
  steps: readonly ApprovalStep[];
  people: readonly Named[];
  teams: readonly Named[];
  words: StepWords;
};

/** Who is asked, one step after the other; sent as one hidden field. */
export function StepBuilder({ steps, people, teams, words }: Props) {
  const built = useRows(steps);
  const { setRows, add } = built;
  const put = (id: number, step: ApprovalStep) =>
    setRows((now) => now.map((row) => (row.id === id ? { id, item: step } : row)));
  return (
    <BuiltRows
      name="steps"
      built={built}
      words={words}
      nameOf={(_step, at) => words.step.replace("{number}", String(at + 1))}
      onAdd={() => add({ kind: "manager", quorum: "any" })}
      look="sunken"
    >
      {({ id, item: step }) => (
        <>
          <div className="grid gap-3 sm:grid-cols-2">
            <Labelled label={words.kind}>
              <select
                className={CONTROL}
                value={step.kind}
                onChange={({ target: { value } }) =>
                  put(id, stepOf(value, step.quorum, teams[0]?.id ?? ""))
                }
              >
                {STEP_KINDS.map((kind) => (
                  <option key={kind} value={kind}>
                    {words.kinds[kind]}
                  </option>
                ))}
              </select>
            </Labelled>
            <Labelled label={words.quorum}>
              <select
                className={CONTROL}
                value={step.quorum}
                onChange={({ target: { value } }) =>
                  put(id, { ...step, quorum: QUORUMS.find((one) => one === value) ?? "any" })
                }
              >
                {QUORUMS.map((quorum) => (
                  <option key={quorum} value={quorum}>
                    {words.quorums[quorum]}
                  </option>
                ))}
              </select>
            </Labelled>
          </div>
          {step.kind === "team" && (
            <Labelled label={words.team}>
              <select
                className={CONTROL}
                value={step.teamId}
                onChange={({ target: { value } }) => put(id, { ...step, teamId: value })}
              >
                {teams.map((team) => (
                  <option key={team.id} value={team.id}>
                    {team.name}
                  </option>
                ))}
              </select>
            </Labelled>
          )}
          {step.kind === "people" && (
            <StepPeople
              people={people}
              chosen={step.personIds}
              words={words}
              onChoose={(personIds) => put(id, { ...step, personIds })}
            />
          )}
        </>
      )}
    </BuiltRows>
  );
}

type PeopleProps = Pick<Props, "people" | "words"> & {
  chosen: readonly string[];
  onChoose: (personIds: string[]) => void;
};

function StepPeople({ people, chosen, words, onChoose }: PeopleProps) {
  const { offered, finder } = usePeople(people, people.length < LISTED_AT_MOST, words.find);
  return (
    <fieldset className="grid gap-2">
      <legend className="font-medium">{words.people}</legend>
      <div className="grid max-h-56 gap-x-4 overflow-y-auto sm:grid-cols-2">
        {offered.map(({ id, name }) => (
          <label key={id} className="flex min-h-(--control) items-center gap-2">
            <input
              type="checkbox"
              className="size-4 accent-accent"
              checked={chosen.includes(id)}
              onChange={({ target: { checked } }) =>
                onChoose(checked ? [...chosen, id] : chosen.filter((one) => one !== id))
              }
            />
            <bdi>{name}</bdi>
          </label>
        ))}
      </div>
      {finder}
    </fieldset>
  );
}

function stepOf(kind: string, quorum: ApprovalStep["quorum"], teamId: string): ApprovalStep {
  if (kind === "people") return { kind, personIds: [], quorum };
  return kind === "team" ? { kind, teamId, quorum } : { kind: "manager", quorum };
}
