import { useTranslations } from "next-intl";
import { Ask } from "@/components/major-incidents/ask";
import { ButtonLink } from "@/components/ui/button-link";
import type { FormAction } from "@/components/ui/form-state";
import type { FreezeView } from "@/lib/changes/contract";
import { WindowTimes } from "./window-line";

type Props = {
  freezes: readonly FreezeView[];
  reviseAction: FormAction;
  removeAction: FormAction;
};

/** The freezes that can still be changed, for whoever may. */
export function FreezeList({ freezes, reviseAction, removeAction }: Props) {
  const t = useTranslations("changes");
  return (
    <ul className="rounded-card border border-line bg-surface">
      {freezes.map((freeze) => {
        const { id, title, hard, version } = freeze;
        const named = <span className="sr-only">: {title}</span>;
        return (
          <li
            key={id}
            className="flex min-h-(--row) flex-wrap items-center gap-2 border-line px-3.5 py-1.5 not-last:border-b"
          >
            <span className="grid min-w-0 flex-1 basis-60">
              <bdi className="font-medium">{title}</bdi>
              <span className="text-text-2">
                {t(hard ? "hard" : "soft")} · <WindowTimes window={freeze} />
              </span>
            </span>
            <ButtonLink href={`/changes?edit=${id}#freeze`} look="quiet">
              {t("edit")}
              {named}
            </ButtonLink>
            <Ask
              action={reviseAction}
              look="quiet"
              label={
                <>
                  {t(hard ? "soften" : "harden")}
                  {named}
                </>
              }
              send={{ freezeId: id, hard: String(!hard), version: String(version) }}
            />
            <Ask
              action={removeAction}
              look="quiet"
              label={
                <>
                  {t("remove")}
                  {named}
                </>
              }
              send={{ freezeId: id }}
            />
          </li>
        );
      })}
    </ul>
  );
}
