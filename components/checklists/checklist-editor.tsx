import { getTranslations } from "next-intl/server";
import { TaskBuilder, type TaskWords } from "@/components/catalogue/task-builder";
import { Section } from "@/components/people/section";
import { TextField } from "@/components/ui/field";
import type { FormAction } from "@/components/ui/form-state";
import { KeptForm } from "@/components/ui/kept-form";
import { SubmitButton } from "@/components/ui/submit-button";
import { formWords } from "@/components/ui/words";
import type { ChecklistView } from "@/lib/checklists/contract";

type Props = {
  /** The one that is changed; null for a new one. */
  checklist: ChecklistView | null;
  teams: readonly { id: string; name: string }[];
  action: FormAction;
};

/** A checklist's name and its tasks. */
export async function ChecklistEditor({ checklist, teams, action }: Props) {
  const [t, all, words] = await Promise.all([
    getTranslations("checklists"),
    getTranslations("catalogue"),
    formWords(),
  ]);
  return (
    <KeptForm
      action={action}
      kept={
        checklist ? { name: "checklistId", id: checklist.id, version: checklist.version } : null
      }
      words={words}
      fields={{
        name: { label: t("name"), missing: t("nameMissing") },
        tasks: { label: t("tasks"), elsewhere: true },
      }}
      className="grid gap-5"
    >
      <TextField
        name="name"
        required
        maxLength={120}
        autoComplete="off"
        defaultValue={checklist?.name ?? ""}
      />
      <Section id="tasks-title" title={t("tasks")}>
        <TaskBuilder
          tasks={checklist?.tasks ?? []}
          teams={teams}
          words={all.raw("plan") as TaskWords}
        />
      </Section>
      <p>
        <SubmitButton>{t(checklist ? "save" : "create")}</SubmitButton>
      </p>
    </KeptForm>
  );
}
