import { getTranslations } from "next-intl/server";
import { Page } from "@/components/layout/page";
import { MailList } from "@/components/mail/mail-list";
import { ButtonLink } from "@/components/ui/button";
import { Refused } from "@/lib/kernel/errors";
import { mailsFor } from "@/lib/mail/queries";
import { requireAdmin } from "@/lib/web/session-actor";

type Props = { searchParams: Promise<{ cursor?: string | string[] }> };

const ROWS = 50;

export default async function MailsPage({ searchParams }: Props) {
  const [person, search] = await Promise.all([requireAdmin(), searchParams]);
  const cursor = typeof search.cursor === "string" ? search.cursor : undefined;
  const [page, t] = await Promise.all([
    mailsFor(person, { limit: ROWS, cursor }).catch((error: unknown) => {
      if (!(error instanceof Refused)) throw error;
      return mailsFor(person, { limit: ROWS });
    }),
    getTranslations("admin"),
  ]);
  return (
    <Page place={{ title: t("mail.title") }}>
      <MailList rows={page.rows} />
      {page.nextCursor !== null && (
        <p className="p-3 text-end">
          <ButtonLink href={`/admin/mail?cursor=${encodeURIComponent(page.nextCursor)}`}>
            {t("older")}
          </ButtonLink>
        </p>
      )}
    </Page>
  );
}
