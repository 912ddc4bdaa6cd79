import { z } from "zod";
import { SAMPLE } from "@/lib/kernel/sample";
import { id } from "@/lib/kernel/text";
import { ASSIGNMENTS } from "@/lib/people/turn-words";
import { Named } from "@/lib/tickets/contract";

export const SetCapacity = z
  .strictObject({
    /** So many open tickets are enough for them in this team; 0: they get none, null: as the team has it. */
    capacity: z.int().min(0).max(1_000).nullable(),
  })
  .meta({ id: "SetCapacity", examples: [{ capacity: 5 }] });

export const SetCapacityCommand = SetCapacity.extend({ teamId: id, userId: id }).meta({
  examples: [{ teamId: SAMPLE.team, userId: SAMPLE.admin, capacity: 5 }],
});

/** What somebody of a team holds, of all teams together, and what is enough for them. */
export const MemberLoad = z.object({
  user: Named,
  /** Open tickets that are theirs. */
  open: z.int(),
  /** Their own; null: as the team has it. */
  capacity: z.int().nullable(),
  /** What counts; null: any number. */
  enough: z.int().nullable(),
  absent: z.boolean(),
  /** They would get the next one, were it their turn. */
  free: z.boolean(),
});

export const TeamLoadView = z
  .object({
    id,
    name: z.string(),
    assignment: z.enum(ASSIGNMENTS),
    capacity: z.int().nullable(),
    /** Open tickets that lie with the team and with nobody. */
    waiting: z.int(),
    /** Since when nobody is free; null: somebody is, or nothing has come since. */
    fullSince: z.iso.datetime().nullable(),
    members: z.array(MemberLoad),
    can: z.object({ setCapacity: z.boolean() }),
  })
  .meta({ id: "TeamLoad" });
export type TeamLoadView = z.infer<typeof TeamLoadView>;
