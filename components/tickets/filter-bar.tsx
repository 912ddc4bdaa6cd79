import { ListFilter, X } from "lucide-react";
import Form from "next/form";
import Link from "next/link";
import { getTranslations } from "next-intl/server";
import { Button } from "@/components/ui/button";
import { Kbd } from "@/components/ui/kbd";
import { Popover } from "@/components/ui/popover";
import type { Named } from "@/lib/tickets/contract";
import { STATES, TICKET_TYPES } from "@/lib/tickets/lifecycles/words";
import { PRIORITIES } from "@/lib/tickets/priority";
import { FILTERS, type FilterName, hrefOf, type ListQuery, without } from "./list-query";

export type Choices = {
  teams: readonly Named[];
  services: readonly Named[];
  agents: readonly Named[];
};

type Props = { query: ListQuery; choices: Choices };

/** The button behind which the filters of a list are; they all live in the address. */
export async function FilterButton({ query, choices }: Props) {
  const [t, words] = await Promise.all([getTranslations("desk"), getTranslations("tickets")]);
  const named = (list: readonly Named[]) => list.map(({ id, name }) => ({ value: id, name }));
  const options: Record<FilterName, { value: string; name: string }[]> = {
    type: TICKET_TYPES.map((value) => ({ value, name: words(`type.${value}`) })),
    state: STATES.map((value) => ({ value, name: words(`state.${value}`) })),
    priority: PRIORITIES.map((value) => ({ value, name: value })),
    assignee: [
      { value: "me", name: t("filter.me") },
      { value: "none", name: t("nobody") },
      ...named(choices.agents),
    ],
    team: named(choices.teams),
    service: named(choices.services),
  };
  return (
    <Popover
      id="filters"
      keyTarget="filter"
      title={t("filter.title")}
      trigger={
        <>
          <ListFilter aria-hidden size={16} strokeWidth={1.75} />
          {t("filter.title")}
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
            {words(`field.${name}`)}
            <select
              name={name}
              defaultValue={query.chosen[name]?.[0] ?? ""}
              className="h-(--control) w-full rounded-control border border-line-strong bg-surface px-2 font-normal"
            >
              <option value="">{t("filter.any")}</option>
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
            {t("filter.apply")}
          </Button>
        </div>
      </Form>
    </Popover>
  );
}

/** What the list is narrowed by, each with the way to take it off again. */
export async function FilterChips({ query, choices }: Props) {
  const [t, words] = await Promise.all([getTranslations("desk"), getTranslations("tickets")]);
  const names = new Map(
    [...choices.teams, ...choices.services, ...choices.agents].map(({ id, name }) => [id, name]),
  );
  const nameOf = (filter: FilterName, value: string) => {
    if (filter === "type") return words(`type.${value}`);
    if (filter === "state") return words(`state.${value}`);
    if (value === "me") return t("filter.me");
    if (value === "none") return t("nobody");
    return names.get(value) ?? value;
  };
  const chips = FILTERS.flatMap((name) =>
    (query.chosen[name] ?? []).map((value) => ({ name, value, word: nameOf(name, value) })),
  );
  if (chips.length === 0) return null;
  return (
    <ul
      aria-label={t("filter.chosen")}
      className="flex flex-wrap gap-1.5 border-b border-line px-3.5 py-2"
    >
      {chips.map(({ name, value, word }) => (
        <li key={`${name}:${value}`}>
          <Link
            href={hrefOf("/tickets", query, without(query, name, value))}
            prefetch={false}
            className="inline-flex min-h-6 items-center gap-1 rounded-full bg-accent-soft ps-2.5 pe-1.5 text-meta hover:text-danger pointer-coarse:min-h-11"
          >
            <span className="text-text-2">{words(`field.${name}`)}</span>
            <bdi>{word}</bdi>
            <X aria-hidden size={14} strokeWidth={1.75} />
            <span className="sr-only">{t("filter.remove")}</span>
          </Link>
        </li>
      ))}
    </ul>
  );
}
