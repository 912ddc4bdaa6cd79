"use server";

import { z } from "zod";
import { personAction } from "@/lib/web/action";
import { AllForm, doAllHere, RowForm, reviseRowHere, undoAllHere } from "@/lib/web/inbox-forms";

export const reviseRowAction = personAction({ input: RowForm, run: reviseRowHere });
export const doAllAction = personAction({ input: z.strictObject({}), run: doAllHere });
export const undoAllAction = personAction({ input: AllForm, run: undoAllHere });
