import { X } from "lucide-react";
import Link from "next/link";
import { useTranslations } from "next-intl";
import {
  type Choices,
  FILTERS,
  type FilterName,
  hrefOf,
  type ListQuery,
  without,
} from "./list-address";

type Props = { query: ListQuery; choices: Choices };

/** What the list is narrowed by, each with the way to take it off again. */
export function FilterChips({ query, choices }: Props) {
  const t = useTranslations("desk");
  const words = useTranslations("tickets");
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
