import { getTranslations } from "next-intl/server";
import { ApiReference } from "@/components/api/reference";
import { Page } from "@/components/layout/page";
import { reference } from "@/lib/web/reference";

/** Public, as the document is that it shows: what could be asked, and nothing about what is here. */
export default async function ApiPage() {
  const t = await getTranslations("api");
  return (
    <Page place={{ title: t("title") }} shape="reading">
      <ApiReference {...reference()} />
    </Page>
  );
}
