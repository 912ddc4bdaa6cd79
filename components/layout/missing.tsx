import { getTranslations } from "next-intl/server";
import { ButtonLink } from "@/components/ui/button";
import { Page } from "./page";

/** The same for what does not exist and for what the reader may not see. */
export async function Missing() {
  const t = await getTranslations("ui");
  return (
    <Page shape="narrow" place={{ title: t("missing.title") }}>
      <p className="text-text-2">{t("missing.text")}</p>
      <p>
        <ButtonLink href="/" look="primary">
          {t("missing.home")}
        </ButtonLink>
      </p>
    </Page>
  );
}
