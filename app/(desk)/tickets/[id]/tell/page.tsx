import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { Page } from "@/components/layout/page";
import { TellForm } from "@/components/problems/tell-form";
import { NOTICE_KINDS } from "@/lib/problems/contract";
import { practiceFor } from "@/lib/problems/queries";
import { TicketName } from "@/lib/tickets/contract";
import { ticketFor } from "@/lib/tickets/queries";
import { requireAgent } from "@/lib/web/session-actor";
import { tellAction } from "./actions";

type Props = {
  params: Promise<{ id: string }>;
  searchParams: Promise<{ kind?: string | string[] }>;
};

export default async function TellPage({ params, searchParams }: Props) {
  const person = await requireAgent();
  const name = TicketName.safeParse((await params).id);
  const ticket = name.success ? await ticketFor(person, name.data) : null;
  const practice = ticket && (await practiceFor(person, ticket.id));
  if (!ticket || !practice?.can.tell) notFound();
  const asked = (await searchParams).kind;
  const kind = NOTICE_KINDS.find((one) => one === asked) ?? "workaround";
  const notice = practice[kind];
  const t = await getTranslations("problems.tell");
  return (
    <Page
      shape="reading"
      place={{
        title: t(`title.${kind}`, { reference: ticket.reference }),
        trail: [{ href: `/tickets/${ticket.reference}`, name: ticket.reference }],
      }}
    >
      {!notice && <p>{t("nothing")}</p>}
      {notice && notice.waiting === 0 && <p>{t("none")}</p>}
      {notice && notice.waiting > 0 && (
        <TellForm problemId={ticket.id} notice={notice} action={tellAction} />
      )}
    </Page>
  );
}
