import { useTranslations } from "next-intl";
import { ActionForm } from "@/components/ui/action-form";
import { CheckList } from "@/components/ui/check-list";
import { ChoiceField } from "@/components/ui/choice-field";
import { FormKey } from "@/components/ui/form-key";
import type { FormAction } from "@/components/ui/form-state";
import { SubmitButton } from "@/components/ui/submit-button";
import { useFormWords } from "@/components/ui/words";
import type { NoticeView } from "@/lib/problems/contract";

type Props = { problemId: string; notice: NoticeView; action: FormAction };

/** Who is told, in which words, and exactly which incidents. */
export function TellForm({ problemId, notice, action }: Props) {
  const t = useTranslations("problems.tell");
  const panel = useTranslations("problems");
  const tickets = useTranslations("tickets");
  const words = useFormWords();
  const { kind, body, publicBody, incidents, waiting } = notice;
  const more = waiting - incidents.length;
  return (
    <ActionForm
      action={action}
      words={words}
      fields={{
        audience: { label: t("audience") },
        to: { label: t("to") },
        exceptIds: { label: t("to"), elsewhere: true },
      }}
      className="grid gap-4"
    >
      <FormKey />
      <input type="hidden" name="problemId" value={problemId} />
      <input type="hidden" name="kind" value={kind} />
      <p className="max-w-[72ch] text-text-2">{t("lead")}</p>
      <dl className="grid gap-3">
        {publicBody !== null && <Words name={panel("publicWords")}>{publicBody}</Words>}
        <Words name={tickets("field.note")}>{body}</Words>
      </dl>
      <ChoiceField
        name="audience"
        defaultValue={publicBody === null ? "internal" : "public"}
        choices={[
          ...(publicBody === null
            ? []
            : [{ value: "public", label: t("public"), hint: t("publicHint") }]),
          { value: "internal", label: t("internal"), hint: t("internalHint") },
        ]}
      />
      {incidents.map(({ id }) => (
        <input key={id} type="hidden" name="shown[]" value={id} />
      ))}
      <CheckList
        name="to"
        options={incidents.map(({ id, reference, subject, requester }) => ({
          value: id,
          label: `${reference} ${subject} (${requester.name})`,
        }))}
        chosen={incidents.map(({ id }) => id)}
      />
      {more > 0 && <p className="text-text-2">{t("more", { count: more })}</p>}
      <div>
        <SubmitButton>{t("do")}</SubmitButton>
      </div>
    </ActionForm>
  );
}

function Words({ name, children }: { name: string; children: string }) {
  return (
    <div className="grid gap-0.5">
      <dt className="text-meta text-text-2">{name}</dt>
      <dd dir="auto" className="max-w-[72ch] text-body whitespace-pre-line">
        {children}
      </dd>
    </div>
  );
}
