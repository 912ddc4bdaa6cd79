import Link from "next/link";
import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { FoundField } from "@/components/building/found-field";
import { ActionForm } from "@/components/ui/action-form";
import { FormKey } from "@/components/ui/form-key";
import type { FormAction } from "@/components/ui/form-state";
import { Part } from "@/components/ui/part";
import { SubmitButton } from "@/components/ui/submit-button";
import { When } from "@/components/ui/when";
import { useFormWords } from "@/components/ui/words";
import type { FullInboundMailView } from "@/lib/mail/inbound/contract";
import { InboundStanding } from "./inbound-standing";
import { MailFrame } from "./mail-frame";

type Props = {
  mail: FullInboundMailView;
  organisations: readonly { id: string; name: string }[];
  releaseAction: FormAction;
  discardAction: FormAction;
};

/** One mail that came in: what it says, and what an admin makes of it. */
export function InboundSheet({ mail, organisations, releaseAction, discardAction }: Props) {
  const t = useTranslations("arrived");
  return (
    <div className="grid max-w-4xl gap-6 p-4 sm:p-6">
      <InboundStanding mail={mail} />
      {(mail.can.release || mail.can.discard) && (
        <Decision
          mail={mail}
          organisations={organisations}
          releaseAction={releaseAction}
          discardAction={discardAction}
        />
      )}
      <Part title={t("sheet.about")}>
        <dl className="grid gap-x-4 gap-y-1 sm:grid-cols-[max-content_minmax(0,1fr)]">
          <Fact name={t("sheet.from")}>
            {mail.from && `${mail.from.name} <${mail.from.address}>`}
          </Fact>
          <Fact name={t("sheet.to")}>{mail.copyTo.join(", ")}</Fact>
          <Fact name={t("sheet.messageId")}>{mail.messageId}</Fact>
          <Fact name={t("sheet.mailbox")}>{mail.mailbox}</Fact>
          <Fact name={t("sheet.received")}>
            <When at={mail.receivedAt} as="exact" />
          </Fact>
          <Fact name={t("sheet.sender")}>{t(`verification.${mail.verification}`)}</Fact>
          {mail.ticket && (
            <Fact name={t("sheet.ticket")}>
              <Link
                href={`/tickets/${mail.ticket.reference}`}
                prefetch={false}
                className="font-mono text-link underline"
              >
                {mail.ticket.reference}
              </Link>
            </Fact>
          )}
        </dl>
        {mail.filesLeftOut > 0 && <p>{t("sheet.leftOut", { count: mail.filesLeftOut })}</p>}
      </Part>
      <Part title={t("sheet.words")}>
        {mail.text ? (
          <pre
            dir="auto"
            className="overflow-x-auto rounded-card border border-line bg-surface p-3 font-mono text-meta whitespace-pre-wrap"
          >
            {mail.text}
          </pre>
        ) : (
          <p className="text-text-2">{t("sheet.noWords")}</p>
        )}
      </Part>
      {mail.html !== null && (
        <Part title={t("sheet.look")}>
          <MailFrame title={t("sheet.look")} html={mail.html} />
        </Part>
      )}
    </div>
  );
}

function Decision({ mail, organisations, releaseAction, discardAction }: Props) {
  const t = useTranslations("arrived");
  const words = useFormWords();
  const options = [
    {
      value: "",
      label: mail.organisation
        ? t("sheet.byDomain", { name: mail.organisation.name })
        : t("sheet.none"),
    },
    ...organisations.map(({ id, name }) => ({ value: id, label: name })),
  ];
  return (
    <Part title={t("sheet.decide")}>
      {mail.can.release && (
        <ActionForm
          action={releaseAction}
          words={words}
          fields={{ organisationId: { label: t("sheet.organisation") } }}
          className="grid max-w-md gap-2"
        >
          <FormKey />
          <input type="hidden" name="mailId" value={mail.id} />
          <p className="text-text-2">{t("sheet.releaseHint")}</p>
          <FoundField kind="organisations" name="organisationId" options={options} />
          <p>
            <SubmitButton>{t("sheet.release")}</SubmitButton>
          </p>
        </ActionForm>
      )}
      {mail.can.discard && (
        <ActionForm
          action={discardAction}
          words={words}
          fields={{}}
          className="mbs-3 grid max-w-md gap-2"
        >
          <FormKey />
          <input type="hidden" name="mailId" value={mail.id} />
          <p className="text-text-2">{t("sheet.discardHint")}</p>
          <p>
            <SubmitButton look="danger">{t("sheet.discard")}</SubmitButton>
          </p>
        </ActionForm>
      )}
    </Part>
  );
}

function Fact({ name, children }: { name: string; children: ReactNode }) {
  return (
    <>
      <dt className="text-text-2">{name}</dt>
      <dd className="wrap-anywhere">
        <bdi>{children || "–"}</bdi>
      </dd>
    </>
  );
}
