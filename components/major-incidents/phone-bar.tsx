import { useTranslations } from "next-intl";
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

const PLACE = "grid min-h-12 bg-surface";
const LINK = "flex items-center justify-center px-1 text-center font-medium";

/** What a thumb reaches on a phone: to answer the call, to tell of it, to call others, to join them. */
export function PhoneBar({ mi, path, canTake, canTell, action }: Props) {
  const t = useTranslations("majors");
  return (
    <ul
      aria-label={t("phone.label")}
      className="no-print sticky bottom-0 z-10 grid auto-cols-fr grid-flow-col gap-px border-t border-line bg-line sm:hidden"
    >
      <li className={PLACE}>
        {canTake ? (
          <Ask
            action={action}
            label={t("phone.take")}
            look="primary"
            send={{ majorIncidentId: mi.id, event: "take_command" }}
          />
        ) : (
          <a href="#timeline" className={LINK}>
            {t("phone.timeline")}
          </a>
        )}
      </li>
      <li className={PLACE}>
        <a href={canTell ? `${path}/updates#compose` : "#updates"} className={LINK}>
          {t("phone.update")}
        </a>
      </li>
      <li className={PLACE}>
        <a href="#roles" className={LINK}>
          {t("phone.page")}
        </a>
      </li>
      <li className={PLACE}>
        {mi.bridgeUrl ? (
          <a href={mi.bridgeUrl} rel="noreferrer" target="_blank" className={LINK}>
            {t("phone.call")}
          </a>
        ) : (
          <a href="#work" className={LINK}>
            {t("phone.work")}
          </a>
        )}
      </li>
    </ul>
  );
}
