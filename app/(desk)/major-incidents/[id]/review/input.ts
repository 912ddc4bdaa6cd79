import { instantOf } from "@/app/(desk)/tickets/[id]/input";
import { type Fields, withoutEmpty } from "@/lib/web/form";

/** One section of a review, and what its writer saw there. */
export function sectionFrom({ majorIncidentId, section, body, seen }: Fields): unknown {
  const key = String(section ?? "");
  return {
    majorIncidentId,
    sections: { [key]: String(body ?? "") },
    seen: { [key]: String(seen ?? "") },
  };
}

/** An action item is due at the end of the working day that was chosen. */
export function actionFrom({ zone, dueAt, ...fields }: Fields): unknown {
  const day = String(dueAt ?? "");
  const due = day === "" ? null : instantOf(`${day}T17:00`, String(zone ?? ""));
  return { ...withoutEmpty(fields), ...(due === null ? {} : { dueAt: due }) };
}
