import { randomBytes, randomUUID } from "node:crypto";
import { isAdmin } from "@/lib/kernel/actor";
import { command } from "@/lib/kernel/command";
import { Refused } from "@/lib/kernel/errors";
import { sourceAdded } from "../events";
import { sealSecret } from "../sealed-secret";
import { AddSource } from "../source-contract";

/** Lets a mail provider report what became of mails. A secret that we make is shown once. */
export const addSource = command({
  name: "source.add",
  input: AddSource,
  creates: true,
  load: async () => ({}),
  allow: isAdmin,
  async run({ tx, input: { name, secret }, emit }) {
    const known = await tx.webhookSource.findUnique({ where: { name }, select: { id: true } });
    if (known) throw new Refused("already-exists", "There is a source of this name.");
    const id = randomUUID();
    const made = `whsec_${randomBytes(32).toString("base64")}`;
    await tx.webhookSource.create({
      data: { id, name, sealedSecret: sealSecret(secret ?? made, id) },
    });
    emit(sourceAdded, id, {});
    return { id, ...(secret === undefined ? { secret: made } : {}) };
  },
});
