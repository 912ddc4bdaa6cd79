import { command } from "@/lib/kernel/command";
import { RequestPasswordReset } from "../account-contract";
import { passwordResetOffered } from "../events";
import { makeLink } from "../links";

/** For somebody who says that they have forgotten it. Links asked for before stay good. */
export const requestPasswordReset = command({
  name: "person.request_password_reset",
  input: RequestPasswordReset,
  async load(tx, _, { email }) {
    const rows = await tx.$queryRaw<{ id: string }[]>`
      select id from "user" where email = ${email} and deactivated_at is null for update`;
    return rows[0] ?? null;
  },
  allow: (actor) => actor.kind === "system",
  async run({ tx, subject: { id }, emit }) {
    const linkId = await makeLink(tx, "password_reset", id);
    emit(passwordResetOffered, id, { linkId });
    return { id: linkId };
  },
});
