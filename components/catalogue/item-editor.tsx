import { getTranslations } from "next-intl/server";
import { FoundField } from "@/components/building/found-field";
import { Section } from "@/components/people/section";
import { SelectField, TextArea, TextField } from "@/components/ui/field";
import type { FormAction } from "@/components/ui/form-state";
import { KeptForm } from "@/components/ui/kept-form";
import { SubmitButton } from "@/components/ui/submit-button";
import { formWords } from "@/components/ui/words";
import type { ItemView } from "@/lib/catalogue/contract";
import { offered } from "@/lib/people/offered";
import { FormBuilder, type FormWords } from "./form-builder";
import { TaskBuilder, type TaskWords } from "./task-builder";

type Named = { id: string; name: string };
type Props = {
  /** The one that is changed; null for a new one. */
  item: ItemView | null;
  services: readonly Named[];
  teams: readonly Named[];
  policies: readonly Named[];
  categories: readonly string[];
  action: FormAction;
};

/** Everything about one thing of the catalogue: its words, its form, its approval and its tasks. */
export async function ItemEditor(props: Props) {
  const { item, services, teams, policies, categories, action } = props;
  const [t, all, words] = await Promise.all([
    getTranslations("catalogue.admin"),
    getTranslations("catalogue"),
    formWords(),
  ]);
  const optional = (none: string, list: readonly Named[]) => [
    { value: "", label: none },
    ...list.map(({ id, name }) => ({ value: id, label: name })),
  ];
  return (
    <KeptForm
      action={action}
      kept={item ? { name: "itemId", id: item.id, version: item.version } : null}
      words={words}
      fields={{
        name: { label: t("name"), missing: t("nameMissing") },
        summary: { label: t("summary") },
        category: { label: t("category"), missing: t("categoryMissing") },
        serviceId: { label: t("service") },
        teamId: { label: t("team") },
        policyId: { label: t("policy") },
        form: { label: t("formField"), elsewhere: true },
        tasks: { label: t("tasksField"), elsewhere: true },
      }}
      className="grid gap-5"
    >
      <TextField
        name="name"
        required
        maxLength={120}
        autoComplete="off"
        defaultValue={item?.name ?? ""}
      />
      <TextArea name="summary" rows={2} maxLength={500} defaultValue={item?.summary ?? ""} />
      <div className="grid gap-4 sm:grid-cols-2">
        <TextField
          name="category"
          required
          maxLength={60}
          list="categories"
          autoComplete="off"
          defaultValue={item?.category ?? ""}
        />
        <datalist id="categories">
          {categories.map((category) => (
            <option key={category} value={category} />
          ))}
        </datalist>
        <SelectField
          name="policyId"
          options={optional(t("noPolicy"), policies)}
          defaultValue={item?.policy?.id ?? ""}
        />
        <FoundField
          kind="services"
          name="serviceId"
          options={optional(t("noService"), offered(services, [item?.service ?? null]))}
          defaultValue={item?.service?.id ?? ""}
        />
        <SelectField
          name="teamId"
          options={optional(t("noTeam"), offered(teams, [item?.team ?? null]))}
          defaultValue={item?.team?.id ?? ""}
        />
      </div>
      <label className="flex min-h-11 items-center gap-2 sm:min-h-(--control)">
        <input
          type="checkbox"
          name="enabled"
          value="true"
          defaultChecked={item?.enabled !== false}
          className="size-4 accent-accent"
        />
        {t("enabled")}
      </label>
      <Section id="form-title" title={t("form")}>
        <FormBuilder form={item?.form ?? []} words={all.raw("build") as FormWords} />
      </Section>
      <Section id="tasks-title" title={t("tasks")}>
        <TaskBuilder tasks={item?.tasks ?? []} teams={teams} words={all.raw("plan") as TaskWords} />
      </Section>
      <p>
        <SubmitButton>{t(item ? "save" : "create")}</SubmitButton>
      </p>
    </KeptForm>
  );
}
