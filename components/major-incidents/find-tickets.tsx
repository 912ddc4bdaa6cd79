import { getTranslations } from "next-intl/server";
import { Button } from "@/components/ui/button";
import { CheckList } from "@/components/ui/check-list";
import type { FormAction } from "@/components/ui/form-state";
import { Ask } from "./ask";

type Found = { id: string; reference: string; subject: string };

type Props = {
  miId: string;
  q: string;
  /** Null where nothing was asked, or what was asked cannot be understood. */
  found: readonly Found[] | null;
  linkAction: FormAction;
};

/** Finds tickets by the query language of every search, and links many of them at once. */
export async function FindTickets({ miId, q, found, linkAction }: Props) {
  const t = await getTranslations("majors");
  return (
    <div className="grid gap-3">
      <search>
        <form method="get" className="flex flex-wrap items-end gap-2">
          <label className="grid min-w-0 flex-1 basis-56 gap-1">
            <span className="font-medium">{t("linked.find")}</span>
            <input
              name="q"
              type="search"
              defaultValue={q}
              maxLength={500}
              className="h-(--control) w-full rounded-control border border-line-strong bg-surface px-2.5"
            />
          </label>
          <Button type="submit">{t("linked.findDo")}</Button>
        </form>
      </search>
      {q !== "" && found === null && <p role="alert">{t("linked.badQuery")}</p>}
      {found?.length === 0 && <p className="text-text-2">{t("linked.foundNone")}</p>}
      {found !== null && found.length > 0 && (
        <div>
          <Ask
            id="mi-found"
            action={linkAction}
            label={t("linked.choose")}
            send={{ majorIncidentId: miId }}
            fields={{
              chosen: { label: t("linked.found") },
              ticketIds: { label: t("linked.found"), elsewhere: true },
            }}
          >
            <CheckList
              name="chosen"
              options={found.map((one) => ({
                value: one.id,
                label: `${one.reference} ${one.subject}`,
              }))}
            />
          </Ask>
        </div>
      )}
    </div>
  );
}
