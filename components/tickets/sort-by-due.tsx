import { useTranslations } from "next-intl";
import { ButtonLink } from "@/components/ui/button-link";
import { hrefOf, type ListQuery } from "./list-address";

const SORT = /(?:^|\s)sort:\S+/g;

/** Puts what is due first to the top, or what changed last again. */
export function SortByDue({ query }: { query: ListQuery }) {
  const t = useTranslations("sla.sort");
  const isByDue = /(?:^|\s)sort:due(?:\s|$)/.test(query.q ?? "");
  const rest = (query.q ?? "").replaceAll(SORT, "").trim();
  const q = [rest, isByDue ? "" : "sort:due"].filter(Boolean).join(" ") || undefined;
  return (
    <ButtonLink look="quiet" href={hrefOf("/tickets", query, { q, cursor: undefined })}>
      {t(isByDue ? "newest" : "due")}
    </ButtonLink>
  );
}
