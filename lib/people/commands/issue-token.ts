import { command } from "@/lib/kernel/command";
import { IssueAnyToken } from "../contract";
import { refuseStaleProof } from "../credentials";
import { tokenIssued } from "../events";
import { canIssue, issuableBy } from "../policy";
import { hashOf, newSecret } from "../secret";
import { lockSelf } from "../steps";
import { DAY_MS, TOKEN_LASTS_DAYS } from "../tokens";

/** A token with exactly its owner's rights, or fewer. It is shown once and stored as a hash. */
export const issueToken = command({
  name: "token.issue",
  input: IssueAnyToken,
  creates: true,
  load: lockSelf,
  allow: (actor, _, input) => canIssue(actor, input.scopes),
  async run({ tx, actor, input, subject: person, emit }) {
    await refuseStaleProof(tx, person.id, input.mark);
    const secret = `muster_${newSecret()}`;
    const token = await tx.apiToken.create({
      data: {
        tokenHash: hashOf(secret),
        userId: person.id,
        name: input.name,
        scopes: [...new Set(input.scopes ?? issuableBy(actor))],
        byPassword: input.byPassword ?? false,
        expiresAt: new Date(Date.now() + (input.days ?? TOKEN_LASTS_DAYS) * DAY_MS),
      },
      select: { id: true },
    });
    emit(tokenIssued, person.id, { tokenId: token.id });
    return { id: token.id, secret };
  },
});
