import { useTranslations } from "next-intl";
import { ButtonLink } from "@/components/ui/button-link";
import { When } from "@/components/ui/when";
import type { OriginalView } from "@/lib/mail/inbound/contract";
import { MailFrame } from "./mail-frame";

type Props = { mail: OriginalView; imagesHref: string; areShown: boolean };

export function OriginalMail({ mail, imagesHref, areShown }: Props) {
  const t = useTranslations("arrived");
  return (
    <div className="grid gap-4">
      <dl className="grid gap-x-4 gap-y-1 sm:grid-cols-[max-content_minmax(0,1fr)]">
        <dt className="text-text-2">{t("sheet.from")}</dt>
        <dd className="wrap-anywhere">
          <bdi>{mail.from ?? "–"}</bdi>
        </dd>
        <dt className="text-text-2">{t("sheet.to")}</dt>
        <dd className="wrap-anywhere">
          <bdi>{mail.copyTo.join(", ") || "–"}</bdi>
        </dd>
        <dt className="text-text-2">{t("head.subject")}</dt>
        <dd>
          <bdi>{mail.subject || t("noSubject")}</bdi>
        </dd>
        <dt className="text-text-2">{t("sheet.received")}</dt>
        <dd>
          <When at={mail.receivedAt} as="exact" />
        </dd>
      </dl>
      {mail.remoteImages > 0 && (
        <div className="flex flex-wrap items-center gap-3 rounded-card border border-line bg-sunken p-3">
          <p className="min-w-0 flex-1 basis-64">
            {areShown ? t("original.loaded") : t("original.blocked", { count: mail.remoteImages })}
          </p>
          {!areShown && <ButtonLink href={imagesHref}>{t("original.load")}</ButtonLink>}
        </div>
      )}
      {mail.html === null ? (
        <pre
          dir="auto"
          className="overflow-x-auto rounded-card border border-line bg-surface p-3 font-mono text-meta whitespace-pre-wrap"
        >
          {mail.text}
        </pre>
      ) : (
        <MailFrame title={t("original.frame")} html={mail.html} />
      )}
    </div>
  );
}
