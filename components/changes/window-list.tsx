import { useTranslations } from "next-intl";
import { Ask } from "@/components/major-incidents/ask";
import { ButtonLink } from "@/components/ui/button-link";
import { EmptyState } from "@/components/ui/empty-state";
import type { FormAction } from "@/components/ui/form-state";
import type { WindowView } from "@/lib/changes/window-contract";
import { WindowTimes } from "./window-line";

type Props = { windows: readonly WindowView[]; removeAction: FormAction };

/** When which services are changed. */
export function WindowList({ windows, removeAction }: Props) {
  const t = useTranslations("changes.windows");
  const changes = useTranslations("changes");
  if (windows.length === 0) return <EmptyState>{t("none")}</EmptyState>;
  return (
    <ul aria-label={t("title")} className="rounded-card border border-line bg-surface">
      {windows.map((window) => (
        <li
          key={window.id}
          className="flex min-h-(--row) flex-wrap items-center gap-2 border-line px-3.5 py-1.5 not-last:border-b"
        >
          <span className="grid min-w-0 flex-1 basis-60">
            <bdi className="font-medium">{window.title}</bdi>
            <span className="text-text-2">
              {window.services.map(({ name }) => name).join(", ")}
            </span>
            <span className="text-text-2">
              {window.next ? <WindowTimes window={window} /> : t("over")}
            </span>
          </span>
          {window.can.revise && (
            <>
              <ButtonLink href={`/changes/windows?edit=${window.id}#window`} look="quiet">
                {changes("edit")}
                <span className="sr-only">: {window.title}</span>
              </ButtonLink>
              <Ask
                action={removeAction}
                look="quiet"
                label={
                  <>
                    {t("remove")}
                    <span className="sr-only">: {window.title}</span>
                  </>
                }
                send={{ windowId: window.id }}
              />
            </>
          )}
        </li>
      ))}
    </ul>
  );
}
