import { command } from "@/lib/kernel/command";
import { invalid } from "@/lib/kernel/errors";
import { CreateFirstAdmin } from "../contract";
import { firstAdminCreated } from "../events";
import { hashPassword } from "../password";
import { hashOf } from "../secret";

const LOCK = 7_301_114;

/** Exists only until there is an admin; from then on there is nothing here to see. */
export const createFirstAdmin = command({
  name: "admin.create_first",
  input: CreateFirstAdmin,
  creates: true,
  async load(tx, _, { token }) {
    // Two people with two tokens at once must not both become the first.
    await tx.$executeRaw`select pg_advisory_xact_lock(${LOCK}::bigint)`;
    const admins = await tx.user.count({ where: { role: "admin" } });
    if (admins > 0) return null;
    const setup = await tx.setupToken.findUnique({
      where: { tokenHash: hashOf(token), usedAt: null, expiresAt: { gt: new Date() } },
      select: { id: true },
    });
    if (setup) return setup;
    throw invalid([{ path: "/token", message: "is not the token of this start, or is too old" }]);
  },
  allow: (actor) => actor.kind === "system",
  async run({ tx, input, subject: setup, emit }) {
    await tx.setupToken.update({ where: { id: setup.id }, data: { usedAt: new Date() } });
    const admin = await tx.user.create({
      data: {
        email: input.email,
        name: input.name,
        role: "admin",
        passwordHash: await hashPassword(input.password),
      },
      select: { id: true },
    });
    emit(firstAdminCreated, admin.id, {});
    return { id: admin.id };
  },
});
