import { Archive, CircleAlert, CircleCheck, CircleHelp, CircleSlash, Clock } from "lucide-react";
import { getTranslations } from "next-intl/server";
import { Badge } from "@/components/ui/badge";
import type { MailEventKind } from "@/lib/mail/contract";

const BAD: ReadonlySet<MailEventKind> = new Set(["bounced", "failed", "complained"]);
const OPEN: ReadonlySet<MailEventKind> = new Set(["queued", "deferred"]);

type Props = {
  kind: MailEventKind;
  /** It went no further than here, since no server is set. */
  isCaptured?: boolean;
  /** Say that it is a mail's, where that is not plain. */
  named?: boolean;
};

/** What became of a mail, by shape and word. */
export async function MailStatus({ kind, isCaptured = false, named = false }: Props) {
  const t = await getTranslations("admin");
  const isKept = kind === "accepted" && isCaptured;
  const word = t(isKept ? "mail.captured" : `mail.kind.${kind}`);
  const icon = { "aria-hidden": true, size: 12, strokeWidth: 2 } as const;
  return (
    <Badge tone={BAD.has(kind) ? "danger" : "plain"}>
      {BAD.has(kind) ? (
        <CircleAlert {...icon} />
      ) : OPEN.has(kind) ? (
        <Clock {...icon} />
      ) : kind === "uncertain" ? (
        <CircleHelp {...icon} />
      ) : kind === "suppressed" ? (
        <CircleSlash {...icon} />
      ) : isKept ? (
        <Archive {...icon} />
      ) : (
        <CircleCheck {...icon} />
      )}
      {named ? t("mail.state", { state: word }) : word}
    </Badge>
  );
}
