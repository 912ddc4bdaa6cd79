"use client";

import Form from "next/form";
import { Button } from "@/components/ui/button";
import { Drawing } from "@/components/ui/drawing";
import { Kbd } from "@/components/ui/kbd";
import { Popover } from "@/components/ui/popover";
import type { Named } from "@/lib/tickets/contract";
import { STATES, TICKET_TYPES } from "@/lib/tickets/lifecycles/words";
import { PRIORITIES } from "@/lib/tickets/priority";
import desk from "@/messages/en/desk.json";
import words from "@/messages/en/tickets.json";
import { type Choices, FILTERS, type FilterName, hrefOf, type ListQuery } from "./list-address";

type Props = { query: ListQuery; choices: Choices };

/** The button behind which the filters of a list are; they all live in the address. */
export function FilterButton({ query, choices }: Props) {
  const named = (list: readonly Named[]) => list.map(({ id, name }) => ({ value: id, name }));
  const options: Record<FilterName, { value: string; name: string }[]> = {
    type: TICKET_TYPES.map((value) => ({ value, name: words.type[value] })),
    state: STATES.map((value) => ({ value, name: words.state[value] })),
    priority: PRIORITIES.map((value) => ({ value, name: value })),
    assignee: [
      { value: "me", name: desk.filter.me },
      { value: "none", name: desk.nobody },
      ...named(choices.agents),
    ],
    team: named(choices.teams),
    service: named(choices.services),
  };
  return (
    <Popover
      id="filters"
      keyTarget="filter"
      title={desk.filter.title}
      trigger={
        <>
          <Drawing of="list-filter" />
          {desk.filter.title}
          <Kbd>F</Kbd>
        </>
      }
    >
      {/* Another list is another form: without a key React would keep the earlier choices in it. */}
      <Form key={hrefOf("", query)} action="/tickets" scroll={false} className="grid gap-3">
        <input type="hidden" name="view" value={query.view} />
        {query.q !== undefined && <input type="hidden" name="q" value={query.q} />}
        {FILTERS.map((name) => (
          <label key={name} className="grid gap-1 font-medium">
            {words.field[name]}
            <select
              name={name}
              defaultValue={query.chosen[name]?.[0] ?? ""}
              className="h-(--control) w-full rounded-control border border-line-strong bg-surface px-2 font-normal"
            >
              <option value="">{desk.filter.any}</option>
              {options[name].map((option) => (
                <option key={option.value} value={option.value}>
                  {option.name}
                </option>
              ))}
            </select>
          </label>
        ))}
        <div className="flex justify-end gap-2">
          <Button type="submit" look="primary">
            {desk.filter.apply}
          </Button>
        </div>
      </Form>
    </Popover>
  );
}
