import { instantOf } from "@/app/(desk)/tickets/[id]/input";
import type { Fields } from "@/lib/web/form";

/** A freeze as its form says it; hours are those of the zone that the form names. */
export function freezeFrom({ zone, startsAt, endsAt, hard, ...fields }: Fields): unknown {
  const at = (typed: Fields[string] | undefined) =>
    instantOf(String(typed ?? ""), String(zone ?? "")) ?? "";
  return { ...fields, hard: hard === "true", startsAt: at(startsAt), endsAt: at(endsAt) };
}

export const freezeRevisionFrom = ({ freezeId, hard }: Fields): unknown => ({
  freezeId,
  hard: hard === "true",
});
