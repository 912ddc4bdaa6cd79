import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { Page } from "@/components/layout/page";
import { SplitForm } from "@/components/tickets/split-form";
import { repliesFor } from "@/lib/conversations/queries";
import { TicketName } from "@/lib/tickets/contract";
import { ticketFor } from "@/lib/tickets/queries";
import { requireAgent } from "@/lib/web/session-actor";
import { splitAction } from "./actions";

const MOST = 200;

export default async function SplitPage({ params }: { params: Promise<{ id: string }> }) {
  const person = await requireAgent();
  const name = TicketName.safeParse((await params).id);
  const ticket = name.success ? await ticketFor(person, name.data) : null;
  if (!ticket?.can.split) notFound();
  const [said, t] = await Promise.all([
    repliesFor(person, ticket.id, { limit: MOST }),
    getTranslations("merging"),
  ]);
  const replies = said?.rows.filter(({ audience }) => audience === "public") ?? [];
  return (
    <Page
      shape="reading"
      place={{
        title: t("split.title", { reference: ticket.reference }),
        trail: [{ href: `/tickets/${ticket.reference}`, name: ticket.reference }],
      }}
    >
      {replies.length === 0 ? (
        <p>{t("split.none")}</p>
      ) : (
        <>
          <p className="max-w-[72ch] text-text-2">{t("split.lead")}</p>
          <SplitForm ticketId={ticket.id} replies={replies} action={splitAction} />
        </>
      )}
    </Page>
  );
}
