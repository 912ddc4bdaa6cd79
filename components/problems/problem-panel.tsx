import Link from "next/link";
import { useTranslations } from "next-intl";
import { ButtonLink } from "@/components/ui/button-link";
import { When } from "@/components/ui/when";
import type { NoticeView, ProblemPractice } from "@/lib/problems/contract";
import { NoticeRuns } from "./notice-runs";

type Props = { reference: string; practice: ProblemPractice };

const LINK = "inline-flex min-h-6 items-center text-link hover:underline pointer-coarse:min-h-11";

/** What the incidents of a problem are told, how many were, and where customers read of it. */
export function ProblemPanel({ reference, practice }: Props) {
  const t = useTranslations("problems");
  const { workaround, fix, knownErrorId, handedOver, can } = practice;
  const original = handedOver[0]?.originalReference;
  if (!workaround && !fix && original === undefined) return null;
  return (
    <section
      aria-label={t("panel")}
      className="grid gap-3 rounded-card border border-line bg-surface p-3 sm:px-4"
    >
      {workaround && <Notice notice={workaround} reference={reference} canTell={can.tell} />}
      {fix && <Notice notice={fix} reference={reference} canTell={can.tell} />}
      {knownErrorId !== null && (
        <p>
          <Link href={`/known-errors#${knownErrorId}`} prefetch={false} className={LINK}>
            {t("knownError")}
          </Link>
        </p>
      )}
      {original !== undefined && (
        <p>
          {t("handedOver", { reference: original })}:{" "}
          {handedOver.map(({ id, reference: incident }, at) => (
            <span key={id}>
              {at > 0 && ", "}
              <Link href={`/tickets/${incident}`} prefetch={false} className={LINK}>
                {incident}
              </Link>
            </span>
          ))}
        </p>
      )}
    </section>
  );
}

type NoticeProps = { notice: NoticeView; reference: string; canTell: boolean };

function Notice({ notice, reference, canTell }: NoticeProps) {
  const t = useTranslations("problems");
  const { kind, number, told, waiting, publicBody, at, runs } = notice;
  return (
    <div className="grid gap-1.5">
      <div className="flex flex-wrap items-center gap-x-3 gap-y-1.5">
        <h3 className="font-semibold">{t(kind, { number })}</h3>
        <span className="text-text-2">
          <When at={at} as="hour" />
        </span>
        {canTell && waiting > 0 && (
          <span className="no-print ms-auto">
            <ButtonLink href={`/tickets/${reference}/tell?kind=${kind}`}>
              {t(kind === "fix" ? "tellFix" : "tellWorkaround")}
            </ButtonLink>
          </span>
        )}
      </div>
      <p className="text-text-2">{t("counts", { told, waiting })}</p>
      {publicBody === null ? (
        <p className="text-text-2">{t("noPublic")}</p>
      ) : (
        <div className="grid gap-0.5">
          <span className="text-meta text-text-2">{t("publicWords")}</span>
          <p dir="auto" className="max-w-[72ch] text-body whitespace-pre-line">
            {publicBody}
          </p>
        </div>
      )}
      <NoticeRuns runs={runs} />
    </div>
  );
}
