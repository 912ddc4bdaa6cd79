import { useTranslations } from "next-intl";
import { ButtonLink } from "./button-link";

type Props = {
  path: string;
  /** The page that is shown; undefined for the first. */
  cursor?: string | undefined;
  nextCursor: string | null;
  /** What the next page has to be asked with besides. */
  kept?: Record<string, string>;
};

/** Leads on through a list that has more than one page, and back to its beginning. */
export function NextPage({ path, cursor, nextCursor, kept = {} }: Props) {
  const t = useTranslations("people");
  if (cursor === undefined && nextCursor === null) return null;
  return (
    <p className="flex flex-wrap justify-end gap-2 p-3">
      {cursor !== undefined && <ButtonLink href={path}>{t("first")}</ButtonLink>}
      {nextCursor !== null && (
        <ButtonLink href={`${path}?${new URLSearchParams({ ...kept, cursor: nextCursor })}`}>
          {t("next")}
        </ButtonLink>
      )}
    </p>
  );
}
