import { useTranslations } from "next-intl";
import { When } from "@/components/ui/when";
import type { HistoryItem } from "@/lib/tickets/contract";

type Props = {
  items: readonly HistoryItem[];
  /** Whether older changes than these were left out. */
  more: boolean;
};

/** How each field came to be what it is: what it said before and after, who changed it, and when. */
export function FieldHistory({ items, more }: Props) {
  const t = useTranslations("live");
  const tickets = useTranslations("tickets");
  const fieldOf = (field: string) => {
    const own = field.replace(/^fields\./, "");
    if (t.has(`history.field.${own}`)) return t(`history.field.${own}`);
    return tickets.has(`field.${own}`) ? tickets(`field.${own}`) : own;
  };
  const wordsOf = (field: string, value: unknown, name: string | null): string => {
    if (name !== null) return name;
    if (value === null || value === undefined || value === "") return t("history.empty");
    if (Array.isArray(value)) return value.length > 0 ? value.join(", ") : t("history.empty");
    if (field === "state" && tickets.has(`state.${String(value)}`)) {
      return tickets(`state.${String(value)}`);
    }
    if (/^(impact|urgency)$/.test(field) && tickets.has(`level.${String(value)}`)) {
      return tickets(`level.${String(value)}`);
    }
    return String(value);
  };
  return (
    <details id="history" className="text-text-2">
      <summary className="min-h-6 pointer-coarse:py-3 w-fit rounded-control hover:text-text">
        {t("history.title")} <span className="tabular-nums">{items.length}</span>
        {more && "+"}
      </summary>
      {items.length === 0 ? (
        <p className="pbs-1">{t("history.none")}</p>
      ) : (
        <ol className="grid gap-2 pbs-2">
          {items.map((item) => (
            <li key={`${item.id} ${item.field}`} className="grid gap-0.5">
              <span className="flex flex-wrap items-baseline gap-x-2">
                <span className="font-semibold text-text">
                  {item.fieldName ?? fieldOf(item.field)}
                </span>
                <bdi>{item.actor?.name ?? t("history.muster")}</bdi>
                <When at={item.at} as="hour" />
              </span>
              <span className="flex flex-wrap items-baseline gap-x-1.5">
                <span className="sr-only">{t("history.was")} </span>
                <del dir="auto" className="line-clamp-3 max-w-[60ch] decoration-line-strong">
                  {wordsOf(item.field, item.from, item.fromName)}
                </del>
                <span aria-hidden>→</span>
                <span className="sr-only">, {t("history.is")} </span>
                <ins dir="auto" className="line-clamp-3 max-w-[60ch] text-text no-underline">
                  {wordsOf(item.field, item.to, item.toName)}
                </ins>
              </span>
            </li>
          ))}
        </ol>
      )}
    </details>
  );
}
