import { getTranslations } from "next-intl/server";
import { Page } from "@/components/layout/page";
import { NewPassword } from "@/components/people/new-password";
import { ActionForm } from "@/components/ui/action-form";
import { ButtonLink } from "@/components/ui/button-link";
import { TextField } from "@/components/ui/field";
import { SubmitButton } from "@/components/ui/submit-button";
import { personOfLink } from "@/lib/people/links";
import { linkToken } from "@/lib/web/link-cookie";
import { acceptAction } from "./actions";

/** For whoever followed the link of an invitation in this browser. */
export default async function InvitationPage() {
  const [token, t] = await Promise.all([linkToken("invitation"), getTranslations("account")]);
  const person = token === null ? null : await personOfLink("invitation", token);
  if (!person) {
    return (
      <Page place={{ title: t("invitation.title") }} shape="narrow">
        <p>{t("invitation.gone")}</p>
        <p>
          <ButtonLink href="/sign-in">{t("toSignIn")}</ButtonLink>
        </p>
      </Page>
    );
  }
  const fields = {
    name: { label: t("name"), missing: t("nameMissing") },
    password: { label: t("newPassword") },
  };
  return (
    <Page place={{ title: t("invitation.title") }} shape="narrow">
      <p className="text-text-2">{t("invitation.intro", { email: person.email })}</p>
      <ActionForm
        action={acceptAction}
        fields={fields}
        words={{ refused: t("refused"), unreachable: t("unreachable") }}
        className="grid gap-4"
      >
        <TextField name="name" autoComplete="name" required defaultValue={person.name} />
        <NewPassword />
        <SubmitButton>{t("invitation.submit")}</SubmitButton>
      </ActionForm>
    </Page>
  );
}
