import { useTranslations } from "next-intl";
import { When } from "@/components/ui/when";
import { rhythmOf } from "@/lib/changes/repeats";

type Props = {
  window: {
    startsAt: string;
    endsAt: string;
    rule: string | null;
    next: { startsAt: string; endsAt: string } | null;
  };
};

/** When something holds, or does next, and how it comes back. */
export function WindowTimes({ window }: Props) {
  const t = useTranslations("changes.repeat");
  const { startsAt, endsAt } = window.next ?? window;
  return (
    <>
      {window.rule !== null && <>{t("every", rhythmOf(window.rule))} · </>}
      <When at={startsAt} as="hour" /> – <When at={endsAt} as="hour" />
    </>
  );
}
