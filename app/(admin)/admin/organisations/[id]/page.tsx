import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { Page } from "@/components/layout/page";
import { StandingField } from "@/components/people/standing-field";
import { ActionForm } from "@/components/ui/action-form";
import { SelectField, TextArea, TextField } from "@/components/ui/field";
import { FormKey } from "@/components/ui/form-key";
import { SubmitButton } from "@/components/ui/submit-button";
import { id as Id } from "@/lib/kernel/text";
import { TRACKING_MODES } from "@/lib/mail/contract";
import { organisationFor } from "@/lib/people/queries";
import { requireAdmin } from "@/lib/web/session-actor";
import { reviseOrganisationAction } from "../actions";
import { organisationLabels } from "../labels";

export default async function OrganisationPage({ params }: { params: Promise<{ id: string }> }) {
  const actor = await requireAdmin();
  const name = Id.safeParse((await params).id);
  const organisation = name.success ? await organisationFor(actor, name.data) : null;
  if (!organisation) notFound();
  const [fields, t] = await Promise.all([organisationLabels(), getTranslations("people")]);
  return (
    <Page
      place={{
        title: organisation.name,
        trail: [{ href: "/admin/organisations", name: t("organisations.title") }],
      }}
      shape="reading"
    >
      <ActionForm
        action={reviseOrganisationAction}
        fields={fields}
        words={{ refused: t("refused"), unreachable: t("unreachable") }}
        className="grid gap-4"
      >
        <FormKey />
        <input type="hidden" name="version" value={organisation.version} />
        <input type="hidden" name="organisationId" value={organisation.id} />
        <TextField name="name" autoComplete="off" required defaultValue={organisation.name} />
        <TextArea
          name="domains"
          hint={t("organisations.domainsHint")}
          defaultValue={organisation.domains.join("\n")}
          spellCheck={false}
        />
        <TextField
          name="senderName"
          hint={t("organisations.senderHint")}
          autoComplete="off"
          defaultValue={organisation.senderName ?? ""}
        />
        <TextField
          name="senderAddress"
          type="email"
          autoComplete="off"
          defaultValue={organisation.senderAddress ?? ""}
        />
        <SelectField
          name="mailTracking"
          defaultValue={organisation.mailTracking ?? ""}
          options={["" as const, ...TRACKING_MODES].map((value) => ({
            value,
            label: t(`organisations.tracking.${value === "" ? "desk" : value}`),
          }))}
        />
        <StandingField kind="organisations" retiredAt={organisation.retiredAt} />
        <p>
          <SubmitButton>{t("save")}</SubmitButton>
        </p>
      </ActionForm>
    </Page>
  );
}
