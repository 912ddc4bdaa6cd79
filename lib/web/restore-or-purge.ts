import { z } from "zod";
import type { Person } from "@/lib/kernel/actor";
import { execute } from "@/lib/kernel/command";
import { Refused } from "@/lib/kernel/errors";
import { id } from "@/lib/kernel/text";
import { clearTrash } from "@/lib/trash/commands/clear-trash";
import { restore } from "@/lib/trash/commands/restore";
import type { Fields, Sent } from "./form";

type Count = { restored: number; refused: number };

const Selected = z.object({
  act: z.enum(["restore", "purge"]).default("restore"),
  entryIds: z.array(id).max(100).default([]),
  confirm: z.string().default(""),
  reason: z.string().default(""),
});

type Words = { restored: (count: Count) => Promise<string>; purging: () => Promise<string> };

/**
 * Restores each of the entries that were ticked, by a command of its own: one refusal stops no other.
 * The form's other button gives all of them up at once.
 */
export function restoreOrPurge({ restored: say, purging }: Words) {
  return {
    input: Selected,
    from: (fields: Fields) => fields,
    async run(person: Person, input: z.infer<typeof Selected>, { key }: Sent) {
      const { act, entryIds, confirm, reason } = input;
      if (act === "purge") {
        await execute(clearTrash, person, { entryIds, confirm, reason }, { key });
        return { message: await purging() };
      }
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
  };
}
