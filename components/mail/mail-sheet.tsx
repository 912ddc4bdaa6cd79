import Link from "next/link";
import { getTranslations } from "next-intl/server";
import { ActionForm } from "@/components/ui/action-form";
import { EmptyState } from "@/components/ui/empty-state";
import { FormKey } from "@/components/ui/form-key";
import type { FormAction } from "@/components/ui/form-state";
import { Part } from "@/components/ui/part";
import { SubmitButton } from "@/components/ui/submit-button";
import { formWords } from "@/components/ui/words";
import type { FullMailView } from "@/lib/mail/contract";
import { MailEvents } from "./mail-events";
import { isOver } from "./mail-list";
import { MailStatus } from "./mail-status";

type Props = { mail: FullMailView; resendAction: FormAction };

/** One mail as it was handed over: what became of it, how it looks, what stands in it. */
export async function MailSheet({ mail, resendAction }: Props) {
  const [t, words] = await Promise.all([getTranslations("admin"), formWords()]);
  const headers = Object.entries(mail.headers);
  return (
    <div className="grid max-w-4xl gap-6 p-4 sm:p-6">
      <Part title={t("mail.happened")}>
        <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
          <MailStatus kind={mail.status} isCaptured={mail.isCaptured} />
          {mail.ticket && (
            <Link
              href={`/tickets/${mail.ticket.reference}`}
              prefetch={false}
              className="font-mono text-meta text-link underline"
            >
              {mail.ticket.reference}
            </Link>
          )}
        </div>
        <MailEvents events={mail.events} />
        <ActionForm action={resendAction} words={words} fields={{}} className="grid gap-1.5">
          <FormKey />
          <input type="hidden" name="mailId" value={mail.id} />
          <p className="text-text-2">
            {t(mail.status === "uncertain" ? "mail.mayHaveArrived" : "mail.resendHint")}
          </p>
          <div>
            <SubmitButton look="plain">{t("mail.resend")}</SubmitButton>
          </div>
        </ActionForm>
      </Part>
      {mail.html === null && mail.text === null && <EmptyState>{t(unwrittenKey(mail))}</EmptyState>}
      {mail.html !== null && (
        <Part title={t("mail.look")}>
          {/* No script, no form, no way to the page around it, and no remote content either. */}
          <iframe
            title={t("mail.look")}
            sandbox=""
            referrerPolicy="no-referrer"
            srcDoc={mail.html}
            className="h-96 w-full rounded-card border border-line bg-[white] scheme-light"
          />
        </Part>
      )}
      {mail.text !== null && (
        <Part title={t("mail.text")}>
          <pre className="overflow-x-auto rounded-card border border-line bg-surface p-3 font-mono text-meta whitespace-pre-wrap">
            {mail.text}
          </pre>
        </Part>
      )}
      <Part title={t("mail.headers")}>
        <dl className="grid gap-x-4 gap-y-1 font-mono text-meta sm:grid-cols-[max-content_minmax(0,1fr)]">
          <Header name="To">{mail.to}</Header>
          <Header name="Message-ID">{mail.messageId}</Header>
          {headers
            .filter(([name]) => !/^(to|message-id)$/i.test(name))
            .map(([name, value]) => (
              <Header key={name} name={name}>
                {value}
              </Header>
            ))}
        </dl>
      </Part>
    </div>
  );
}

function unwrittenKey({ subject, status }: FullMailView) {
  if (subject === "") return "mail.purgedWords";
  return isOver(status) ? "mail.neverWrittenWords" : "mail.notWrittenYet";
}

function Header({ name, children }: { name: string; children: string }) {
  return (
    <>
      <dt className="text-text-2">{name}</dt>
      <dd className="wrap-anywhere">{children}</dd>
    </>
  );
}
