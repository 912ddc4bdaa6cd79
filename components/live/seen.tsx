import { useTranslations } from "next-intl";
import { Avatar } from "@/components/ui/avatar";
import { When } from "@/components/ui/when";
import type { SeenBy } from "@/lib/live/contract";

/** Who has looked at the ticket besides the reader, the latest first; nothing until somebody has. */
export function Seen({ people, selfId }: { people: readonly SeenBy[]; selfId: string }) {
  const t = useTranslations("live");
  const others = people.filter(({ person }) => person.id !== selfId);
  if (others.length === 0) return null;
  return (
    <details className="no-print mbs-4">
      <summary className="min-h-6 pointer-coarse:py-3 w-fit rounded-control text-meta text-text-2 hover:text-text">
        {t("seen.title")} <span className="tabular-nums">{others.length}</span>
      </summary>
      <ul className="grid gap-1 pbs-1">
        {others.map(({ person, seenAt }) => (
          <li key={person.id} className="flex items-center gap-1.5">
            <Avatar name={person.name} />
            <bdi className="min-w-0 truncate">{person.name}</bdi>
            <span className="ms-auto text-meta text-text-2">
              <When at={seenAt} />
            </span>
          </li>
        ))}
      </ul>
    </details>
  );
}
