import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { Page } from "@/components/layout/page";
import { StandingField } from "@/components/people/standing-field";
import { ServiceFields } from "@/components/services/service-fields";
import { ActionForm } from "@/components/ui/action-form";
import { SelectField, TextArea, TextField } from "@/components/ui/field";
import { FormKey } from "@/components/ui/form-key";
import { SubmitButton } from "@/components/ui/submit-button";
import { id as Id } from "@/lib/kernel/text";
import { placesFor, serviceFor } from "@/lib/people/queries";
import { dependableFor } from "@/lib/people/service-map";
import { requireAdmin } from "@/lib/web/session-actor";
import { reviseServiceAction } from "../actions";
import { serviceLabels } from "../labels";

export default async function ServicePage({ params }: { params: Promise<{ id: string }> }) {
  const actor = await requireAdmin();
  const name = Id.safeParse((await params).id);
  const service = name.success ? await serviceFor(actor, name.data) : null;
  if (!service) notFound();
  const [{ teams }, fields, t, services] = await Promise.all([
    placesFor(actor, { teams: [service.team ?? null] }),
    serviceLabels(),
    getTranslations("people"),
    dependableFor(actor, service.id),
  ]);
  return (
    <Page
      place={{
        title: service.name,
        trail: [{ href: "/admin/services", name: t("services.title") }],
      }}
      shape="reading"
    >
      <ActionForm
        action={reviseServiceAction}
        fields={fields}
        words={{ refused: t("refused"), unreachable: t("unreachable") }}
        className="grid gap-4"
      >
        <FormKey />
        <input type="hidden" name="version" value={service.version} />
        <input type="hidden" name="serviceId" value={service.id} />
        <TextField name="name" autoComplete="off" required defaultValue={service.name} />
        <TextArea name="description" defaultValue={service.description} />
        <SelectField
          name="teamId"
          options={[
            { value: "", label: t("services.noTeam") },
            ...teams.map(({ id, name }) => ({ value: id, label: name })),
          ]}
          defaultValue={service.team?.id ?? ""}
        />
        <ServiceFields services={services} service={service} />
        <StandingField kind="services" retiredAt={service.retiredAt} />
        <p>
          <SubmitButton>{t("save")}</SubmitButton>
        </p>
      </ActionForm>
    </Page>
  );
}
