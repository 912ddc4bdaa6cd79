import { command } from "@/lib/kernel/command";
import { invalid, Refused } from "@/lib/kernel/errors";
import { lockMi } from "../steps";
import { PostUpdateCommand } from "../update-contract";
import { canStillCorrect, canTell, isTelling, needsApproval } from "../update-policy";
import { addUpdate, requireSound } from "../update-steps";
import { OUTSIDE } from "../update-words";

/** Writes what an audience is to hear. It goes out a moment later, or once a second person has read it. */
export const postUpdate = command({
  name: "major_incident.post_update",
  input: PostUpdateCommand,
  creates: true,
  load: (tx, actor, { majorIncidentId }) => lockMi(tx, actor, majorIncidentId),
  allow: (actor, { seen }, { audiences }) => canTell(actor, seen, audiences),
  async run({ tx, actor, input, subject: mi, emit }) {
    const isCorrection = input.correctsId !== undefined;
    if (!(isTelling(mi.seen) || (isCorrection && canStillCorrect(mi.seen)))) {
      const state = mi.state.replaceAll("_", " ");
      throw new Refused("invalid-transition", `Nothing is told of it while it is ${state}.`);
    }
    if (!isTelling(mi.seen) && input.phase !== "resolved") {
      throw invalid([{ path: "/phase", message: "is resolved, as it is over" }]);
    }
    const isForOutside = input.audiences.some((one) => OUTSIDE.includes(one));
    const before = isForOutside ? await calledBefore(mi.id) : null;
    // What nobody outside has read yet is read as closely as what is typed.
    const headline = input.headline ?? (before === null && isForOutside ? mi.title : undefined);
    await requireSound(tx, mi, { ...input, headline });
    const draft = {
      majorIncidentId: mi.id,
      phase: input.phase,
      audiences: input.audiences,
      body: input.body,
      headline: isForOutside ? (headline ?? before) : null,
      nextUpdateBy: input.nextUpdateBy ? new Date(input.nextUpdateBy) : null,
      authorId: actor.kind === "person" ? actor.id : null,
      correctsId: input.correctsId ?? null,
    };
    const waits = needsApproval(mi.severity, input.audiences) ? "approval" : "moment";
    return { id: await addUpdate(tx, emit, draft, waits) };

    async function calledBefore(majorIncidentId: string) {
      const last = await tx.miUpdate.findFirst({
        where: { majorIncidentId, headline: { not: null }, state: { not: "withdrawn" } },
        select: { headline: true },
        orderBy: { number: "desc" },
      });
      return last?.headline ?? null;
    }
  },
});
