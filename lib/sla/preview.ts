import type { z } from "zod";
import { prisma } from "@/lib/db/client";
import type { Actor } from "@/lib/kernel/actor";
import { forbidden } from "@/lib/kernel/errors";
import type { Policy } from "./choose";
import { type PolicyPreview, PolicyTerms, type RevisePolicyCommand } from "./contract";
import { canSetPolicies } from "./policy";
import { type Reckoned, reckonedFor } from "./reckon";
import { promisedTo, type Rulebook, rulebookIn } from "./rulebook";
import { requireNamed } from "./steps";
import { storiesOf } from "./stories";
import type { ClockKind, ClockState } from "./words";

const LOOKED_AT_MOST = 5_000;
const SHOWN = 100;
const AT_ONCE = 500;

type Flip = PolicyPreview["flips"][number];

/**
 * Which open tickets would be late, or no longer be, under what a policy is about to say; null where
 * there is no such policy. Of very many the newest are looked at.
 *
 * @throws `forbidden` for all but admins, `validation-failed` like the change itself.
 */
export async function previewFor(
  actor: Actor,
  { policyId, ...wish }: z.infer<typeof RevisePolicyCommand>,
): Promise<PolicyPreview | null> {
  if (!canSetPolicies(actor)) throw forbidden();
  const before = await rulebookIn(prisma);
  const policy = before.policies.find(({ id }) => id === policyId);
  if (!policy) return null;
  const given = Object.entries(wish).filter(([, value]) => value !== undefined);
  const terms = PolicyTerms.parse({ ...policy.terms, ...Object.fromEntries(given) });
  await requireNamed(prisma, terms, policy.terms.escalations);
  const after = {
    ...before,
    policies: before.policies.map((one) => (one.id === policyId ? { ...one, terms } : one)),
  };
  return compared(policy, before, after);
}

async function compared(policy: Policy, before: Rulebook, after: Rulebook): Promise<PolicyPreview> {
  // A priority that the policy leaves to others belongs to it as soon as it says something for it.
  const where = {
    open: true,
    trashEntryId: null,
    createdAt: { gte: policy.createdAt },
    ...(policy.type === null ? {} : { type: { equals: policy.type as never } }),
    ...(policy.organisationId === null ? {} : { organisationId: policy.organisationId }),
    ...(policy.serviceId === null ? {} : { serviceId: policy.serviceId }),
  };
  const tickets = await prisma.ticket.findMany({
    where,
    select: {
      ...{ id: true, reference: true, subject: true, type: true, priority: true },
      ...{ organisationId: true, serviceId: true, createdAt: true },
    },
    orderBy: [{ createdAt: "desc" }, { id: "desc" }],
    take: LOOKED_AT_MOST,
  });
  const now = Date.now();
  const flips: Flip[] = [];
  let held = 0;
  for (let at = 0; at < tickets.length; at += AT_ONCE) {
    const page = tickets.slice(at, at + AT_ONCE);
    const stories = await storiesOf(
      prisma,
      page.map(({ id }) => id),
    );
    for (const ticket of page) {
      const promises = [promisedTo(ticket, before), promisedTo(ticket, after)] as const;
      if (!promises.some((promised) => promised?.policy.id === policy.id)) continue;
      held += 1;
      const [was, is] = promises.map((promised) =>
        promised ? reckonedFor(stories.get(ticket.id) ?? [], promised, now) : null,
      );
      flips.push(...flipsOf(ticket, was ?? null, is ?? null));
    }
  }
  const breaches = flips.filter(({ to }) => LATE.has(to)).length;
  const total = tickets.length < LOOKED_AT_MOST ? held : await prisma.ticket.count({ where });
  return {
    ...{ looked: held, tickets: total, breaches, recovers: flips.length - breaches },
    flips: flips.slice(0, SHOWN),
  };
}

const LATE: ReadonlySet<ClockState> = new Set(["breached"]);

type Named = { id: string; reference: string; subject: string };

/** Of clocks that go on: what is over was late or was not, and stays so. */
function flipsOf({ id, reference, subject }: Named, was: Reckoned | null, is: Reckoned | null) {
  const kinds = new Set([...goingOf(was).keys(), ...goingOf(is).keys()]);
  return [...kinds].flatMap((clock): Flip[] => {
    const [from, to] = [goingOf(was).get(clock), goingOf(is).get(clock)];
    const isLate = (state: ClockState | undefined) => state !== undefined && LATE.has(state);
    if (isLate(from?.state) === isLate(to?.state)) return [];
    return [
      {
        ticket: { id, reference, subject },
        ...{ clock, from: from?.state ?? "cancelled", to: to?.state ?? "cancelled" },
        dueAt: to?.dueAt ? new Date(to.dueAt).toISOString() : null,
      },
    ];
  });
}

function goingOf(reckoned: Reckoned | null) {
  const going = (reckoned?.clocks ?? []).filter(({ clock }) => clock.stopped === null);
  return new Map<ClockKind, Reckoned["clocks"][number]["reading"]>(
    going.map(({ clock, reading }) => [clock.kind, reading]),
  );
}
