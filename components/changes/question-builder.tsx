"use client";

import { Plus, X } from "lucide-react";
import { useState } from "react";
import { CONTROL } from "@/components/building/control";
import { Labelled } from "@/components/building/labelled";
import { keyFrom, moved, RowTools, type RowWords } from "@/components/building/row-tools";
import { Button } from "@/components/ui/button";
import { errorOf, useForm } from "@/components/ui/form-context";
import type { QuestionnaireView } from "@/lib/changes/risk-contract";

type Question = QuestionnaireView["questions"][number];
type Choice = Question["choices"][number];
type Row = { id: number; question: Question };

export type QuestionWords = RowWords & {
  add: string;
  nameless: string;
  text: string;
  /** With `{number}`. */
  choice: string;
  points: string;
  addChoice: string;
  removeChoice: string;
};

type Props = { questions: readonly Question[]; words: QuestionWords };

/** The questions, each with its choices and what they count; sent as one hidden field. */
export function QuestionBuilder({ questions, words }: Props) {
  const [rows, setRows] = useState<Row[]>(() =>
    questions.map((question, id) => ({ id, question })),
  );
  const [next, setNext] = useState(questions.length);
  const error = errorOf("questions", useForm());
  const put = (id: number, part: Partial<Question>) =>
    setRows((now) =>
      now.map((row) => (row.id === id ? { id, question: { ...row.question, ...part } } : row)),
    );
  return (
    <div className="grid min-w-0 grid-cols-1 gap-3">
      {error !== undefined && <p className="font-medium text-danger">{error}</p>}
      <input
        type="hidden"
        name="questions"
        value={JSON.stringify(rows.map(({ question }) => question))}
      />
      <ol className="grid grid-cols-1 gap-3">
        {rows.map(({ id, question }, at) => (
          <li
            key={id}
            className="grid min-w-0 grid-cols-1 gap-3 rounded-card border border-line bg-surface p-3"
          >
            <div className="flex items-center justify-between gap-2">
              <span className="min-w-0 truncate font-semibold">
                {question.text || words.nameless}
              </span>
              <RowTools
                name={question.text || words.nameless}
                at={at}
                count={rows.length}
                words={words}
                onMove={(to) => setRows((now) => moved(now, at, to))}
                onRemove={() => setRows((now) => now.filter((row) => row.id !== id))}
              />
            </div>
            <Labelled label={words.text}>
              <input
                className={CONTROL}
                value={question.text}
                maxLength={300}
                onChange={({ target: { value } }) => put(id, { text: value })}
              />
            </Labelled>
            <Choices
              choices={question.choices}
              words={words}
              onChange={(choices) => put(id, { choices })}
            />
          </li>
        ))}
      </ol>
      <p>
        <Button
          onClick={() => {
            const taken = rows.map(({ question }) => question.key);
            const choices = ["a", "b"].map((key, weight) => ({ key, text: "", weight }));
            const question = { key: keyFrom("question", taken), text: "", choices };
            setRows((now) => [...now, { id: next, question }]);
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

type ChoicesProps = {
  choices: readonly Choice[];
  words: QuestionWords;
  onChange: (choices: Choice[]) => void;
};

function Choices({ choices, words, onChange }: ChoicesProps) {
  const put = (key: string, part: Partial<Choice>) =>
    onChange(choices.map((choice) => (choice.key === key ? { ...choice, ...part } : choice)));
  return (
    <>
      {choices.map(({ key, text, weight }, at) => (
        <div key={key} className="grid grid-cols-[1fr_5rem_auto] items-end gap-2">
          <Labelled label={words.choice.replace("{number}", String(at + 1))}>
            <input
              className={CONTROL}
              value={text}
              maxLength={200}
              onChange={({ target: { value } }) => put(key, { text: value })}
            />
          </Labelled>
          <Labelled label={words.points}>
            <input
              className={CONTROL}
              type="number"
              min={0}
              max={100}
              value={weight}
              onChange={({ target: { value } }) => put(key, { weight: Number(value) })}
            />
          </Labelled>
          <Button
            look="quiet"
            aria-label={words.removeChoice.replace("{name}", text)}
            aria-disabled={choices.length <= 2}
            onClick={() =>
              choices.length > 2 && onChange(choices.filter((choice) => choice.key !== key))
            }
          >
            <X aria-hidden size={16} strokeWidth={1.75} />
          </Button>
        </div>
      ))}
      <p>
        <Button
          look="quiet"
          onClick={() => {
            const key = keyFrom(
              "choice",
              choices.map((choice) => choice.key),
            );
            onChange([...choices, { key, text: "", weight: choices.length }]);
          }}
        >
          {words.addChoice}
        </Button>
      </p>
    </>
  );
}
