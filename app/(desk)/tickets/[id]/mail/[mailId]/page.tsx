import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { OriginalMail } from "@/components/inbound/original-mail";
import { Page } from "@/components/layout/page";
import { id as Id } from "@/lib/kernel/text";
import { originalFor } from "@/lib/mail/inbound/queries";
import { requireAgent } from "@/lib/web/session-actor";

type Props = {
  params: Promise<{ id: string; mailId: string }>;
  searchParams: Promise<{ images?: string | string[] }>;
};

/** A mail as its sender made it. */
export default async function OriginalPage({ params, searchParams }: Props) {
  const person = await requireAgent();
  const [{ mailId }, { images }] = await Promise.all([params, searchParams]);
  const name = Id.safeParse(mailId);
  const withImages = images === "shown";
  const mail = name.success ? await originalFor(person, name.data, withImages) : null;
  if (!mail) notFound();
  const t = await getTranslations("arrived");
  const { reference } = mail.ticket;
  return (
    <Page
      shape="reading"
      place={{
        title: t("original.title"),
        trail: [{ href: `/tickets/${reference}`, name: reference }],
      }}
    >
      <OriginalMail
        mail={mail}
        imagesHref={`/tickets/${reference}/mail/${mailId}?images=shown`}
        areShown={withImages}
      />
    </Page>
  );
}
