import { getTranslations } from "next-intl/server";
import { ActionForm } from "@/components/ui/action-form";
import { FormKey } from "@/components/ui/form-key";
import type { FormAction } from "@/components/ui/form-state";
import { SubmitButton } from "@/components/ui/submit-button";
import { formWords } from "@/components/ui/words";
import type { ReplyPreviewView } from "@/lib/major-incidents/reply-contract";
import { ReplyFields } from "./reply-fields";

type Props = { miId: string; preview: ReplyPreviewView; action: FormAction };

/** The same words for every ticket that hangs on it, with exactly which those are. */
export async function ReplyToAll({ miId, preview, action }: Props) {
  const [t, words] = await Promise.all([getTranslations("majors"), formWords()]);
  if (preview.tickets === 0) return <p className="text-text-2">{t("linked.replyNone")}</p>;
  const { tickets, requesters, over, first } = preview;
  const more = tickets - first.length;
  return (
    <ActionForm
      action={action}
      words={words}
      fields={{
        body: { label: t("linked.body"), missing: t("linked.bodyMissing") },
        to: { label: t("linked.to") },
        exceptTicketIds: { label: t("linked.to"), elsewhere: true },
      }}
      className="grid gap-3"
    >
      <FormKey />
      <input type="hidden" name="majorIncidentId" value={miId} />
      <p>{t("linked.replyLead", { tickets, requesters })}</p>
      {over > 0 && <p className="text-text-2">{t("linked.replyOver", { over })}</p>}
      <ReplyFields
        tickets={first.map(({ id, reference, subject, requester }) => ({
          value: id,
          label: `${reference} ${subject} (${requester.name})`,
        }))}
        more={more > 0 ? t("linked.andMore", { count: more }) : null}
        despiteLint={t("linked.despiteLint")}
      />
      <div>
        <SubmitButton>{t("linked.replyDo")}</SubmitButton>
      </div>
    </ActionForm>
  );
}
