import { getTranslations } from "next-intl/server";
import { Page } from "@/components/layout/page";
import { ActionForm } from "@/components/ui/action-form";
import { SubmitButton } from "@/components/ui/submit-button";
import { formWords } from "@/components/ui/words";
import { optOutsOf } from "@/lib/mail/opt-out";
import { followedLink } from "@/lib/web/signed-link";
import { wishAction } from "./actions";

/** For whoever followed the link of a mail in this browser. Nothing changes before they say so. */
export default async function UnsubscribePage() {
  const [reader, t, words] = await Promise.all([
    followedLink("unsubscribe"),
    getTranslations("mail.unsubscribe"),
    formWords(),
  ]);
  const known = reader && (await optOutsOf(reader.personId, reader.ticketId));
  if (!known) {
    return (
      <Page place={{ title: t("goneTitle") }} shape="narrow">
        <p>{t("gone")}</p>
      </Page>
    );
  }
  const { reference, isStopped, isAllStopped } = known;
  const wishes = isStopped ? (["resume"] as const) : (["stop", "stopAll"] as const);
  return (
    <Page place={{ title: t("title", { reference }) }} shape="narrow">
      <p role={isStopped ? "status" : undefined}>
        {isAllStopped
          ? t("stoppedAll")
          : isStopped
            ? t("stopped", { reference })
            : t("intro", { reference })}
      </p>
      {wishes.map((wish) => (
        <ActionForm key={wish} action={wishAction} words={words} fields={{}}>
          <input type="hidden" name="wish" value={wish === "stopAll" ? "stop-all" : wish} />
          <SubmitButton look={wish === "stop" ? "primary" : "plain"}>
            {t(wish, { reference })}
          </SubmitButton>
        </ActionForm>
      ))}
    </Page>
  );
}
