import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { ApprovalCard } from "@/components/approvals/approval-card";
import { AskedFor } from "@/components/approvals/asked-for";
import { Page } from "@/components/layout/page";
import { ButtonLink } from "@/components/ui/button-link";
import { approvalFor } from "@/lib/approvals/queries";
import { isAgent } from "@/lib/kernel/actor";
import { id as Id } from "@/lib/kernel/text";
import { requestersFor } from "@/lib/people/choices";
import { requirePerson } from "@/lib/web/session-actor";
import { handOnAction, voteAction } from "../actions";

export default async function ApprovalPage({ params }: { params: Promise<{ id: string }> }) {
  const person = await requirePerson();
  const name = Id.safeParse((await params).id);
  const approval = name.success ? await approvalFor(person, name.data) : null;
  if (!approval) notFound();
  const [t, people] = await Promise.all([
    getTranslations("approvals"),
    approval.can.handOn ? requestersFor(person) : null,
  ]);
  return (
    <Page
      shape="reading"
      place={{
        title: approval.ticket.subject,
        trail: [{ href: "/approvals?show=waiting", name: t("title") }],
      }}
      actions={
        isAgent(person) && (
          <ButtonLink href={`/tickets/${approval.ticket.reference}`}>
            {approval.ticket.reference}
          </ButtonLink>
        )
      }
    >
      <AskedFor ticket={approval.ticket} askedBy={approval.askedBy.name} />
      <ApprovalCard
        approval={approval}
        action={voteAction}
        handOn={people && { people, action: handOnAction }}
      />
    </Page>
  );
}
