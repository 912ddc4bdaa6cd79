import { prisma } from "@/lib/db/client";

/**
 * What people, teams, services, tickets and major incidents are called, by id: one question for all of
 * them. Tickets keep their references when they were purged, so that sentences go on to name them.
 */
export async function namesOfIds(ids: readonly string[]): Promise<Record<string, string>> {
  const sought = [...new Set(ids)];
  if (sought.length === 0) return {};
  const rows = await prisma.$queryRaw<{ id: string; name: string }[]>`
    select id, name from "user" where id = any(${sought}::uuid[])
    union all select id, name from team where id = any(${sought}::uuid[])
    union all select id, name from service where id = any(${sought}::uuid[])
    union all select id, name from automation_rule where id = any(${sought}::uuid[])
    union all select id, name from checklist where id = any(${sought}::uuid[])
    union all select id, label from custom_field where id = any(${sought}::uuid[])
    union all select id, reference from ticket where id = any(${sought}::uuid[])
    union all select id, name from change_template where id = any(${sought}::uuid[])
    union all select id, title from task where id = any(${sought}::uuid[])
    union all select id, reference from major_incident where id = any(${sought}::uuid[])
    union all select subject_id, reference from trash_entry
      where subject_id = any(${sought}::uuid[]) and kind = 'ticket' and outcome = 'purged'`;
  return Object.fromEntries(rows.map(({ id, name }) => [id, name]));
}
