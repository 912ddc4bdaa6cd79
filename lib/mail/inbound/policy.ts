import { type Actor, isAdmin, isAgent } from "@/lib/kernel/actor";

/** What waits for a person may hold anything from anybody, so it is the admins' affair. */
export const canSort = (actor: Actor) => isAdmin(actor);

/** Nothing of it is left to be let in, or nothing of it was ever here. */
const GONE = new Set(["too_large"]);

type Sorted = { state: string; reason: string | null; sha256: string | null };

export const isKept = ({ state }: Pick<Sorted, "state">) =>
  state === "quarantined" || state === "filed";

export const canRelease = (actor: Actor, mail: Sorted) =>
  canSort(actor) && isKept(mail) && mail.sha256 !== null && !GONE.has(mail.reason ?? "");

export const canDiscard = (actor: Actor, mail: Sorted) => canSort(actor) && isKept(mail);

export const canSplit = (actor: Actor) => isAgent(actor) && actor.kind === "person";
