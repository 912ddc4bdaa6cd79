import { getTranslations } from "next-intl/server";
import { Tile, Tiles } from "@/components/catalogue/tiles";
import { Page } from "@/components/layout/page";
import { Button } from "@/components/ui/button";
import { ButtonLink } from "@/components/ui/button-link";
import { catalogueFor } from "@/lib/catalogue/queries";
import { Refused } from "@/lib/kernel/errors";
import { requirePerson } from "@/lib/web/session-actor";

const ITEMS = 100;

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export default async function CataloguePage({ searchParams }: Props) {
  const [person, asked, t] = await Promise.all([
    requirePerson(),
    searchParams,
    getTranslations("catalogue"),
  ]);
  const q = typeof asked.q === "string" ? asked.q.trim().slice(0, 100) : "";
  const cursor = typeof asked.cursor === "string" ? asked.cursor : undefined;
  const { rows, nextCursor } = await catalogueFor(person, { q }, { limit: ITEMS, cursor }).catch(
    (error: unknown) => {
      // A place that is none any more begins at the top.
      if (!(error instanceof Refused)) throw error;
      return catalogueFor(person, { q }, { limit: ITEMS });
    },
  );
  const hrefOf = (after?: string) => {
    const kept = { ...(q === "" ? {} : { q }), ...(after === undefined ? {} : { cursor: after }) };
    return `/catalogue?${new URLSearchParams(kept)}`;
  };
  const items = rows.filter(({ enabled }) => enabled !== false);
  return (
    <Page shape="reading" place={{ title: t("title") }}>
      <search>
        <form className="flex flex-wrap items-end gap-2">
          <label className="grid min-w-0 flex-1 basis-48 gap-1">
            <span className="font-medium">{t("find")}</span>
            <input
              type="search"
              name="q"
              defaultValue={q}
              maxLength={100}
              className="h-(--control) w-full rounded-control border border-line-strong bg-surface px-2.5"
            />
          </label>
          <Button type="submit">{t("search")}</Button>
        </form>
      </search>
      {items.length === 0 && q !== "" && (
        <p className="text-text-2">
          {t("noneFound")} <ButtonLink href="/catalogue">{t("showAll")}</ButtonLink>
        </p>
      )}
      <Tiles items={items} />
      {(cursor !== undefined || nextCursor !== null) && (
        <p className="flex justify-between gap-2">
          <span>
            {cursor !== undefined && <ButtonLink href={hrefOf()}>{t("first")}</ButtonLink>}
          </span>
          {nextCursor !== null && <ButtonLink href={hrefOf(nextCursor)}>{t("more")}</ButtonLink>}
        </p>
      )}
      <section aria-label={t("else")} className="grid gap-2">
        <h2 className="font-semibold">{t("notHere")}</h2>
        <Tile href="/requests/new?type=request" name={t("else")} hint={t("elseHint")} />
      </section>
    </Page>
  );
}
