import type { FormAction } from "@/components/ui/form-state";
import type { MajorIncidentView } from "@/lib/major-incidents/contract";
import type { MiUpdateView } from "@/lib/major-incidents/update-contract";
import type { Audience } from "@/lib/major-incidents/words";
import { Composer } from "./composer";
import { Promises } from "./promises";
import { UpdateList } from "./update-list";

type Props = {
  incident: MajorIncidentView;
  updates: readonly MiUpdateView[];
  /** What the reader may tell; nothing for whoever only reads. */
  tellable: readonly Audience[];
  /** The update that is being put right. */
  corrected?: MiUpdateView | null;
  affected: string;
  /** By audience and phase, how an update may begin. */
  beginnings: Record<string, Record<string, string>>;
  actions: { post: FormAction; withdraw: FormAction; approve: FormAction; snooze: FormAction };
};

/** The updates of a major incident: what was promised, what was told, and the form that tells more. */
export function MajorUpdates(props: Props) {
  const { incident, updates, tellable, corrected, affected, beginnings, actions } = props;
  const told = updates.find(({ headline }) => headline !== null);
  return (
    <div className="grid gap-6">
      <p className="font-medium">{affected}</p>
      <Promises incident={incident} tellable={tellable} snoozeAction={actions.snooze} />
      {tellable.length > 0 && (
        <Composer
          key={`${corrected?.id ?? "new"}-${updates[0]?.id ?? "first"}`}
          incident={incident}
          tellable={tellable}
          corrected={corrected ?? null}
          headline={told?.headline ?? incident.title}
          beginnings={beginnings}
          action={actions.post}
        />
      )}
      <UpdateList
        updates={updates}
        href={`/major-incidents/${incident.reference}/updates`}
        withdrawAction={actions.withdraw}
        approveAction={actions.approve}
      />
    </div>
  );
}
