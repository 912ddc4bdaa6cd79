import { prisma, type Tx } from "@/lib/db/client";
import type { Actor } from "@/lib/kernel/actor";
import { CHECKLIST_KEYS, isComputed, isMandatory, STATED } from "@/lib/major-incidents/checklist";
import { AUDIENCES, PHASES, SEVERITIES, type Severity } from "@/lib/major-incidents/words";
import { type PointView, SeverityView, StandingView, type UpdateTemplateView } from "./contract";
import { defaultSeverity, defaultTemplate, NO_SERVICE, pointLabel } from "./defaults";
import { FIXED_POINTS } from "./points";
import { canReadPlaybook } from "./policy";
import { fillTemplate, type Known, variablesFor } from "./templates";

/** How each severity is described and told now. */
export async function severitiesIn(db: Tx): Promise<Record<Severity, SeverityView>> {
  const rows = await db.miSeverity.findMany();
  const viewOf = (severity: Severity): SeverityView => {
    const row = rows.find((one) => one.severity === severity);
    if (!row) return defaultSeverity(severity);
    const { internal, stakeholders, customers, public: everybody, ...rest } = row;
    const cadence = { internal, stakeholders, customers, public: everybody };
    return SeverityView.parse({ ...rest, cadence });
  };
  return { SEV1: viewOf("SEV1"), SEV2: viewOf("SEV2"), SEV3: viewOf("SEV3") };
}

export async function severitiesFor(actor: Actor): Promise<SeverityView[]> {
  if (!canReadPlaybook(actor)) return [];
  const all = await severitiesIn(prisma);
  return SEVERITIES.map((severity) => all[severity]);
}

/** Every place in which an update can begin, with the words that hold now. */
export async function updateTemplatesFor(actor: Actor): Promise<UpdateTemplateView[]> {
  if (!canReadPlaybook(actor)) return [];
  const rows = await prisma.miTemplate.findMany();
  return AUDIENCES.flatMap((audience) =>
    PHASES.map((phase) => {
      const own = rows.find((row) => row.audience === audience && row.phase === phase);
      return {
        ...{ audience, phase, version: own?.version ?? 0 },
        body: own?.body ?? defaultTemplate(audience, phase),
        variables: [...variablesFor(audience)],
      };
    }),
  );
}

/** The same for one major incident, by audience and phase, with what is known of it put in. */
export async function beginningsFor(
  actor: Actor,
  known: Known,
): Promise<Record<string, Record<string, string>>> {
  const templates = await updateTemplatesFor(actor);
  const values = { ...known, services: known.services || NO_SERVICE };
  return Object.fromEntries(
    AUDIENCES.map((audience) => [
      audience,
      Object.fromEntries(
        templates
          .filter((one) => one.audience === audience)
          .map(({ phase, body }) => [phase, fillTemplate(body, values)]),
      ),
    ]),
  );
}

/** The checklist as it is for a severity: Muster's points, then the desk's own in the order of their age. */
export async function pointsIn(db: Tx, severity: Severity): Promise<PointView[]> {
  const rows = await db.miPoint.findMany({
    where: { removedAt: null },
    orderBy: [{ createdAt: "asc" }, { key: "asc" }],
  });
  return [
    ...CHECKLIST_KEYS.map((key) => ({
      key,
      label: pointLabel(key),
      mandatory: rows.find((row) => row.key === key)?.mandatory ?? isMandatory(key, severity),
      stated: STATED.includes(key),
      computed: isComputed(key),
      own: false,
      fixed: FIXED_POINTS.includes(key),
    })),
    ...rows.flatMap(({ key, label, mandatory, stated }) =>
      label === null
        ? []
        : { key, label, mandatory, stated, computed: false, own: true, fixed: false },
    ),
  ];
}

/** For the worst kind, of which most is asked. */
export const pointsFor = async (actor: Actor): Promise<PointView[]> =>
  canReadPlaybook(actor) ? pointsIn(prisma, "SEV1") : [];

/** Who hears of every major incident, by name. */
export async function standingFor(actor: Actor): Promise<StandingView[]> {
  if (!canReadPlaybook(actor)) return [];
  const rows = await prisma.miStanding.findMany({
    where: { user: { deactivatedAt: null } },
    select: { severity: true, user: { select: { id: true, name: true } } },
    orderBy: { user: { name: "asc" } },
  });
  return rows.map((row) => StandingView.parse(row));
}
