import Link from "next/link";
import { redirect } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { Page } from "@/components/layout/page";
import { ForgetRooms } from "@/components/major-incidents/forget-rooms";
import { ActionForm } from "@/components/ui/action-form";
import { buttonClass } from "@/components/ui/button-class";
import { TextField } from "@/components/ui/field";
import { SubmitButton } from "@/components/ui/submit-button";
import { env } from "@/lib/env";
import { isFresh } from "@/lib/people/setup";
import { ownPath } from "@/lib/web/same-origin";
import { sessionActor } from "@/lib/web/session-actor";
import { signInAction } from "./actions";
import { DemoSignIns } from "./demo-sign-ins";

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export default async function SignInPage({ searchParams }: Props) {
  const { callbackUrl, email, error, changed, unsent } = await searchParams;
  const goTo = ownPath(callbackUrl);
  if (await sessionActor()) redirect(goTo);
  if (await isFresh()) redirect("/setup");

  const t = await getTranslations("signIn");
  const fields = {
    email: { label: t("email"), missing: t("emailMissing") },
    password: { label: t("password"), missing: t("passwordMissing") },
  };
  return (
    <Page place={{ title: t("title") }} shape="narrow">
      <ForgetRooms />
      {error === undefined ? null : (
        <p role="alert">{t(error === "provider" ? "providerFailed" : "failed")}</p>
      )}
      {unsent === undefined ? null : <p role="alert">{t("unsent")}</p>}
      {changed === undefined ? null : <p role="status">{t("changed")}</p>}
      <ActionForm
        action={signInAction}
        fields={fields}
        words={{ refused: t("refused"), unreachable: t("unreachable") }}
        className="grid gap-4"
      >
        <input type="hidden" name="callbackUrl" value={goTo} />
        <TextField
          name="email"
          type="email"
          autoComplete="username"
          autoCapitalize="none"
          spellCheck={false}
          required
          defaultValue={typeof email === "string" ? email.slice(0, 254) : ""}
        />
        <TextField name="password" type="password" autoComplete="current-password" required />
        <SubmitButton>{t("submit")}</SubmitButton>
      </ActionForm>
      <p>
        <Link
          href="/reset-password"
          prefetch={false}
          className="inline-flex min-h-6 items-center text-link underline max-sm:min-h-11"
        >
          {t("forgotten")}
        </Link>
      </p>
      {env.OIDC_ISSUER === undefined ? null : (
        // A plain link, since it leads to another house by way of a route of ours.
        <a
          href={`/sign-in/oidc?callbackUrl=${encodeURIComponent(goTo)}`}
          className={buttonClass("plain")}
        >
          {t("provider")}
        </a>
      )}
      {env.isDemo ? <DemoSignIns callbackUrl={goTo} /> : null}
    </Page>
  );
}
