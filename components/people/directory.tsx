import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { Button } from "@/components/ui/button";
import { ButtonLink } from "@/components/ui/button-link";
import { EmptyState } from "@/components/ui/empty-state";
import { NextPage } from "@/components/ui/next-page";
import { TableFrame } from "@/components/ui/table-frame";

type Props = {
  kind: "people" | "organisations" | "teams" | "services";
  /** What was looked for, as in the address. */
  q: string;
  head: readonly string[];
  rows: readonly ReactNode[];
  nextCursor: string | null;
  /** More to choose by, beside the words to find. */
  filters?: ReactNode;
  /** What the next page has to be asked with besides, such as a role. */
  kept?: Record<string, string>;
  add: { href: string; label: string };
};

/** A list of what the desk is made of: found by name, a page at a time. */
export function Directory({ kind, q, head, rows, nextCursor, filters, kept = {}, add }: Props) {
  const t = useTranslations("people");
  const asked = Object.entries({ q, ...kept }).filter(([, value]) => value !== "");
  return (
    <>
      <search>
        <form className="flex flex-wrap items-end gap-2 border-b border-line px-3.5 py-2">
          <label className="grid gap-1">
            <span className="text-meta text-text-2">
              {t(kind === "people" ? "findPerson" : "findLabel")}
            </span>
            <input
              type="search"
              name="q"
              defaultValue={q}
              maxLength={100}
              className="h-(--control) w-64 max-w-full rounded-control border border-line-strong bg-surface px-2.5"
            />
          </label>
          {filters}
          <Button type="submit">{t("find")}</Button>
        </form>
      </search>
      {rows.length === 0 ? (
        <EmptyState action={<ButtonLink href={add.href}>{add.label}</ButtonLink>}>
          {t(asked.length === 0 ? `${kind}.empty` : `${kind}.noneFound`)}
        </EmptyState>
      ) : (
        <TableFrame label={t(`${kind}.title`)} head={head}>
          {rows}
        </TableFrame>
      )}
      <NextPage path={`/admin/${kind}`} nextCursor={nextCursor} kept={Object.fromEntries(asked)} />
    </>
  );
}
