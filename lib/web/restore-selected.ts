import { z } from "zod";
import type { FormAction } from "@/components/ui/form-state";
import { execute } from "@/lib/kernel/command";
import { Refused } from "@/lib/kernel/errors";
import { id } from "@/lib/kernel/text";
import { restore } from "@/lib/trash/commands/restore";
import { personAction } from "./action";

type Count = { restored: number; refused: number };

const Selected = z.object({ entryIds: z.array(id).max(100).default([]) });

/** Restores each of the entries that were ticked, by a command of its own: one refusal stops no other. */
export function restoreSelected(say: (count: Count) => Promise<string>): FormAction {
  return personAction({
    input: Selected,
    from: (fields) => fields,
    async run(person, { entryIds }) {
      const count: Count = { restored: 0, refused: 0 };
      for (const entryId of entryIds) {
        // What can be told is counted; a fault is one of the whole form.
        await execute(restore, person, { entryId }).then(
          () => (count.restored += 1),
          (error: unknown) => {
            if (!(error instanceof Refused) || error.code === "unavailable") throw error;
            count.refused += 1;
          },
        );
      }
      return { message: await say(count) };
    },
  });
}
