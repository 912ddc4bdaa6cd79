import Link from "next/link";
import { getTranslations } from "next-intl/server";
import { ActionForm } from "@/components/ui/action-form";
import { FormKey } from "@/components/ui/form-key";
import type { FormAction } from "@/components/ui/form-state";
import { SubmitButton } from "@/components/ui/submit-button";
import { When } from "@/components/ui/when";
import { formWords } from "@/components/ui/words";
import type { MailTrace as Trace } from "@/lib/mail/contract";
import { MailEvents } from "./mail-events";
import { MailStatus } from "./mail-status";

type Props = { trace: Trace; isAdmin: boolean; liftAction: FormAction };

/** What became of the mails of a reply, in a word; all of it opens in place, without script. */
export async function MailTrace({ trace, isAdmin, liftAction }: Props) {
  const [t, words] = await Promise.all([getTranslations("mail"), formWords()]);
  return (
    <details className="open:order-last open:basis-full">
      <summary className="inline-flex min-h-6 w-fit items-center rounded-control pointer-coarse:min-h-11">
        <MailStatus
          kind={trace.status}
          isCaptured={trace.mails.some(({ isCaptured }) => isCaptured)}
          named
        />
      </summary>
      <ul className="mbs-1 grid gap-3 border-s-2 border-line ps-3">
        {trace.mails.map((mail) => (
          <li key={mail.id} className="grid min-w-0 gap-1">
            <p className="flex flex-wrap items-center gap-x-2 text-meta text-text-2">
              <span>
                {t("trace.to")} <bdi className="break-all text-text">{mail.to}</bdi>
              </span>
              <When at={mail.createdAt} as="hour" />
              {isAdmin && (
                <Link
                  href={`/admin/mail/${mail.id}`}
                  prefetch={false}
                  className="text-link underline"
                >
                  {t("trace.open")}
                </Link>
              )}
            </p>
            <MailEvents events={mail.events} />
          </li>
        ))}
        {trace.flags.map((flag) => (
          <li key={flag.id}>
            <ActionForm action={liftAction} words={words} fields={{}} className="grid gap-1.5">
              <FormKey />
              <input type="hidden" name="flagId" value={flag.id} />
              <p className="break-words">
                {t(`trace.flag.${flag.kind}`, { address: flag.address })}
              </p>
              <div>
                <SubmitButton look="plain">{t("trace.flag.lift")}</SubmitButton>
              </div>
            </ActionForm>
          </li>
        ))}
      </ul>
    </details>
  );
}
