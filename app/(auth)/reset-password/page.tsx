import { getTranslations } from "next-intl/server";
import { Page } from "@/components/layout/page";
import { ActionForm } from "@/components/ui/action-form";
import { TextField } from "@/components/ui/field";
import { SubmitButton } from "@/components/ui/submit-button";
import { env } from "@/lib/env";
import { askForResetAction } from "./actions";

type Props = { searchParams: Promise<{ sent?: string | string[] }> };

/** Says the same for every address, whether or not somebody has it. */
export default async function ResetPasswordPage({ searchParams }: Props) {
  const [{ sent }, t] = await Promise.all([searchParams, getTranslations("account")]);
  const sendsMail = env.SMTP_URL !== undefined;
  const place = {
    title: t("reset.title"),
    trail: [{ href: "/sign-in", name: t("toSignIn") }],
  };
  if (sent !== undefined) {
    return (
      <Page place={place} shape="narrow">
        <p role="status">{t(sendsMail ? "reset.sent" : "reset.noMail")}</p>
        {sendsMail && <p className="text-text-2">{t("reset.nothingCame")}</p>}
      </Page>
    );
  }
  return (
    <Page place={place} shape="narrow">
      <p className="text-text-2">{t(sendsMail ? "reset.intro" : "reset.noMailIntro")}</p>
      <ActionForm
        action={askForResetAction}
        fields={{ email: { label: t("email"), missing: t("emailMissing") } }}
        words={{ refused: t("refused"), unreachable: t("unreachable") }}
        className="grid gap-4"
      >
        <TextField
          name="email"
          type="email"
          autoComplete="username"
          autoCapitalize="none"
          spellCheck={false}
          required
        />
        <SubmitButton>{t(sendsMail ? "reset.submit" : "reset.ask")}</SubmitButton>
      </ActionForm>
    </Page>
  );
}
