import { command } from "@/lib/kernel/command";
import { OpenSession } from "../contract";
import { refuseStaleProof } from "../credentials";
import { signedIn } from "../events";
import { hashOf, newSecret } from "../secret";
import { SESSION_LASTS_MS } from "../sessions";
import { lockSelf } from "../steps";

/** Whoever asks has just proved who they are. The secret is what the cookie carries. */
export const openSession = command({
  name: "session.open",
  input: OpenSession,
  creates: true,
  load: lockSelf,
  allow: () => true,
  async run({ tx, input, subject: person, emit }) {
    await refuseStaleProof(tx, person.id, input.mark);
    if (input.replaces) {
      await tx.session.updateMany({
        where: { id: input.replaces, revokedAt: null },
        data: { revokedAt: new Date() },
      });
    }
    const secret = newSecret();
    const session = await tx.session.create({
      data: {
        tokenHash: hashOf(secret),
        userId: person.id,
        userAgent: input.userAgent,
        address: input.address,
        expiresAt: new Date(Date.now() + SESSION_LASTS_MS),
      },
      select: { id: true },
    });
    emit(signedIn, person.id, { sessionId: session.id });
    return { id: session.id, secret };
  },
});
