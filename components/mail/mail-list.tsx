import { Mail } from "lucide-react";
import Link from "next/link";
import { getTranslations } from "next-intl/server";
import { EmptyState } from "@/components/ui/empty-state";
import { TableFrame } from "@/components/ui/table-frame";
import { When } from "@/components/ui/when";
import type { MailView } from "@/lib/mail/contract";
import { MailStatus } from "./mail-status";

type Props = { rows: readonly MailView[]; isSearched: boolean };

/** What Muster mailed, or would have mailed had it a server to hand it to. */
export async function MailList({ rows, isSearched }: Props) {
  const [t, words] = await Promise.all([getTranslations("admin"), getTranslations("mail")]);
  if (rows.length === 0) {
    return (
      <EmptyState glyph={<Mail aria-hidden size={24} strokeWidth={1.5} />}>
        {isSearched ? words("search.none") : t("mail.empty")}
      </EmptyState>
    );
  }
  return (
    <TableFrame
      stacks
      label={t("mail.title")}
      head={[t("mail.when"), t("mail.status"), t("mail.to"), t("mail.subject"), t("mail.ticket")]}
    >
      {rows.map((mail) => (
        <tr key={mail.id}>
          <td>
            <When at={mail.createdAt} as="hour" />
          </td>
          <td>
            <MailStatus kind={mail.status} isCaptured={mail.isCaptured} />
          </td>
          <td>
            <bdi>{mail.to}</bdi>
          </td>
          <td className="max-sm:basis-full">
            <Link href={`/admin/mail/${mail.id}`} prefetch={false} className="text-link underline">
              <bdi>{titleOf(mail, t)}</bdi>
            </Link>
          </td>
          <td>
            {mail.ticket && (
              <Link
                href={`/tickets/${mail.ticket.reference}`}
                prefetch={false}
                className="font-mono text-meta text-link underline"
              >
                {mail.ticket.reference}
              </Link>
            )}
          </td>
        </tr>
      ))}
    </TableFrame>
  );
}

type Words = (key: "mail.purged" | "mail.unwritten" | "mail.neverWritten") => string;

/** What a mail is called: one that was purged, or that nobody wrote, has no subject. */
export function titleOf({ subject, status }: MailView, t: Words): string {
  if (subject === "") return t("mail.purged");
  return subject ?? t(isOver(status) ? "mail.neverWritten" : "mail.unwritten");
}

/** Whether nothing more is tried with it. */
export const isOver = (status: MailView["status"]): boolean =>
  status === "suppressed" || status === "failed";
