import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { ApiContents, ApiSubject } from "@/components/api/reference";
import { Page } from "@/components/layout/page";
import { reference } from "@/lib/web/reference";

type Props = { searchParams: Promise<{ about?: string | string[] }> };

/** Public, as the document is that it shows: what could be asked, and nothing about what is here. */
export default async function ApiPage({ searchParams }: Props) {
  const [t, { about }] = await Promise.all([getTranslations("api"), searchParams]);
  if (about === undefined) {
    return (
      <Page place={{ title: t("title") }} shape="reading">
        <ApiContents {...reference()} />
      </Page>
    );
  }
  const group = reference().groups.find(({ slug }) => slug === about);
  if (!group) notFound();
  const trail = [{ name: t("everything"), href: "/api/docs" }];
  return (
    <Page place={{ title: group.name, trail }} shape="reading">
      <ApiSubject {...group} />
    </Page>
  );
}
