import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { Page } from "@/components/layout/page";
import { titleOf } from "@/components/mail/mail-list";
import { MailSheet } from "@/components/mail/mail-sheet";
import { id as Id } from "@/lib/kernel/text";
import { mailFor } from "@/lib/mail/queries";
import { requireAdmin } from "@/lib/web/session-actor";
import { resendAction } from "./actions";

export default async function MailPage({ params }: { params: Promise<{ id: string }> }) {
  const person = await requireAdmin();
  const name = Id.safeParse((await params).id);
  const mail = name.success ? await mailFor(person, name.data) : null;
  if (!mail) notFound();
  const t = await getTranslations("admin");
  return (
    <Page
      place={{
        title: titleOf(mail, t),
        trail: [{ href: "/admin/mail", name: t("mail.title") }],
      }}
    >
      <MailSheet mail={mail} resendAction={resendAction} />
    </Page>
  );
}
