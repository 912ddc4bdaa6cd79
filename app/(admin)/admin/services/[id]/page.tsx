import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { Page } from "@/components/layout/page";
import { ActionForm } from "@/components/ui/action-form";
import { SelectField, TextArea, TextField } from "@/components/ui/field";
import { FormKey } from "@/components/ui/form-key";
import { SubmitButton } from "@/components/ui/submit-button";
import { id as Id } from "@/lib/kernel/text";
import { placesFor, serviceFor } from "@/lib/people/queries";
import { requireAdmin } from "@/lib/web/session-actor";
import { reviseServiceAction } from "../actions";
import { serviceLabels } from "../labels";

export default async function ServicePage({ params }: { params: Promise<{ id: string }> }) {
  const actor = await requireAdmin();
  const name = Id.safeParse((await params).id);
  const service = name.success ? await serviceFor(actor, name.data) : null;
  if (!service) notFound();
  const [{ teams }, fields, t] = await Promise.all([
    placesFor(actor, { teams: [service.team ?? null] }),
    serviceLabels(),
    getTranslations("people"),
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
        <label className="flex min-h-11 items-center gap-2 sm:min-h-(--control)">
          <input
            type="checkbox"
            name="critical"
            value="true"
            defaultChecked={service.critical === true}
            className="size-4 accent-accent"
          />
          {t("services.critical")}
        </label>
        <p>
          <SubmitButton>{t("save")}</SubmitButton>
        </p>
      </ActionForm>
    </Page>
  );
}
