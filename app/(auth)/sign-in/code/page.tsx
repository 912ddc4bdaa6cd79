import { redirect } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { Page } from "@/components/layout/page";
import { ActionForm } from "@/components/ui/action-form";
import { TextField } from "@/components/ui/field";
import { SubmitButton } from "@/components/ui/submit-button";
import { pendingHere } from "@/lib/web/second-step-cookie";
import { proveAction } from "./actions";

/** The second step of signing in, for whoever made the first one in this browser. */
export default async function CodePage() {
  if (!(await pendingHere())) redirect("/sign-in");
  const t = await getTranslations("signIn");
  return (
    <Page
      place={{ title: t("code.title"), trail: [{ href: "/sign-in", name: t("title") }] }}
      shape="narrow"
    >
      <p className="text-text-2">{t("code.intro")}</p>
      <ActionForm
        action={proveAction}
        fields={{ code: { label: t("code.code"), missing: t("code.missing") } }}
        words={{ refused: t("refused"), unreachable: t("unreachable") }}
        className="grid gap-4"
      >
        <TextField
          name="code"
          hint={t("code.hint")}
          autoComplete="one-time-code"
          autoCapitalize="none"
          spellCheck={false}
          required
        />
        <SubmitButton>{t("submit")}</SubmitButton>
      </ActionForm>
    </Page>
  );
}
