import { instantOf } from "@/app/(desk)/tickets/[id]/input";
import { type Fields, withoutEmpty } from "@/lib/web/form";

/** The hours are those of the reader's zone; words may be taken away. */
export function maintenanceFrom(fields: Fields): unknown {
  const { zone, startsAt, endsAt, body, serviceIds, ...rest } = fields;
  const at = (typed: string | string[]) => instantOf(String(typed), String(zone ?? "")) ?? "";
  return {
    ...withoutEmpty(rest),
    ...(startsAt === undefined ? {} : { startsAt: at(startsAt) }),
    ...(endsAt === undefined ? {} : { endsAt: at(endsAt) }),
    ...(body === undefined ? {} : { body }),
    ...(serviceIds === undefined ? {} : { serviceIds: [serviceIds].flat() }),
  };
}
