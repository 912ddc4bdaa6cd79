import { getTranslations } from "next-intl/server";
import type { FormAction } from "@/components/ui/form-state";
import type { MajorIncidentView } from "@/lib/major-incidents/contract";
import { Ask } from "./ask";

type Props = {
  mi: MajorIncidentView;
  path: string;
  canTake: boolean;
  canTell: boolean;
  action: FormAction;
};

const PLACE = "flex min-h-12 items-center justify-center bg-surface px-1 text-center font-medium";

/** What a thumb reaches on a phone: to answer the call, to tell of it, to call others, to join them. */
export async function PhoneBar({ mi, path, canTake, canTell, action }: Props) {
  const t = await getTranslations("majors");
  return (
    <nav
      aria-label={t("phone.label")}
      className="no-print sticky bottom-0 z-10 grid auto-cols-fr grid-flow-col gap-px border-t border-line bg-line sm:hidden"
    >
      {canTake ? (
        <span className={PLACE}>
          <Ask
            action={action}
            label={t("phone.take")}
            look="primary"
            send={{ majorIncidentId: mi.id, event: "take_command" }}
          />
        </span>
      ) : (
        <a href="#timeline" className={PLACE}>
          {t("phone.timeline")}
        </a>
      )}
      <a href={canTell ? `${path}/updates#compose` : "#updates"} className={PLACE}>
        {t("phone.update")}
      </a>
      <a href="#roles" className={PLACE}>
        {t("phone.page")}
      </a>
      {mi.bridgeUrl ? (
        <a href={mi.bridgeUrl} rel="noreferrer" target="_blank" className={PLACE}>
          {t("phone.call")}
        </a>
      ) : (
        <a href="#work" className={PLACE}>
          {t("phone.work")}
        </a>
      )}
    </nav>
  );
}
