import { getTranslations } from "next-intl/server";
import { Page } from "@/components/layout/page";
import { PersonFields } from "@/components/people/person-fields";
import { ActionForm } from "@/components/ui/action-form";
import { TextField } from "@/components/ui/field";
import { FormKey } from "@/components/ui/form-key";
import { SubmitButton } from "@/components/ui/submit-button";
import { placesFor } from "@/lib/people/queries";
import { requireAdmin } from "@/lib/web/session-actor";
import { inviteAction } from "../actions";
import { personLabels } from "../labels";

export default async function InvitePage() {
  const person = await requireAdmin();
  const [places, fields, t] = await Promise.all([
    placesFor(person),
    personLabels(),
    getTranslations("people"),
  ]);
  return (
    <Page
      place={{
        title: t("people.invite"),
        trail: [{ href: "/admin/people", name: t("people.title") }],
      }}
      shape="reading"
    >
      <p className="text-text-2">{t("people.inviteIntro")}</p>
      <ActionForm
        action={inviteAction}
        fields={fields}
        words={{ refused: t("refused"), unreachable: t("unreachable") }}
        className="grid gap-4"
      >
        <FormKey />
        <TextField
          name="email"
          type="email"
          autoComplete="off"
          autoCapitalize="none"
          spellCheck={false}
          required
        />
        <PersonFields {...places} />
        <p>
          <SubmitButton>{t("people.sendInvitation")}</SubmitButton>
        </p>
      </ActionForm>
    </Page>
  );
}
