import { CircleCheck, CircleDashed, CircleHelp, CircleSlash, Trash2 } from "lucide-react";
import { useTranslations } from "next-intl";
import { Badge } from "@/components/ui/badge";
import type { InboundMailView } from "@/lib/mail/inbound/contract";

const ICON = {
  waiting: CircleDashed,
  applied: CircleCheck,
  filed: CircleSlash,
  quarantined: CircleHelp,
  discarded: Trash2,
};

/** What became of a mail, by shape and word. */
export function InboundStanding({ mail }: { mail: InboundMailView }) {
  const t = useTranslations("arrived");
  const Icon = ICON[mail.state];
  return (
    <span className="grid justify-items-start gap-0.5">
      <Badge tone={mail.state === "quarantined" ? "note" : "plain"}>
        <Icon aria-hidden size={12} strokeWidth={2} />
        {t(`state.${mail.state}`)}
      </Badge>
      {mail.reason !== null && (
        <span className="max-w-80 text-meta text-text-2">{t(`reason.${mail.reason}`)}</span>
      )}
    </span>
  );
}
