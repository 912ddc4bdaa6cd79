import { getTimeZone, getTranslations } from "next-intl/server";
import { Page } from "@/components/layout/page";
import { NewPassword } from "@/components/people/new-password";
import { Section } from "@/components/people/section";
import { Sessions } from "@/components/people/sessions";
import { Tokens } from "@/components/people/tokens";
import { zones } from "@/components/people/zones";
import { ActionForm } from "@/components/ui/action-form";
import { ButtonLink } from "@/components/ui/button-link";
import { SelectField, TextField } from "@/components/ui/field";
import { FormKey } from "@/components/ui/form-key";
import { NextPage } from "@/components/ui/next-page";
import { SubmitButton } from "@/components/ui/submit-button";
import { hasPassword } from "@/lib/people/credentials";
import { issuableBy } from "@/lib/people/policy";
import { selfFor } from "@/lib/people/queries";
import { secondFactorFor } from "@/lib/people/second-factor";
import { sessionsFor } from "@/lib/people/sessions";
import { tokensFor } from "@/lib/people/tokens";
import { FEW, type Search, searched } from "@/lib/web/directory-search";
import { currentSession, requirePerson } from "@/lib/web/session-actor";
import {
  beginSecondFactorAction,
  changePasswordAction,
  endSessionsAction,
  issueTokenAction,
  reviseSelfAction,
  revokeTokenAction,
} from "./actions";

export default async function AccountPage({ searchParams }: { searchParams: Search }) {
  const person = await requirePerson();
  const current = await currentSession();
  const [self, sessions, tokens, hasOne, factor, zone, t] = await Promise.all([
    selfFor(person),
    sessionsFor(person, current?.sessionId ?? null),
    searched(searchParams, (_asked, page) => tokensFor(person, page), FEW),
    hasPassword(person),
    secondFactorFor(person),
    getTimeZone(),
    getTranslations("account"),
  ]);
  const words = { refused: t("refused"), unreachable: t("unreachable") };
  const asBrowser = { value: "", label: t("page.asBrowser", { zone }) };
  return (
    <Page place={{ title: t("page.title") }} shape="reading">
      <p className="text-text-2">{person.email}</p>
      <Section id="profile" title={t("page.profile")}>
        <ActionForm
          action={reviseSelfAction}
          fields={{
            name: { label: t("name"), missing: t("nameMissing") },
            timeZone: { label: t("page.timeZone") },
          }}
          words={words}
          className="grid max-w-md gap-4"
        >
          <FormKey />
          <input type="hidden" name="version" value={self?.version} />
          <TextField name="name" autoComplete="name" required defaultValue={person.name} />
          <SelectField
            name="timeZone"
            options={[asBrowser, ...zones(self?.timeZone)]}
            defaultValue={self?.timeZone ?? ""}
          />
          <SubmitButton look="plain">{t("page.save")}</SubmitButton>
        </ActionForm>
      </Section>
      <Section id="notifications" title={t("page.notifications")}>
        <p>
          <ButtonLink href="/account/notifications">{t("page.toNotifications")}</ButtonLink>
        </p>
      </Section>
      <Section id="password" title={t("page.password")}>
        {hasOne ? (
          <>
            <p className="text-text-2">{t("page.changeHint")}</p>
            <ActionForm
              action={changePasswordAction}
              fields={{
                current: { label: t("page.current"), missing: t("page.currentMissing") },
                password: { label: t("newPassword") },
              }}
              words={words}
              className="grid max-w-md gap-4"
            >
              <TextField name="current" type="password" autoComplete="current-password" required />
              <NewPassword />
              <SubmitButton look="plain">{t("page.change")}</SubmitButton>
            </ActionForm>
          </>
        ) : (
          <>
            <p className="text-text-2">{t("page.noPassword")}</p>
            <p>
              <ButtonLink href="/reset-password">{t("page.choosePassword")}</ButtonLink>
            </p>
          </>
        )}
      </Section>
      <Section id="factor" title={t("page.factor")}>
        <p className="text-text-2">
          {factor.state === "on"
            ? `${t("page.factorOn")} ${t("page.codesLeft", { count: factor.recoveryCodesLeft })}`
            : t("page.factorOff")}
        </p>
        {factor.state === "none" ? (
          <ActionForm action={beginSecondFactorAction} fields={{}} words={words}>
            <FormKey />
            <SubmitButton look="plain">{t("page.setUp")}</SubmitButton>
          </ActionForm>
        ) : (
          <p>
            <ButtonLink href="/account/second-factor">
              {t(factor.state === "on" ? "page.turnOff" : "page.goOn")}
            </ButtonLink>
          </p>
        )}
      </Section>
      <Section id="sessions" title={t("page.sessions")}>
        <Sessions sessions={sessions} end={endSessionsAction} />
      </Section>
      <Section id="tokens" title={t("page.tokens")}>
        <Tokens
          tokens={tokens.rows}
          scopes={issuableBy(person)}
          issue={issueTokenAction}
          revoke={revokeTokenAction}
          more={
            <NextPage path="/account" cursor={tokens.asked.cursor} nextCursor={tokens.nextCursor} />
          }
        />
      </Section>
    </Page>
  );
}
