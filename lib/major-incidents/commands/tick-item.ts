import { command } from "@/lib/kernel/command";
import { conflict, forbidden, invalid } from "@/lib/kernel/errors";
import { pointsIn } from "@/lib/playbook/queries";
import { miItemTicked } from "../events";
import { canOverride, canTick } from "../policy";
import { TickItemCommand } from "../stand-down-contract";
import { lockMi } from "../steps";

/** What Muster sees for itself nobody ticks by hand; an incident manager may override, and says why. */
export const tickItem = command({
  name: "major_incident.tick_item",
  input: TickItemCommand,
  load: (tx, actor, { majorIncidentId }) => lockMi(tx, actor, majorIncidentId),
  allow: (actor, mi, { state }) =>
    mi.seen.state !== "standing_down" || mi.seen.isRunning
      ? actor.kind === "person"
      : state === "overridden"
        ? canOverride(actor, mi.seen)
        : canTick(actor, mi.seen),
  async run({ tx, actor, input: { key, state, note }, subject: mi, emit }) {
    if (actor.kind !== "person") throw forbidden();
    if (mi.seen.state !== "standing_down" || mi.seen.isRunning) {
      throw conflict("The checklist is worked off while it is being stood down.");
    }
    const point = (await pointsIn(tx, mi.seen.severity)).find((one) => one.key === key);
    if (!point) throw invalid([{ path: "/key", message: "is no point of the checklist" }]);
    if (state !== "overridden" && point.computed) {
      throw conflict("Muster sees this for itself: it cannot be ticked by hand.");
    }
    const where = { majorIncidentId_key: { majorIncidentId: mi.id, key } };
    const kept = await tx.standDownItem.findUnique({ where });
    if (kept?.state === state && (note === undefined || note === kept.note)) return { id: mi.id };
    if (state === "overridden" && note === undefined) {
      throw invalid([{ path: "/note", message: "has to say why it is overridden" }]);
    }
    if (state === "done" && point.stated && note === undefined) {
      throw invalid([{ path: "/note", message: "has to state it, be it “none”" }]);
    }
    const said = { state, note: note ?? null, byId: actor.id, at: new Date() };
    await tx.standDownItem.upsert({
      where,
      create: { majorIncidentId: mi.id, key, ...said },
      update: said,
    });
    emit(miItemTicked, mi.id, { item: key, state });
    return { id: mi.id };
  },
});
