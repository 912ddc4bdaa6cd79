import { getTranslations } from "next-intl/server";
import { Page } from "@/components/layout/page";
import { MailList } from "@/components/mail/mail-list";
import { MailSearch } from "@/components/mail/mail-search";
import { ButtonLink } from "@/components/ui/button-link";
import { env } from "@/lib/env";
import { Refused } from "@/lib/kernel/errors";
import { MAIL_EVENTS } from "@/lib/mail/contract";
import { mailsFor } from "@/lib/mail/queries";
import { requireAdmin } from "@/lib/web/session-actor";

type Asked = string | string[];
type Props = { searchParams: Promise<{ cursor?: Asked; q?: Asked; status?: Asked }> };

const ROWS = 50;
const QUERY_LIMIT = 320;

export default async function MailsPage({ searchParams }: Props) {
  const [person, search] = await Promise.all([requireAdmin(), searchParams]);
  const cursor = typeof search.cursor === "string" ? search.cursor : undefined;
  const typed = typeof search.q === "string" ? search.q.trim().slice(0, QUERY_LIMIT) : "";
  const filter = {
    q: typed === "" ? undefined : typed,
    status: MAIL_EVENTS.find((kind) => kind === search.status),
  };
  const [page, t, words] = await Promise.all([
    mailsFor(person, { limit: ROWS, cursor }, filter).catch((error: unknown) => {
      if (!(error instanceof Refused)) throw error;
      return mailsFor(person, { limit: ROWS }, filter);
    }),
    getTranslations("admin"),
    getTranslations("mail"),
  ]);
  const kept = new URLSearchParams({
    ...(filter.q === undefined ? {} : { q: filter.q }),
    ...(filter.status === undefined ? {} : { status: filter.status }),
  });
  return (
    <Page
      place={{ title: t("mail.title") }}
      actions={
        <>
          <ButtonLink href="/admin/mail/templates">{words("templates.title")}</ButtonLink>
          <ButtonLink href="/admin/mail/addresses">{words("addresses.title")}</ButtonLink>
          <ButtonLink href="/admin/mail/sources">{words("sources.title")}</ButtonLink>
        </>
      }
    >
      {env.SMTP_URL === undefined && (
        <p className="border-b border-note-line bg-note px-4 py-2">{words("search.notSent")}</p>
      )}
      <MailSearch q={filter.q} status={filter.status} />
      <MailList rows={page.rows} isSearched={kept.size > 0} />
      {page.nextCursor !== null && (
        <p className="p-3 text-end">
          <ButtonLink
            href={`/admin/mail?${new URLSearchParams([...kept, ["cursor", page.nextCursor]])}`}
          >
            {t("older")}
          </ButtonLink>
        </p>
      )}
    </Page>
  );
}
