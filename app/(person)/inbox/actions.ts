"use server";

import { z } from "zod";
import { restoreAction } from "@/app/(desk)/trash/actions";
import type { FormState } from "@/components/ui/form-state";
import { personAction } from "@/lib/web/action";
import { AllForm, doAllHere, RowForm, reviseRowHere, undoAllHere } from "@/lib/web/inbox-forms";

export const reviseRowAction = personAction({ input: RowForm, run: reviseRowHere });
export const doAllAction = personAction({ input: z.strictObject({}), run: doAllHere });
export const undoAllAction = personAction({ input: AllForm, run: undoAllHere });

/** What a toast offers to undo: something in the inbox, or a deletion. */
export async function undoAction(previous: FormState, form: FormData): Promise<FormState> {
  if (form.has("all")) return undoAllAction(previous, form);
  if (form.has("change")) return reviseRowAction(previous, form);
  return restoreAction(previous, form);
}
