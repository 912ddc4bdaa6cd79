import { getTranslations } from "next-intl/server";
import { Page } from "@/components/layout/page";
import { FlaggedAddresses } from "@/components/mail/flagged-addresses";
import { ButtonLink } from "@/components/ui/button-link";
import { Refused } from "@/lib/kernel/errors";
import { flagsFor } from "@/lib/mail/flag-queries";
import { requireAdmin } from "@/lib/web/session-actor";
import { liftFlagAction } from "./actions";

type Props = { searchParams: Promise<{ cursor?: string | string[] }> };

const ROWS = 50;

export default async function AddressesPage({ searchParams }: Props) {
  const [person, search] = await Promise.all([requireAdmin(), searchParams]);
  const cursor = typeof search.cursor === "string" ? search.cursor : undefined;
  const [page, t, admin] = await Promise.all([
    flagsFor(person, { limit: ROWS, cursor }).catch((error: unknown) => {
      if (!(error instanceof Refused)) throw error;
      return flagsFor(person, { limit: ROWS });
    }),
    getTranslations("mail.addresses"),
    getTranslations("admin"),
  ]);
  return (
    <Page
      place={{ title: t("title"), trail: [{ href: "/admin/mail", name: admin("mail.title") }] }}
      shape="reading"
    >
      <FlaggedAddresses rows={page.rows} liftAction={liftFlagAction} />
      {page.nextCursor !== null && (
        <p className="p-3 text-end">
          <ButtonLink
            href={`/admin/mail/addresses?${new URLSearchParams({ cursor: page.nextCursor })}`}
          >
            {admin("older")}
          </ButtonLink>
        </p>
      )}
    </Page>
  );
}
