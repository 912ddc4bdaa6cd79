import { type Actor, hasGrant } from "@/lib/kernel/actor";
import { invalid, Refused } from "@/lib/kernel/errors";

const WINDOW = ["plannedStart", "plannedEnd"] as const;
const PLAN = ["plan", "testPlan", "backoutPlan"] as const;
/** Where it is still being found out how it is best made. */
const PLANNED_IN: readonly string[] = ["draft", "assess"];

type Fields = {
  kind: string;
  risk: string;
  retroactive: boolean;
} & { [Name in (typeof PLAN)[number] | (typeof WINDOW)[number]]?: string | undefined };

type Kept = {
  kind: string;
  risk: string;
  retroactive: boolean;
  templateId: string | null;
} & { [Name in (typeof PLAN)[number]]: string | null } & {
  [Name in (typeof WINDOW)[number]]: Date | null;
};

/** @throws `validation-failed` for a standard change that is planned by hand. */
export function requirePlannable({ kind }: Pick<Fields, "kind">): void {
  if (kind !== "standard") return;
  const message = "is standard only of what is made from a template";
  throw invalid([{ path: "/fields/kind", message }]);
}

/**
 * What is known so well that nobody authorises it stays as it is known, and what was authorised stays as
 * it was: its kind and risk once it was submitted, and, unless a change manager says otherwise, its window
 * from then on and its plan once it was assessed.
 *
 * @throws `validation-failed` or `invalid-transition`.
 */
export function requireKeptPlan(actor: Actor, state: string, kept: Kept, fields: Fields): void {
  if (fields.kind !== kept.kind) requirePlannable(fields);
  if (fields.kind === "standard" && kept.templateId !== null) requireTemplatesPlan(kept, fields);
  if (state === "draft") return;
  if (fields.kind !== kept.kind || fields.retroactive !== kept.retroactive) throw keeps("kind");
  if (fields.risk !== kept.risk) throw keeps("risk");
  if (!PLANNED_IN.includes(state) && !hasGrant(actor, "change_manager")) {
    const isOther = PLAN.some((name) => (fields[name] ?? null) !== kept[name]);
    if (isOther) {
      throw new Refused(
        "invalid-transition",
        "A change keeps the plan with which it was put before whoever authorises it. A change manager can correct it.",
      );
    }
  }
  const moved = WINDOW.filter((name) => !isSame(kept[name], fields[name]));
  if (moved.length === 0) return;
  const gone = moved.filter((name) => fields[name] === undefined);
  if (gone.length > 0) {
    throw invalid(gone.map((path) => ({ path: `/fields/${path}`, message: "is needed" })));
  }
  // Nobody authorised the window of a standard change, so that whoever makes it chooses another.
  if (fields.kind === "standard" || hasGrant(actor, "change_manager")) return;
  throw new Refused(
    "invalid-transition",
    "A change keeps its window once it was submitted. A change manager can move it.",
  );
}

/**
 * By its service a change was judged, and is held up by freezes and major incidents: once it was submitted
 * it stays what was judged, unless a change manager says otherwise.
 *
 * @throws `invalid-transition`.
 */
export function requireKeptService(
  actor: Actor,
  {
    type,
    seen,
    serviceId: kept,
  }: { type: string; seen: { state: string }; serviceId: string | null },
  serviceId: string | null | undefined,
): void {
  if (serviceId === undefined || serviceId === kept) return;
  if (type !== "change" || seen.state === "draft" || hasGrant(actor, "change_manager")) return;
  throw new Refused(
    "invalid-transition",
    "A change keeps its service once it was submitted. A change manager can give it another.",
  );
}

function requireTemplatesPlan(kept: Kept, fields: Fields): void {
  const other = PLAN.filter((name) => (fields[name] ?? null) !== kept[name]);
  if (other.length === 0) return;
  const message = "is its template's for as long as it is a standard change";
  throw invalid(other.map((name) => ({ path: `/fields/${name}`, message })));
}

const isSame = (kept: Date | null, typed: string | undefined) =>
  kept === null ? typed === undefined : typed !== undefined && +kept === Date.parse(typed);

const keeps = (what: string) =>
  new Refused("invalid-transition", `A change keeps its ${what} once it was submitted.`);
