import { command } from "@/lib/kernel/command";
import { forbidden, invalid, Refused } from "@/lib/kernel/errors";
import { audiencesLeftOpen } from "../closing";
import { ReviseMajorIncidentCommand } from "../contract";
import { miClosingHeld, miImpactStated, miImpactTimed, miRevised, miServicesSet } from "../events";
import { BEING_STOOD_DOWN } from "../move";
import { canReviseMi, canSteer } from "../policy";
import { changesOf, refuseFuture, timesOf } from "../revision";
import {
  addEntry,
  followRestriction,
  lockMi,
  requireResponder,
  requireServices,
  writeMi,
} from "../steps";

import { needsApproval } from "../update-policy";

/** What it says of itself. Words for the public, and who may know of it, are the commander's. */
export const reviseMajorIncident = command({
  name: "major_incident.revise",
  input: ReviseMajorIncidentCommand,
  load: (tx, actor, { majorIncidentId }) => lockMi(tx, actor, majorIncidentId),
  allow: (actor, mi) => canReviseMi(actor, mi.seen),
  versionOf: (mi) => mi.version,
  async run({ tx, actor, input, subject: mi, emit }) {
    const steered = input.closingMessage !== undefined || input.restricted !== undefined;
    if (steered && !canSteer(actor, mi.seen)) {
      throw forbidden("The closing words, and who may see it, are for its commander to decide.");
    }
    // What was checked before the run, and its words were read, is what the run ends with.
    if (mi.seen.isRunning) throw new Refused("invalid-transition", BEING_STOOD_DOWN);
    if (input.reviewOwnerId) await requireResponder(tx, input.reviewOwnerId, "/reviewOwnerId");
    const { data, changed } = changesOf(actor, mi, input);
    refuseFuture(input, new Date());
    const times = timesOf(mi, input);
    if (times?.start && times.end && times.end < times.start) {
      throw invalid([{ path: "/impactEndedAt", message: "must not lie before its start" }]);
    }
    const stated =
      input.impactStatement !== undefined && input.impactStatement !== mi.impactStatement
        ? input.impactStatement
        : null;

    if (input.serviceIds !== undefined) {
      await requireServices(tx, input.serviceIds);
      await tx.miService.deleteMany({
        where: { majorIncidentId: mi.id, serviceId: { notIn: input.serviceIds } },
      });
      await tx.miService.createMany({
        data: input.serviceIds.map((serviceId) => ({ majorIncidentId: mi.id, serviceId })),
        skipDuplicates: true,
      });
      emit(miServicesSet, mi.id, { serviceIds: input.serviceIds });
    }
    const isTouched = changed.length > 0 || times !== null || stated !== null;
    if (isTouched || input.serviceIds !== undefined) {
      await writeMi(tx, mi, {
        ...data,
        ...(times?.data ?? {}),
        ...(stated === null ? {} : { impactStatement: stated }),
      });
    }
    if (changed.includes("restricted")) await followRestriction(tx, mi, input.restricted === true);
    if (changed.length > 0) emit(miRevised, mi.id, { changed });
    if (changed.includes("closingMessage") && input.closingMessage !== null) {
      const open = await audiencesLeftOpen(tx, mi.id);
      if (needsApproval(mi.seen.severity, open)) emit(miClosingHeld, mi.id, {});
    }
    if (times) emit(miImpactTimed, mi.id, times.told);
    if (stated !== null) {
      const entryId = await addEntry(tx, actor, mi.id, stated, { kind: "impact" });
      emit(miImpactStated, mi.id, { entryId });
    }
    return { id: mi.id };
  },
});
