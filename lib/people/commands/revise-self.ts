import { command } from "@/lib/kernel/command";
import { OwnPatch } from "../account-contract";
import { personRevised } from "../events";
import { lockOwnRow } from "../steps";

/** What people say of themselves. */
export const reviseSelf = command({
  name: "person.revise_self",
  input: OwnPatch,
  load: lockOwnRow,
  allow: () => true,
  versionOf: ({ version }) => version,
  async run({ tx, input, subject: person, emit }) {
    const name = input.name ?? person.name;
    const timeZone = input.timeZone === undefined ? person.timeZone : input.timeZone;
    const changed = [
      ...(name === person.name ? [] : (["name"] as const)),
      ...(timeZone === person.timeZone ? [] : (["timeZone"] as const)),
    ];
    if (changed.length === 0) return { id: person.id };
    await tx.user.update({
      where: { id: person.id },
      data: { name, timeZone, version: { increment: 1 } },
    });
    emit(personRevised, person.id, { changed, role: null });
    return { id: person.id };
  },
});
