import { useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import { MAIL_EVENTS, type MailEventKind } from "@/lib/mail/contract";

type Props = { q: string | undefined; status: MailEventKind | undefined };

const CONTROL =
  "h-(--control) rounded-control border border-line-strong bg-surface px-2.5 text-text placeholder:text-text-3";

/** A plain form whose fields stand in the address, so that what was found can be kept and sent. */
export function MailSearch({ q, status }: Props) {
  const t = useTranslations("mail");
  const admin = useTranslations("admin");
  return (
    <search className="border-b border-line px-3.5 py-2">
      <form action="/admin/mail" className="flex flex-wrap items-center gap-2">
        <label className="min-w-0 flex-1 basis-56 max-sm:basis-full">
          <span className="sr-only">{t("search.label")}</span>
          <input
            type="search"
            name="q"
            defaultValue={q}
            placeholder={t("search.placeholder")}
            maxLength={320}
            autoComplete="off"
            autoCapitalize="off"
            spellCheck={false}
            data-key="search"
            aria-keyshortcuts="/"
            className={`${CONTROL} w-full`}
          />
        </label>
        <label className="max-sm:min-w-0 max-sm:flex-1">
          <span className="sr-only">{t("search.status")}</span>
          <select
            key={status ?? ""}
            name="status"
            defaultValue={status ?? ""}
            className={`${CONTROL} max-sm:w-full`}
          >
            <option value="">{t("search.all")}</option>
            {MAIL_EVENTS.map((kind) => (
              <option key={kind} value={kind}>
                {admin(`mail.kind.${kind}`)}
              </option>
            ))}
          </select>
        </label>
        <Button type="submit">{t("search.find")}</Button>
      </form>
    </search>
  );
}
