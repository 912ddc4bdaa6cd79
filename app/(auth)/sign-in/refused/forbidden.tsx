import { headers } from "next/headers";
import { getTranslations } from "next-intl/server";
import { Page } from "@/components/layout/page";
import { ButtonLink } from "@/components/ui/button-link";
import { REASONS } from "@/lib/people/identities";

/** Why somebody whom the provider vouches for is not let in; what is shown instead of a page gets no query. */
export default async function Refused() {
  const [head, t] = await Promise.all([headers(), getTranslations("signIn.refusal")]);
  const query = (head.get("x-muster-path") ?? "").split("?")[1];
  const why = new URLSearchParams(query).get("why");
  const reason = REASONS.find((known) => known === why) ?? "unknown";
  return (
    <Page place={{ title: t("title") }} shape="narrow">
      <p>{t(`why.${reason}`)}</p>
      <p className="text-text-2">{t("next")}</p>
      <p>
        <ButtonLink href="/sign-in">{t("back")}</ButtonLink>
      </p>
    </Page>
  );
}
