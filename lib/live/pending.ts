import { z } from "zod";

const Payload = z.object({
  events: z.array(z.string()).default([]),
  inboxes: z.array(z.string()).default([]),
  presence: z.array(z.string()).default([]),
  access: z.boolean().default(false),
  many: z.boolean().default(false),
});

type Batch = {
  events: Set<string>;
  inboxes: Set<string>;
  presence: Set<string>;
  access: boolean;
  many: boolean;
  /** Whether some of it may not have been heard at all. */
  behind: boolean;
};

const empty = (): Batch => ({
  events: new Set(),
  inboxes: new Set(),
  presence: new Set(),
  access: false,
  many: false,
  behind: false,
});

const REMEMBERED_MS = 180_000;

/** What was heard and not yet told, and what was told lately. */
export function newPending() {
  let batch = empty();
  const told = new Map<string, number>();
  return {
    set behind(value: boolean) {
      batch.behind = value;
    },
    add(payload: string) {
      const heard = parsed(payload);
      for (const id of heard.events) batch.events.add(id);
      for (const id of heard.inboxes) batch.inboxes.add(id);
      for (const id of heard.presence) batch.presence.add(id);
      batch.access ||= heard.access;
      batch.many ||= heard.many;
    },
    isWaiting: () =>
      batch.access ||
      batch.many ||
      batch.behind ||
      batch.events.size + batch.inboxes.size + batch.presence.size > 0,
    take(): Batch {
      const taken = batch;
      batch = empty();
      return taken;
    },
    giveBack(failed: Batch) {
      for (const name of ["events", "inboxes", "presence"] as const) {
        for (const id of failed[name]) batch[name].add(id);
      }
      batch.access ||= failed.access;
      batch.many ||= failed.many;
      batch.behind ||= failed.behind;
    },
    /** Those that were not told yet; they count as told from now on. */
    unheard<One extends { id: string }>(found: readonly One[]): One[] {
      return found.filter(({ id }) => {
        if (told.has(id)) return false;
        told.set(id, Date.now());
        return true;
      });
    },
    forget() {
      const before = Date.now() - REMEMBERED_MS;
      for (const [id, at] of told) {
        // They stand in the order in which they were told.
        if (at > before) return;
        told.delete(id);
      }
    },
  };
}

function parsed(payload: string): z.infer<typeof Payload> {
  try {
    return Payload.parse(JSON.parse(payload));
  } catch {
    // Nobody but our own triggers speaks here; what cannot be read is looked for.
    return Payload.parse({ many: true });
  }
}
