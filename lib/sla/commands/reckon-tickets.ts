import { command } from "@/lib/kernel/command";
import { ReckonCommand } from "../contract";
import { reckon } from "../reckon";

/** What is kept of these tickets' clocks is reckoned anew; as it follows from events, there is nothing to tell. */
export const reckonTickets = command({
  name: "sla.reckon",
  input: ReckonCommand,
  load: async () => ({}),
  allow: (actor) => actor.kind === "system",
  async run({ tx, input }) {
    await reckon(tx, input.ticketIds);
    const [id = ""] = input.ticketIds;
    return { id };
  },
});
