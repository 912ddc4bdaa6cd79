import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { AnswerFields, answerLabels } from "@/components/catalogue/answer-fields";
import { Page } from "@/components/layout/page";
import { ActionForm } from "@/components/ui/action-form";
import { TextArea } from "@/components/ui/field";
import { FormKey } from "@/components/ui/form-key";
import { SubmitButton } from "@/components/ui/submit-button";
import { VersionField } from "@/components/ui/version-field";
import { formWords } from "@/components/ui/words";
import { nameableFor, requestFor } from "@/lib/catalogue/queries";
import { TicketName } from "@/lib/tickets/contract";
import { ticketFor } from "@/lib/tickets/queries";
import { requirePerson } from "@/lib/web/session-actor";
import { resubmitAction } from "./actions";

/** What was rejected, with its answers to be changed. */
export default async function AgainPage({ params }: { params: Promise<{ id: string }> }) {
  const person = await requirePerson();
  const name = TicketName.safeParse((await params).id);
  const ticket = name.success ? await ticketFor(person, name.data) : null;
  const request = ticket && (await requestFor(person, ticket.id));
  if (!ticket?.can.resubmit || !request) notFound();
  const [people, t, portal, words] = await Promise.all([
    nameableFor(
      person,
      request.answers.map(({ value }) => value),
    ),
    getTranslations("catalogue"),
    getTranslations("portal"),
    formWords(),
  ]);
  const given = Object.fromEntries(request.answers.map(({ key, value }) => [key, value]));
  return (
    <Page
      shape="reading"
      place={{
        title: t("again.title"),
        trail: [{ href: `/requests/${ticket.reference}`, name: ticket.subject }],
      }}
    >
      <ActionForm
        action={resubmitAction}
        words={words}
        fields={{
          ...answerLabels(request.form, (label) => t("missing", { label })),
          message: { label: portal("resubmit.what"), missing: portal("resubmit.missing") },
        }}
        className="grid gap-5"
      >
        <FormKey />
        <VersionField version={ticket.version} />
        <input type="hidden" name="ticketId" value={ticket.id} />
        <AnswerFields
          form={request.form}
          people={people}
          given={given}
          files={ticket.attachments}
        />
        <TextArea name="message" required rows={2} />
        <div>
          <SubmitButton className="max-sm:w-full">{portal("resubmit.send")}</SubmitButton>
        </div>
      </ActionForm>
    </Page>
  );
}
