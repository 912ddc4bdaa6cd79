import { getTranslations } from "next-intl/server";
import { renderSVG } from "uqr";
import { Page } from "@/components/layout/page";
import { FactorSheet } from "@/components/people/factor-sheet";
import { ActionForm } from "@/components/ui/action-form";
import { ButtonLink } from "@/components/ui/button-link";
import { TextField } from "@/components/ui/field";
import { FormKey } from "@/components/ui/form-key";
import { SubmitButton } from "@/components/ui/submit-button";
import { hasPassword } from "@/lib/people/credentials";
import { secondFactorFor } from "@/lib/people/second-factor";
import { requirePerson } from "@/lib/web/session-actor";
import { beginAction, confirmAction, removeAction } from "./actions";

export default async function SecondFactorPage() {
  const person = await requirePerson();
  const [factor, hasOne, t] = await Promise.all([
    secondFactorFor(person),
    hasPassword(person),
    getTranslations("account"),
  ]);
  const words = { refused: t("refused"), unreachable: t("unreachable") };
  const place = {
    title: t(factor.state === "on" ? "page.factor" : "factor.title"),
    trail: [{ href: "/account", name: t("page.title") }],
  };
  if (factor.state === "none") {
    return (
      <Page place={place} shape="reading">
        <p>{t("page.factorOff")}</p>
        <ActionForm action={beginAction} fields={{}} words={words}>
          <FormKey />
          <SubmitButton>{t("factor.begin")}</SubmitButton>
        </ActionForm>
      </Page>
    );
  }
  if (factor.state === "on") {
    return (
      <Page place={place} shape="reading">
        <p>
          {t("factor.on")} {t("page.codesLeft", { count: factor.recoveryCodesLeft })}
        </p>
        {hasOne ? (
          <ActionForm
            action={removeAction}
            fields={{
              password: { label: t("factor.password"), missing: t("factor.passwordMissing") },
            }}
            words={words}
            className="grid max-w-md gap-4"
          >
            <TextField name="password" type="password" autoComplete="current-password" required />
            <SubmitButton look="danger">{t("page.turnOff")}</SubmitButton>
          </ActionForm>
        ) : (
          <>
            <p className="text-text-2">{t("factor.noPassword")}</p>
            <p>
              <ButtonLink href="/reset-password">{t("page.choosePassword")}</ButtonLink>
            </p>
          </>
        )}
      </Page>
    );
  }
  const { secret, recoveryCodes, address } = factor;
  return (
    <Page place={place} shape="reading">
      <FactorSheet secret={secret} recoveryCodes={recoveryCodes} picture={renderSVG(address)} />
      <ActionForm
        action={confirmAction}
        fields={{ code: { label: t("factor.code"), missing: t("factor.codeMissing") } }}
        words={words}
        className="grid max-w-md gap-4"
      >
        <TextField
          name="code"
          hint={t("factor.codeHint")}
          autoComplete="one-time-code"
          inputMode="numeric"
          required
        />
        <SubmitButton>{t("factor.confirm")}</SubmitButton>
      </ActionForm>
    </Page>
  );
}
