import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { Page } from "@/components/layout/page";
import { SearchBox } from "@/components/search/search-box";
import { MergeForm } from "@/components/tickets/merge-form";
import { TicketName } from "@/lib/tickets/contract";
import { mergeableFor } from "@/lib/tickets/mergeable";
import { ticketFor } from "@/lib/tickets/queries";
import { requireAgent } from "@/lib/web/session-actor";
import { mergeAction } from "./actions";

type Props = {
  params: Promise<{ id: string }>;
  searchParams: Promise<{ q?: string | string[] }>;
};

export default async function MergePage({ params, searchParams }: Props) {
  const person = await requireAgent();
  const name = TicketName.safeParse((await params).id);
  const ticket = name.success ? await ticketFor(person, name.data) : null;
  if (!ticket?.can.merge) notFound();
  const search = await searchParams;
  const q = typeof search.q === "string" ? search.q.trim() : "";
  const [found, t] = await Promise.all([
    mergeableFor(person, ticket, q),
    getTranslations("merging"),
  ]);
  const path = `/tickets/${ticket.reference}`;
  return (
    <Page
      shape="reading"
      place={{
        title: t("title", { reference: ticket.reference }),
        trail: [{ href: path, name: ticket.reference }],
      }}
    >
      <p className="max-w-[72ch] text-text-2">{t("lead", { name: ticket.requester.name })}</p>
      <SearchBox
        action={`${path}/merge`}
        words={{ label: t("find"), placeholder: t("find") }}
        q={q === "" ? undefined : q}
        fault={undefined}
      />
      {found === null && <p role="alert">{t("badQuery")}</p>}
      {found?.length === 0 && <p>{q === "" ? t("none") : t("foundNone")}</p>}
      {found !== null && found.length > 0 && (
        <MergeForm key={q} ticket={ticket} rows={found} action={mergeAction} />
      )}
    </Page>
  );
}
