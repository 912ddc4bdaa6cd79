import { getTranslations } from "next-intl/server";
import { Tile, Tiles } from "@/components/catalogue/tiles";
import { Page } from "@/components/layout/page";
import { Button } from "@/components/ui/button";
import { ButtonLink } from "@/components/ui/button-link";
import { catalogueFor } from "@/lib/catalogue/queries";
import { requirePerson } from "@/lib/web/session-actor";

type Props = { searchParams: Promise<{ q?: string | string[] }> };

export default async function CataloguePage({ searchParams }: Props) {
  const [person, asked, t] = await Promise.all([
    requirePerson(),
    searchParams,
    getTranslations("catalogue"),
  ]);
  const q = typeof asked.q === "string" ? asked.q.trim().slice(0, 100) : "";
  const { rows } = await catalogueFor(person, { q }, { limit: 100 });
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
      <section aria-label={t("else")} className="grid gap-2">
        <h2 className="font-semibold">{t("notHere")}</h2>
        <Tile href="/requests/new?type=request" name={t("else")} hint={t("elseHint")} />
      </section>
    </Page>
  );
}
