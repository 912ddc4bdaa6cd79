import { getTranslations } from "next-intl/server";
import { Ask } from "@/components/major-incidents/ask";
import { Badge } from "@/components/ui/badge";
import { ButtonLink } from "@/components/ui/button-link";
import { EmptyState } from "@/components/ui/empty-state";
import type { FormAction } from "@/components/ui/form-state";
import { When } from "@/components/ui/when";
import type { MaintenanceView } from "@/lib/maintenance/contract";

type Props = { rows: readonly MaintenanceView[]; cancelAction: FormAction };

/** What is planned, is under way and was. */
export async function MaintenanceList({ rows, cancelAction }: Props) {
  const t = await getTranslations("maintenance");
  if (rows.length === 0) return <EmptyState>{t("none")}</EmptyState>;
  return (
    <ul className="rounded-card border border-line bg-surface">
      {rows.map((one) => {
        const said = <span className="sr-only">: {one.title}</span>;
        return (
          <li
            key={one.id}
            className="flex min-h-(--row) flex-wrap items-center gap-2 border-line px-3.5 py-1.5 not-last:border-b"
          >
            <span className="grid min-w-0 flex-1 basis-60">
              <span className="font-medium">
                <bdi>{one.title}</bdi>{" "}
                <Badge tone={one.state === "under_way" ? "note" : "plain"}>
                  {t(`state.${one.state}`)}
                </Badge>
              </span>
              <span className="text-text-2">
                <When at={one.startsAt} as="exact" /> – <When at={one.endsAt} as="exact" />
              </span>
              <span className="text-meta text-text-3">
                {one.services.map(({ name }) => name).join(", ")}
              </span>
            </span>
            {one.can.revise && (
              <>
                <ButtonLink href={`/major-incidents/maintenance?edit=${one.id}#plan`} look="quiet">
                  {t("edit")}
                  {said}
                </ButtonLink>
                <Ask
                  action={cancelAction}
                  look="quiet"
                  label={
                    <>
                      {t("cancel")}
                      {said}
                    </>
                  }
                  send={{ maintenanceId: one.id }}
                />
              </>
            )}
          </li>
        );
      })}
    </ul>
  );
}
