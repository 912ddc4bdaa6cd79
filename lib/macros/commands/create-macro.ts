import { isAgent } from "@/lib/kernel/actor";
import { command } from "@/lib/kernel/command";
import { CreateMacro } from "../contract";
import { macroCreated } from "../events";
import { jsonOrNull, ownerOf, refuseEmpty } from "../steps";

export const createMacro = command({
  name: "macro.create",
  input: CreateMacro,
  creates: true,
  load: async () => true,
  allow: (actor) => actor.kind === "person" && isAgent(actor),
  async run({ tx, actor, input, emit }) {
    if (actor.kind !== "person") throw new Error("Only a person writes macros.");
    await refuseEmpty(tx, actor, input);
    const { name, body, audience, changes, move } = input;
    const owner = await ownerOf(tx, actor, input);
    const macro = await tx.macro.create({
      data: { name, body, audience, changes, move: jsonOrNull(move), ...owner },
      select: { id: true },
    });
    emit(macroCreated, macro.id, {});
    return macro;
  },
});
