import { useTranslations } from "next-intl";
import type { FindWords } from "@/components/building/use-found";
import { ActionForm } from "@/components/ui/action-form";
import { FormKey } from "@/components/ui/form-key";
import type { FormAction } from "@/components/ui/form-state";
import { SubmitButton } from "@/components/ui/submit-button";
import { useFormWords } from "@/components/ui/words";
import type { PersonView } from "@/lib/people/contract";
import { LISTED_AT_MOST } from "@/lib/people/naming";
import { PersonSelect } from "./person-select";
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
  const find = useTranslations("ui.find").raw("people") as FindWords;
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
        <PersonSelect
          name="managerId"
          labelHidden
          hint={t("managerHint")}
          defaultValue={person.manager?.id ?? ""}
          people={offered.filter(({ id }) => id !== person.id)}
          isWhole={people.length < LISTED_AT_MOST}
          nobody={t("noManager")}
          words={find}
        />
        <div>
          <SubmitButton look="plain">{t("setManager")}</SubmitButton>
        </div>
      </ActionForm>
    </Section>
  );
}
