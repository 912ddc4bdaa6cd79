import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { nameOf } from "@/components/inbound/inbound-list";
import { InboundSheet } from "@/components/inbound/inbound-sheet";
import { Page } from "@/components/layout/page";
import { id as Id } from "@/lib/kernel/text";
import { inboundMailFor } from "@/lib/mail/inbound/queries";
import { placesFor } from "@/lib/people/queries";
import { requireAdmin } from "@/lib/web/session-actor";
import { discardAction, releaseAction } from "./actions";

export default async function InboundMailPage({ params }: { params: Promise<{ id: string }> }) {
  const person = await requireAdmin();
  const name = Id.safeParse((await params).id);
  const mail = name.success ? await inboundMailFor(person, name.data) : null;
  if (!mail) notFound();
  const [t, { organisations }] = await Promise.all([getTranslations("arrived"), placesFor(person)]);
  return (
    <Page
      place={{
        title: nameOf(mail, t),
        trail: [{ href: "/admin/inbound", name: t("title") }],
      }}
    >
      <InboundSheet
        mail={mail}
        organisations={organisations}
        releaseAction={releaseAction}
        discardAction={discardAction}
      />
    </Page>
  );
}
