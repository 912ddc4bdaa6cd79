import { getTranslations } from "next-intl/server";
import { Page } from "@/components/layout/page";
import { RatingForm } from "@/components/ratings/rating-form";
import { rateableFor } from "@/lib/ratings/queries";
import { followedLink } from "@/lib/web/signed-link";
import { rateAction } from "./actions";

type Props = { searchParams: Promise<{ score?: string | string[] }> };

/** For whoever followed the link of a mail in this browser. Nothing is rated before they say so. */
export default async function RatePage({ searchParams }: Props) {
  const [reader, search, t] = await Promise.all([
    followedLink("rate"),
    searchParams,
    getTranslations("mail.rating"),
  ]);
  const ticket = reader && (await rateableFor(reader.personId, reader.ticketId));
  if (!ticket) {
    return (
      <Page place={{ title: t("title") }} shape="narrow">
        <p>{t("gone")}</p>
      </Page>
    );
  }
  return (
    <Page place={{ title: t("title") }} shape="narrow">
      <p className="break-words text-text-2">
        {t("intro", { reference: ticket.reference, subject: ticket.subject })}
      </p>
      {ticket.rating !== null || ticket.isSolved ? (
        <RatingForm rating={ticket.rating} proposed={Number(search.score)} action={rateAction} />
      ) : (
        <p>{t("notYet", { reference: ticket.reference })}</p>
      )}
    </Page>
  );
}
