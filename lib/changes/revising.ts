import { type Actor, hasGrant } from "@/lib/kernel/actor";
import { invalid, Refused } from "@/lib/kernel/errors";

const WINDOW = ["plannedStart", "plannedEnd"] as const;
const PLAN = ["plan", "testPlan", "backoutPlan"] as const;

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
 * it was: its kind and risk once it was submitted, and its window unless a change manager moves it.
 *
 * @throws `validation-failed` or `invalid-transition`.
 */
export function requireKeptPlan(actor: Actor, state: string, kept: Kept, fields: Fields): void {
  if (fields.kind !== kept.kind) requirePlannable(fields);
  if (fields.kind === "standard" && kept.templateId !== null) requireTemplatesPlan(kept, fields);
  if (state === "draft") return;
  if (fields.kind !== kept.kind || fields.retroactive !== kept.retroactive) throw keeps("kind");
  if (fields.risk !== kept.risk) throw keeps("risk");
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
