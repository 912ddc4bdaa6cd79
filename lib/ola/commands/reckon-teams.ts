import { command } from "@/lib/kernel/command";
import { ReckonOlaCommand } from "../contract";
import { reckonOla } from "../reckon";

/** What is kept of these tickets' clocks is reckoned anew; as it follows from events, there is nothing to tell. */
export const reckonTeams = command({
  name: "ola.reckon",
  input: ReckonOlaCommand,
  load: async () => ({}),
  allow: (actor) => actor.kind === "system",
  async run({ tx, input }) {
    await reckonOla(tx, input.ticketIds);
    const [id = ""] = input.ticketIds;
    return { id };
  },
});
