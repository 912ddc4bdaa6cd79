import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { ApprovalCard } from "@/components/approvals/approval-card";
import { AskedFor } from "@/components/approvals/asked-for";
import { Page } from "@/components/layout/page";
import { ButtonLink } from "@/components/ui/button-link";
import { approvalFor } from "@/lib/approvals/queries";
import { isAgent } from "@/lib/kernel/actor";
import { id as Id } from "@/lib/kernel/text";
import { requirePerson } from "@/lib/web/session-actor";
import { voteAction } from "../actions";

export default async function ApprovalPage({ params }: { params: Promise<{ id: string }> }) {
  const person = await requirePerson();
  const name = Id.safeParse((await params).id);
  const approval = name.success ? await approvalFor(person, name.data) : null;
  if (!approval) notFound();
  const t = await getTranslations("approvals");
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
      <AskedFor ticket={approval.ticket} />
      <ApprovalCard approval={approval} action={voteAction} />
    </Page>
  );
}
