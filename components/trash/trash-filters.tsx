import { useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import { ButtonLink } from "@/components/ui/button-link";
import type { Named } from "@/lib/tickets/contract";
import { TRASH_KINDS, type TrashFilter } from "@/lib/trash/contract";

const CONTROL =
  "h-(--control) max-w-full rounded-control border border-line-strong bg-surface px-2.5";

/** Narrows the trash by words, type and whoever deleted; needs no script. */
export function TrashFilters({
  filter,
  trashers,
}: {
  filter: TrashFilter;
  trashers: readonly Named[];
}) {
  const t = useTranslations("trash");
  return (
    <search aria-label={t("filter.label")}>
      <form className="flex flex-wrap items-end gap-2 border-b border-line px-3.5 py-2">
        <label className="grid min-w-0 gap-1">
          <span className="text-meta text-text-2">{t("filter.words")}</span>
          <input
            type="search"
            name="q"
            data-key="search"
            defaultValue={filter.q ?? ""}
            maxLength={100}
            className={`${CONTROL} w-64`}
          />
        </label>
        <label className="grid min-w-0 gap-1">
          <span className="text-meta text-text-2">{t("filter.kind")}</span>
          <select name="kind" defaultValue={filter.kind ?? ""} className={CONTROL}>
            <option value="">{t("filter.any")}</option>
            {TRASH_KINDS.map((kind) => (
              <option key={kind} value={kind}>
                {t(`kind.${kind}`)}
              </option>
            ))}
          </select>
        </label>
        <label className="grid min-w-0 gap-1">
          <span className="text-meta text-text-2">{t("filter.trashedBy")}</span>
          <select name="trashedBy" defaultValue={filter.trashedBy ?? ""} className={CONTROL}>
            <option value="">{t("filter.anybody")}</option>
            <option value="me">{t("filter.me")}</option>
            {trashers.map(({ id, name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
          </select>
        </label>
        <Button type="submit">{t("filter.find")}</Button>
        {Object.keys(filter).length > 0 && (
          <ButtonLink href="/trash" look="quiet">
            {t("filter.clear")}
          </ButtonLink>
        )}
      </form>
    </search>
  );
}
