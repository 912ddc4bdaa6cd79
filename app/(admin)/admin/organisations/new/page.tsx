import { getTranslations } from "next-intl/server";
import { Page } from "@/components/layout/page";
import { ActionForm } from "@/components/ui/action-form";
import { TextArea, TextField } from "@/components/ui/field";
import { FormKey } from "@/components/ui/form-key";
import { SubmitButton } from "@/components/ui/submit-button";
import { requireAdmin } from "@/lib/web/session-actor";
import { createOrganisationAction } from "../actions";
import { organisationLabels } from "../labels";

export default async function NewOrganisationPage() {
  await requireAdmin();
  const [fields, t] = await Promise.all([organisationLabels(), getTranslations("people")]);
  return (
    <Page
      place={{
        title: t("organisations.add"),
        trail: [{ href: "/admin/organisations", name: t("organisations.title") }],
      }}
      shape="reading"
    >
      <ActionForm
        action={createOrganisationAction}
        fields={fields}
        words={{ refused: t("refused"), unreachable: t("unreachable") }}
        className="grid gap-4"
      >
        <FormKey />
        <TextField name="name" autoComplete="off" required defaultValue={""} />
        <TextArea
          name="domains"
          hint={t("organisations.domainsHint")}
          defaultValue={""}
          spellCheck={false}
        />
        <p>
          <SubmitButton>{t("organisations.create")}</SubmitButton>
        </p>
      </ActionForm>
    </Page>
  );
}
