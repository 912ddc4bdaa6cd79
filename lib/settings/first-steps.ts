import { z } from "zod";
import { prisma } from "@/lib/db/client";
import { env } from "@/lib/env";
import { type Actor, isAdmin } from "@/lib/kernel/actor";
import { CAPTURED } from "@/lib/mail/contract";
import { type FirstStep, STEPS } from "./first-step";
import { settingsIn } from "./queries";

const Row = z.object({
  agents: z.boolean(),
  team: z.boolean(),
  services: z.boolean(),
  organisation: z.boolean(),
  mailOut: z.boolean(),
  mailIn: z.boolean(),
  ticket: z.boolean(),
});

/**
 * What a new desk still wants, for its admins: each step is done by what is there, whoever made it.
 * Null once all are done or an admin put the list away, and in the demo world, which has everything.
 */
export async function firstStepsFor(actor: Actor): Promise<FirstStep[] | null> {
  if (!isAdmin(actor) || actor.kind !== "person" || env.isDemo) return null;
  if ((await settingsIn(prisma)).firstStepsPutAway) return null;
  const [row] = await prisma.$queryRaw<unknown[]>`
    select exists (select from "user" where role in ('agent', 'admin')
        and deactivated_at is null and id <> ${actor.id}::uuid) as agents,
      exists (select from team where retired_at is null) as team,
      exists (select from service where retired_at is null) as services,
      exists (select from organisation where retired_at is null and domains <> '{}')
        as organisation,
      exists (select from mail_event where kind in ('accepted', 'delivered')
        and detail is distinct from ${CAPTURED}) as "mailOut",
      exists (select from inbound_mail) as "mailIn",
      exists (select from ticket) as ticket`;
  const there = Row.parse(row);
  const steps = STEPS.map((name) => ({ name, isDone: there[name] }));
  return steps.every(({ isDone }) => isDone) ? null : steps;
}
