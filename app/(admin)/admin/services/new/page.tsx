import { getTranslations } from "next-intl/server";
import { Page } from "@/components/layout/page";
import { ServiceFields } from "@/components/services/service-fields";
import { ActionForm } from "@/components/ui/action-form";
import { SelectField, TextArea, TextField } from "@/components/ui/field";
import { FormKey } from "@/components/ui/form-key";
import { SubmitButton } from "@/components/ui/submit-button";
import { placesFor } from "@/lib/people/queries";
import { dependableFor } from "@/lib/people/service-map";
import { requireAdmin } from "@/lib/web/session-actor";
import { createServiceAction } from "../actions";
import { serviceLabels } from "../labels";

export default async function NewServicePage() {
  const person = await requireAdmin();
  const [{ teams }, fields, t, services] = await Promise.all([
    placesFor(person),
    serviceLabels(),
    getTranslations("people"),
    dependableFor(person),
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
        <ServiceFields services={services} />
        <p>
          <SubmitButton>{t("services.create")}</SubmitButton>
        </p>
      </ActionForm>
    </Page>
  );
}
