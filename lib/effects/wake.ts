import type { Tx } from "@/lib/db/client";

/** Has a worker look at this row at once, rather than at the next sweep. */
export async function wake(tx: Tx, effectId: string): Promise<void> {
  await tx.$executeRaw`
    select graphile_worker.add_job(
      case when exists (select from mail m where m.effect_id = f.id) then 'deliver' else 'perform' end,
      json_build_object('name', f.name, 'effectIds', json_build_array(f.id)),
      max_attempts := 1)
    from effect f where f.id = ${effectId}::uuid`;
}
