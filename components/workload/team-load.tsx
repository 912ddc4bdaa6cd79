import Link from "next/link";
import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { hrefOf, type ListQuery } from "@/components/tickets/list-address";
import { ActionForm } from "@/components/ui/action-form";
import { Badge } from "@/components/ui/badge";
import { TextField } from "@/components/ui/field";
import { FormKey } from "@/components/ui/form-key";
import type { FormAction } from "@/components/ui/form-state";
import { SubmitButton } from "@/components/ui/submit-button";
import { TableFrame } from "@/components/ui/table-frame";
import { When } from "@/components/ui/when";
import { useFormWords } from "@/components/ui/words";
import type { TeamLoadView } from "@/lib/workload/contract";

type Props = { load: TeamLoadView; action: FormAction };

/** Who of a team holds how much, and for leads what is enough for each. */
export function TeamLoad({ load, action }: Props) {
  const t = useTranslations("workload");
  const people = useTranslations("people");
  return (
    <section aria-label={load.name} className="grid gap-2 pbe-6">
      <div className="flex flex-wrap items-baseline gap-x-3 gap-y-1 px-4">
        <h2 className="font-semibold">
          <bdi>{load.name}</bdi>
        </h2>
        <span className="text-text-2">
          {people(`teams.assignments.${load.assignment}`)} ·{" "}
          <Tickets list={{ view: "triage", chosen: { team: [load.id] } }}>
            {t("waiting", { count: load.waiting })}
          </Tickets>
        </span>
        {load.fullSince !== null && (
          <span className="font-medium text-danger">
            {t("full")} <When at={load.fullSince} />
          </span>
        )}
      </div>
      {load.members.length === 0 ? (
        <p className="px-4 text-text-2">{t("nobody")}</p>
      ) : (
        <TableFrame
          label={t("table", { team: load.name })}
          head={[t("person"), t("open"), t("enough"), ...(load.can.setCapacity ? [t("own")] : [])]}
          stacks
        >
          {load.members.map(({ user, open, capacity, enough, absent, free }) => (
            <tr key={user.id}>
              <td>
                <bdi>{user.name}</bdi> {absent && <Badge>{t("absent")}</Badge>}
                {!absent && !free && <Badge tone="danger">{t("isFull")}</Badge>}
              </td>
              <td>
                <Tickets list={{ view: "open", chosen: { assignee: [user.id] } }}>
                  {t("holds", { open })}
                </Tickets>
              </td>
              <td>{t("suffices", { enough: enough ?? t("any") })}</td>
              {load.can.setCapacity && (
                <td>
                  <Own teamId={load.id} user={user} capacity={capacity} action={action} />
                </td>
              )}
            </tr>
          ))}
        </TableFrame>
      )}
    </section>
  );
}

/** A number leads to what it counts. */
function Tickets({ list, children }: { list: Omit<ListQuery, "cursor">; children: ReactNode }) {
  return (
    <Link
      href={hrefOf("/tickets", { ...list, cursor: undefined })}
      prefetch={false}
      className="inline-flex min-h-6 items-center text-link pointer-coarse:min-h-11"
    >
      {children}
    </Link>
  );
}

type OwnProps = {
  teamId: string;
  user: { id: string; name: string };
  capacity: number | null;
  action: FormAction;
};

function Own({ teamId, user, capacity, action }: OwnProps) {
  const t = useTranslations("workload");
  const words = useFormWords();
  return (
    <ActionForm
      action={action}
      words={words}
      fields={{ capacity: { label: t("ownOf", { name: user.name }) } }}
      className="flex items-end gap-2"
    >
      <FormKey />
      <input type="hidden" name="teamId" value={teamId} />
      <input type="hidden" name="userId" value={user.id} />
      <TextField
        name="capacity"
        type="number"
        min={0}
        max={1_000}
        labelHidden
        placeholder={t("asTeam")}
        className="w-36!"
        defaultValue={String(capacity ?? "")}
      />
      <SubmitButton look="plain">{t("save")}</SubmitButton>
    </ActionForm>
  );
}
