import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { Page } from "@/components/layout/page";
import { NewPassword } from "@/components/people/new-password";
import { ActionForm } from "@/components/ui/action-form";
import { TextField } from "@/components/ui/field";
import { FormKey } from "@/components/ui/form-key";
import { SubmitButton } from "@/components/ui/submit-button";
import { isFresh } from "@/lib/people/setup";
import { setUpAction } from "./actions";

/** There only until there is an admin. */
export default async function SetupPage() {
  if (!(await isFresh())) notFound();
  const t = await getTranslations("setup");
  const fields = {
    // A refused token is not shown again, so an empty field may not be the reason.
    token: { label: t("token") },
    name: { label: t("name"), missing: t("nameMissing") },
    email: { label: t("email"), missing: t("emailMissing") },
    password: { label: t("password") },
  };
  return (
    <Page place={{ title: t("title") }} shape="narrow">
      <p className="text-text-2">{t("intro")}</p>
      <ActionForm
        action={setUpAction}
        fields={fields}
        words={{ refused: t("refused"), unreachable: t("unreachable") }}
        className="grid gap-4"
      >
        <FormKey />
        <TextField
          name="token"
          hint={t("tokenHint")}
          autoComplete="off"
          spellCheck={false}
          required
        />
        <TextField name="name" autoComplete="name" required />
        <TextField name="email" type="email" autoComplete="username" spellCheck={false} required />
        <NewPassword />
        <SubmitButton>{t("submit")}</SubmitButton>
      </ActionForm>
    </Page>
  );
}
