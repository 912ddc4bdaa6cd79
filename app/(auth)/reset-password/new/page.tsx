import { getTranslations } from "next-intl/server";
import { Page } from "@/components/layout/page";
import { NewPassword } from "@/components/people/new-password";
import { ActionForm } from "@/components/ui/action-form";
import { ButtonLink } from "@/components/ui/button-link";
import { SubmitButton } from "@/components/ui/submit-button";
import { personOfLink } from "@/lib/people/links";
import { linkToken } from "@/lib/web/link-cookie";
import { resetAction } from "./actions";

/** For whoever followed the link of a mail in this browser. */
export default async function NewPasswordPage() {
  const [token, t] = await Promise.all([linkToken("password_reset"), getTranslations("account")]);
  const person = token === null ? null : await personOfLink("password_reset", token);
  if (!person) {
    return (
      <Page place={{ title: t("reset.title") }} shape="narrow">
        <p>{t("reset.gone")}</p>
        <p>
          <ButtonLink href="/reset-password">{t("reset.again")}</ButtonLink>
        </p>
      </Page>
    );
  }
  return (
    <Page place={{ title: t("reset.title") }} shape="narrow">
      <p className="text-text-2">{t("reset.choose", { email: person.email })}</p>
      <ActionForm
        action={resetAction}
        fields={{ password: { label: t("newPassword") } }}
        words={{ refused: t("refused"), unreachable: t("unreachable") }}
        className="grid gap-4"
      >
        <NewPassword />
        <SubmitButton>{t("reset.save")}</SubmitButton>
      </ActionForm>
    </Page>
  );
}
