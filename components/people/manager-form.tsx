import { useTranslations } from "next-intl";
import { ActionForm } from "@/components/ui/action-form";
import { SelectField } from "@/components/ui/field";
import { FormKey } from "@/components/ui/form-key";
import type { FormAction } from "@/components/ui/form-state";
import { SubmitButton } from "@/components/ui/submit-button";
import { useFormWords } from "@/components/ui/words";
import type { PersonView } from "@/lib/people/contract";
import { Section } from "./section";

type Props = {
  person: PersonView;
  people: readonly { id: string; name: string }[];
  action: FormAction;
};

/** Who approves what somebody asks for. */
export function ManagerForm({ person, people, action }: Props) {
  const t = useTranslations("people.people");
  const words = useFormWords();
  const kept = person.manager && !people.some(({ id }) => id === person.manager?.id);
  const offered = [...(kept && person.manager ? [person.manager] : []), ...people];
  return (
    <Section id="manager-title" title={t("manager")}>
      <ActionForm
        action={action}
        words={words}
        fields={{ managerId: { label: t("manager") } }}
        className="grid gap-3"
      >
        <FormKey />
        <input type="hidden" name="version" value={person.version} />
        <input type="hidden" name="personId" value={person.id} />
        <SelectField
          name="managerId"
          labelHidden
          hint={t("managerHint")}
          defaultValue={person.manager?.id ?? ""}
          options={[
            { value: "", label: t("noManager") },
            ...offered
              .filter(({ id }) => id !== person.id)
              .map(({ id, name }) => ({ value: id, label: name })),
          ]}
        />
        <div>
          <SubmitButton look="plain">{t("setManager")}</SubmitButton>
        </div>
      </ActionForm>
    </Section>
  );
}
