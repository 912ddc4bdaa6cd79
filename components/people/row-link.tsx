import Link from "next/link";
import { useTranslations } from "next-intl";
import { Badge } from "@/components/ui/badge";

type Props = { href: string; name: string; retiredAt?: string | null };

export function RowLink({ href, name, retiredAt = null }: Props) {
  const t = useTranslations("people");
  return (
    <span className="inline-flex flex-wrap items-center gap-2">
      <Link href={href} prefetch={false} className="text-link underline">
        <bdi>{name}</bdi>
      </Link>
      {retiredAt !== null && <Badge>{t("standings.retired")}</Badge>}
    </span>
  );
}
