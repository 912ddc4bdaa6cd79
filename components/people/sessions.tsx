import { useTranslations } from "next-intl";
import { ActionForm } from "@/components/ui/action-form";
import { FormKey } from "@/components/ui/form-key";
import type { FormAction } from "@/components/ui/form-state";
import { SubmitButton } from "@/components/ui/submit-button";
import { When } from "@/components/ui/when";
import { browserName } from "@/lib/people/browser-name";
import type { SessionView } from "@/lib/people/contract";

type Props = { sessions: readonly SessionView[]; end: FormAction };

/** Where somebody is signed in, with a way to end each. */
export function Sessions({ sessions, end }: Props) {
  const t = useTranslations("account");
  const words = { refused: t("refused"), unreachable: t("unreachable") };
  return (
    <>
      <ul className="grid gap-3">
        {sessions.map((session) => (
          <li key={session.id} className="grid gap-1 border-b border-line pb-3">
            <bdi className="break-words">
              {browserName(session.userAgent) ?? t("page.unknownBrowser")}
            </bdi>
            <span className="text-text-2">
              {session.current ? t("page.thisOne") : session.address} ·{" "}
              <When at={session.lastSeenAt} as="long" />
            </span>
            <ActionForm action={end} fields={{}} words={words}>
              <FormKey />
              <input type="hidden" name="sessionId" value={session.id} />
              <SubmitButton look="plain">
                {t(session.current ? "page.endThis" : "page.endOne")}
              </SubmitButton>
            </ActionForm>
          </li>
        ))}
      </ul>
      <p className="text-text-2">{t("page.endAllHint")}</p>
      <ActionForm action={end} fields={{}} words={words}>
        <FormKey />
        <SubmitButton look="danger">{t("page.endAll")}</SubmitButton>
      </ActionForm>
    </>
  );
}
