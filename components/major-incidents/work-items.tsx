import { useTranslations } from "next-intl";
import { FoundField } from "@/components/building/found-field";
import { TextField } from "@/components/ui/field";
import type { FormAction } from "@/components/ui/form-state";
import { When } from "@/components/ui/when";
import { useZone } from "@/components/ui/zone";
import type { WorkItemView } from "@/lib/major-incidents/room-contract";
import { MI_ROLES } from "@/lib/major-incidents/words";
import type { Named } from "@/lib/tickets/contract";
import { Ask } from "./ask";

type Props = {
  miId: string;
  items: readonly WorkItemView[];
  agents: readonly Named[];
  canWork: boolean;
  addAction: FormAction;
  reviseAction: FormAction;
};

/** What is to be done, by whom; no customer ever learns of it. */
export function WorkItems({ miId, items, agents, canWork, addAction, reviseAction }: Props) {
  const t = useTranslations("majors");
  const zone = useZone();
  const now = new Date().toISOString();
  return (
    <div className="grid gap-2">
      {items.length === 0 && <p className="text-text-2">{t("work.none")}</p>}
      <ul className="grid gap-1">
        {items.map((item) => {
          const isOpen = item.state === "open";
          const isLate = isOpen && item.dueAt !== null && item.dueAt < now;
          return (
            <li key={item.id} className="flex items-start gap-2">
              <span className="min-w-0 flex-1">
                <span className={isOpen ? "" : "text-text-2 line-through"}>{item.title}</span>
                <span className="block text-meta text-text-2">
                  {item.owner?.name ?? (item.role ? t(`role.${item.role}`) : "")}
                  {item.dueAt && (
                    <span className={isLate ? "font-semibold text-danger" : ""}>
                      {" · "}
                      {t.rich(isLate ? "work.late" : "work.due", {
                        at: () => <When at={item.dueAt ?? ""} as="hour" />,
                      })}
                    </span>
                  )}
                </span>
              </span>
              {canWork && (
                <Ask
                  action={reviseAction}
                  look="quiet"
                  label={
                    <>
                      {t(isOpen ? "work.finish" : "work.again")}
                      <span className="sr-only"> {item.title}</span>
                    </>
                  }
                  send={{ workItemId: item.id, state: isOpen ? "done" : "open" }}
                />
              )}
            </li>
          );
        })}
      </ul>
      {canWork && (
        <Ask
          id="mi-work"
          action={addAction}
          label={t("work.add")}
          keyTarget="mi-work"
          send={{ majorIncidentId: miId, zone }}
          fields={{
            title: { label: t("work.title"), missing: t("work.missing") },
            who: { label: t("work.who") },
            dueAt: { label: t("work.dueAt") },
          }}
        >
          <TextField name="title" required maxLength={300} autoComplete="off" />
          <FoundField
            kind="staff"
            name="who"
            options={[
              ...agents.map(({ id, name }) => ({ value: id, label: name })),
              ...MI_ROLES.map((role) => ({ value: role, label: t(`role.${role}`) })),
            ]}
          />
          <TextField name="dueAt" type="datetime-local" />
        </Ask>
      )}
    </div>
  );
}
