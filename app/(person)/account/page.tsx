import { getTranslations } from "next-intl/server";
import { Page } from "@/components/layout/page";
import { ActionForm } from "@/components/ui/action-form";
import { FormKey } from "@/components/ui/form-key";
import { SubmitButton } from "@/components/ui/submit-button";
import { When } from "@/components/ui/when";
import { browserName } from "@/lib/people/browser-name";
import { sessionsFor } from "@/lib/people/sessions";
import { currentSession, requirePerson } from "@/lib/web/session-actor";
import { endSessionsAction } from "./actions";

export default async function AccountPage() {
  const person = await requirePerson();
  const current = await currentSession();
  const sessions = await sessionsFor(person, current?.sessionId ?? null);
  const t = await getTranslations("signIn.account");
  const words = { refused: t("refused"), unreachable: t("unreachable") };
  return (
    <Page place={{ title: t("title") }} shape="reading">
      <p className="text-text-2">
        {person.name}, {person.email}
      </p>
      <section aria-labelledby="sessions" className="grid gap-3">
        <h2 id="sessions" className="font-semibold">
          {t("sessions")}
        </h2>
        <ul className="grid gap-3">
          {sessions.map((session) => (
            <li key={session.id} className="grid gap-1 border-b border-line pb-3">
              <bdi className="break-words">
                {browserName(session.userAgent) ?? t("unknownBrowser")}
              </bdi>
              <span className="text-text-2">
                {session.current ? t("thisOne") : session.address} ·{" "}
                <When at={session.lastSeenAt} as="long" />
              </span>
              <ActionForm action={endSessionsAction} fields={{}} words={words}>
                <FormKey />
                <input type="hidden" name="sessionId" value={session.id} />
                <SubmitButton look="plain">
                  {t(session.current ? "endThis" : "endOne")}
                </SubmitButton>
              </ActionForm>
            </li>
          ))}
        </ul>
        <ActionForm action={endSessionsAction} fields={{}} words={words}>
          <FormKey />
          <SubmitButton look="danger">{t("endAll")}</SubmitButton>
        </ActionForm>
      </section>
    </Page>
  );
}
