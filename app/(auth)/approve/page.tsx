import { getTranslations } from "next-intl/server";
import { AskedFor } from "@/components/approvals/asked-for";
import { VoteForm } from "@/components/approvals/vote-form";
import { Page } from "@/components/layout/page";
import { followedApproval } from "@/lib/web/approval-link";
import { decideAction } from "./actions";

/** For whoever followed the link of a mail in this browser. Nothing is decided before they say so. */
export default async function ApprovePage() {
  const [followed, t] = await Promise.all([followedApproval(), getTranslations("approvals")]);
  if (!followed) {
    return (
      <Page place={{ title: t("link.title") }} shape="narrow">
        <p>{t("link.gone")}</p>
      </Page>
    );
  }
  const { approval, person, step, isUsed } = followed;
  const own = approval.steps[step]?.voices.find(
    (voice) => voice.person.id === person.id || voice.votedBy?.id === person.id,
  );
  const isOpen = approval.state === "open" && approval.step === step && approval.can.vote;
  return (
    <Page place={{ title: approval.ticket.subject }} shape="narrow">
      <p>{t("link.as", { name: person.name })}</p>
      <AskedFor ticket={approval.ticket} askedBy={approval.askedBy.name} />
      {isUsed && own?.outcome ? (
        <p role="status">{t(`link.said.${own.outcome}`)}</p>
      ) : isOpen && !isUsed ? (
        <VoteForm action={decideAction} />
      ) : (
        <p>{t("link.over", { state: approval.state })}</p>
      )}
    </Page>
  );
}
