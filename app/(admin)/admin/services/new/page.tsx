import { getTranslations } from "next-intl/server";
import { Page } from "@/components/layout/page";
import { ActionForm } from "@/components/ui/action-form";
import { SelectField, TextArea, TextField } from "@/components/ui/field";
import { FormKey } from "@/components/ui/form-key";
import { SubmitButton } from "@/components/ui/submit-button";
import { placesFor } from "@/lib/people/queries";
import { requireAdmin } from "@/lib/web/session-actor";
import { createServiceAction } from "../actions";
import { serviceLabels } from "../labels";

export default async function NewServicePage() {
  const person = await requireAdmin();
  const [{ teams }, fields, t] = await Promise.all([
    placesFor(person),
    serviceLabels(),
    getTranslations("people"),
  ]);
  return (
    <Page
      place={{
        title: t("services.add"),
        trail: [{ href: "/admin/services", name: t("services.title") }],
      }}
      shape="reading"
    >
      <ActionForm
        action={createServiceAction}
        fields={fields}
        words={{ refused: t("refused"), unreachable: t("unreachable") }}
        className="grid gap-4"
      >
        <FormKey />
        <TextField name="name" autoComplete="off" required defaultValue={""} />
        <TextArea name="description" defaultValue={""} />
        <SelectField
          name="teamId"
          options={[
            { value: "", label: t("services.noTeam") },
            ...teams.map(({ id, name }) => ({ value: id, label: name })),
          ]}
          defaultValue={""}
        />
        <label className="flex min-h-11 items-center gap-2 sm:min-h-(--control)">
          <input
            type="checkbox"
            name="critical"
            value="true"
            defaultChecked={false}
            className="size-4 accent-accent"
          />
          {t("services.critical")}
        </label>
        <p>
          <SubmitButton>{t("services.create")}</SubmitButton>
        </p>
      </ActionForm>
    </Page>
  );
}
