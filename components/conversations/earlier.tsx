import { useTranslations } from "next-intl";
import { ButtonLink } from "@/components/ui/button-link";
import { WholeStory } from "./whole-story";

/** Stands for what a long conversation leaves out at first. */
export function Earlier({ count, href }: { count: number; href: string }) {
  const t = useTranslations("live");
  return (
    <div className="text-center">
      <WholeStory href={href} />
      <ButtonLink href={href} look="plain" scroll={false} className="no-print">
        {t("earlier.show", { count })}
      </ButtonLink>
      <p className="hidden text-text-2 print:block">{t("earlier.unprinted", { count })}</p>
    </div>
  );
}
