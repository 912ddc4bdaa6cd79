import { Mail } from "lucide-react";
import Link from "next/link";
import { useTranslations } from "next-intl";
import { ActionForm } from "@/components/ui/action-form";
import { Badge } from "@/components/ui/badge";
import { FormKey } from "@/components/ui/form-key";
import type { FormAction } from "@/components/ui/form-state";
import { SubmitButton } from "@/components/ui/submit-button";
import { TypedText } from "@/components/ui/typed-text";
import { useFormWords } from "@/components/ui/words";
import type { ByMailView } from "@/lib/mail/inbound/contract";

type MarkProps = { mail: ByMailView; author: string; ticket: string };

/** Beside a message: that it came by mail, whether its sender is genuine, and the way to the original. */
export function ByMailMark({ mail, author, ticket }: MarkProps) {
  const t = useTranslations("arrived");
  return (
    <>
      <Badge tone={mail.verification === "fail" ? "danger" : "plain"}>
        <Mail aria-hidden size={12} strokeWidth={2} />
        <span title={t("message.markOf", { address: mail.address ?? author })}>
          {t("message.mark")}
        </span>
        <span className="font-normal">· {t(`verification.${mail.verification}`)}</span>
      </Badge>
      <Link
        href={`/tickets/${ticket}/mail/${mail.id}`}
        prefetch={false}
        aria-label={t("message.originalOf", { author })}
        className="no-print inline-flex min-h-6 items-center text-text-2 underline decoration-dotted underline-offset-2 hover:text-text pointer-coarse:min-h-11"
      >
        {t("message.original")}
      </Link>
    </>
  );
}

/** Under a message: what was trimmed from it, and what an agent should know of the mail. */
export function ByMailMore({ mail, action }: { mail: ByMailView; action: FormAction }) {
  const t = useTranslations("arrived");
  const words = useFormWords();
  return (
    <div className="mbs-2 grid gap-1.5 text-text-2 empty:hidden">
      {mail.otherSubject !== null && (
        <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
          <p>
            <bdi>{t("message.otherSubject", { subject: mail.otherSubject })}</bdi>{" "}
            {mail.splitTicket && (
              <>
                {t("message.splitDone")}{" "}
                <Link
                  href={`/tickets/${mail.splitTicket.reference}`}
                  prefetch={false}
                  className="font-mono text-meta text-link underline"
                >
                  {mail.splitTicket.reference}
                </Link>
              </>
            )}
          </p>
          {mail.splitTicket === null && (
            <ActionForm action={action} words={words} fields={{}}>
              <FormKey />
              <input type="hidden" name="mailId" value={mail.id} />
              <SubmitButton look="plain">{t("message.split")}</SubmitButton>
            </ActionForm>
          )}
        </div>
      )}
      {mail.copyTo.length > 0 && (
        <p className="wrap-anywhere">
          <bdi>{t("message.copyTo", { addresses: mail.copyTo.join(", ") })}</bdi>
        </p>
      )}
      {mail.filesLeftOut > 0 && <p>{t("sheet.leftOut", { count: mail.filesLeftOut })}</p>}
      {mail.wholeHtml !== null && (
        <details>
          <summary className="inline-flex min-h-6 w-fit items-center rounded-control underline decoration-dotted underline-offset-2 hover:text-text pointer-coarse:min-h-11">
            {t("message.whole")}
          </summary>
          <div className="border-s-2 border-line ps-3">
            <TypedText html={mail.wholeHtml} />
          </div>
        </details>
      )}
    </div>
  );
}
