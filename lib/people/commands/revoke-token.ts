import { command } from "@/lib/kernel/command";
import { RevokeToken } from "../contract";
import { tokenRevoked } from "../events";

/** Ends one of the actor's own tokens. */
export const revokeToken = command({
  name: "token.revoke",
  input: RevokeToken,
  async load(tx, actor, { tokenId }) {
    if (actor.kind !== "person") return null;
    return tx.apiToken.findFirst({
      where: { id: tokenId, userId: actor.id },
      select: { id: true, userId: true },
    });
  },
  allow: () => true,
  async run({ tx, subject: token, emit }) {
    const { count } = await tx.apiToken.updateMany({
      where: { id: token.id, revokedAt: null },
      data: { revokedAt: new Date() },
    });
    if (count > 0) emit(tokenRevoked, token.userId, { tokenId: token.id });
    return { id: token.id };
  },
});
