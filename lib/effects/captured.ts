import { prisma } from "@/lib/db/client";

/** Whether it would tell of a drill, of which nothing leaves the house. */
export async function isOfDrill(effectId: string): Promise<boolean> {
  const [row] = await prisma.$queryRaw<{ drill: boolean }[]>`
    select m.drill from effect f join event e on e.id = f.event_id
      join major_incident m on m.id = e.subject_id
    where f.id = ${effectId}::uuid`;
  return row?.drill ?? false;
}
