"use client";

import { Plus } from "lucide-react";
import { type ReactNode, useState } from "react";
import { Button } from "@/components/ui/button";
import { errorOf, useForm } from "@/components/ui/form-context";
import { moved, RowTools, type RowWords } from "./row-tools";

/** With an id that stays its own wherever it is moved to. */
export type BuiltRow<Item> = { id: number; item: Item };

/** Rows that are built in the browser. */
export function useRows<Item>(items: readonly Item[]) {
  const [rows, setRows] = useState<BuiltRow<Item>[]>(() => items.map((item, id) => ({ id, item })));
  const [next, setNext] = useState(items.length);
  const add = (item: Item) => {
    setRows((now) => [...now, { id: next, item }]);
    setNext(next + 1);
  };
  return { rows, setRows, add };
}

type Props<Item> = {
  /** Under which all of them are sent, as one hidden field, and complained of. */
  name: string;
  built: ReturnType<typeof useRows<Item>>;
  words: RowWords & { add: string; none?: string };
  nameOf: (item: Item, at: number) => string;
  onAdd: () => void;
  /** What else has to change with one that goes. */
  without?: (rows: BuiltRow<Item>[], gone: Item) => BuiltRow<Item>[];
  look?: "surface" | "sunken";
  children: (row: BuiltRow<Item>, at: number) => ReactNode;
};

/** Builds a list row by row: each in a frame of its own with what moves it or takes it away. */
export function BuiltRows<Item>(props: Props<Item>) {
  const { name, built, words, nameOf, onAdd, without, look = "surface", children } = props;
  const { rows, setRows } = built;
  const error = errorOf(name, useForm());
  const remove = ({ id, item }: BuiltRow<Item>) =>
    setRows((now) => {
      const rest = now.filter((row) => row.id !== id);
      return without ? without(rest, item) : rest;
    });
  return (
    <div className="grid min-w-0 grid-cols-1 gap-3">
      {error !== undefined && <p className="font-medium text-danger">{error}</p>}
      <input type="hidden" name={name} value={JSON.stringify(rows.map(({ item }) => item))} />
      {rows.length === 0 && words.none && <p className="text-text-2">{words.none}</p>}
      <ol className="grid grid-cols-1 gap-3">
        {rows.map((row, at) => (
          <li
            key={row.id}
            className={`grid min-w-0 grid-cols-1 gap-3 rounded-card border border-line p-3 ${look === "sunken" ? "bg-sunken" : "bg-surface"}`}
          >
            <div className="flex items-center justify-between gap-2">
              <span className="min-w-0 truncate font-semibold">{nameOf(row.item, at)}</span>
              <RowTools
                name={nameOf(row.item, at)}
                at={at}
                count={rows.length}
                words={words}
                onMove={(to) => setRows((now) => moved(now, at, to))}
                onRemove={() => remove(row)}
              />
            </div>
            {children(row, at)}
          </li>
        ))}
      </ol>
      <p>
        <Button onClick={onAdd}>
          <Plus aria-hidden size={16} strokeWidth={1.75} />
          {words.add}
        </Button>
      </p>
    </div>
  );
}
