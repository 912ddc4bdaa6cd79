import { execute } from "@/lib/kernel/command";
import { createMacro } from "@/lib/macros/commands/create-macro";
import { macrosFor } from "@/lib/macros/queries";
import { setTheStage } from "./cast";

const MACROS = [
  {
    name: "Ask for a screenshot",
    body: "Hello {{requester.firstName|there}},\n\ncould you send us a screenshot of what you see, with the time at which it happened?\n\nKind regards,\n{{agent.firstName}}",
    move: { event: "hold", reason: "awaiting_requester" },
  },
  {
    name: "We are on it",
    body: "Hello {{requester.firstName|there}},\n\nwe are looking into {{service.name|it}} and will write again before the end of the day.",
    changes: { assigneeId: "me" },
  },
  {
    name: "Call log",
    body: "Called {{requester.name}} about {{ticket.reference}}:\n\n- ",
    audience: "internal",
    changes: { addTags: ["called"] },
  },
];

/** Macros of everybody; one whose name is there already stays. */
export async function writeMacros(): Promise<void> {
  const { cast } = await setTheStage();
  const { rows } = await macrosFor(cast.admin, { limit: 100 });
  const there = new Set(rows.map(({ name }) => name));
  for (const macro of MACROS.filter(({ name }) => !there.has(name))) {
    const input = { ...macro, sharedWith: "everybody" };
    await execute(createMacro, cast.admin, input, { key: `macro/${macro.name}` });
  }
}
