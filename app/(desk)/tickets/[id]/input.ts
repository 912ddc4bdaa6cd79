import { LOOKS, POINTS, WHYS } from "@/lib/tickets/type-fields";
import { type Fields, withoutEmpty } from "@/lib/web/form";

/** A move's own fields; the hour was typed in the zone that the form names. */
export function moveFrom({ zone, ...fields }: Fields): unknown {
  const moments = MOVE_HOURS.flatMap((name) => {
    const moment = instantOf(String(fields[name] ?? ""), String(zone ?? ""));
    return moment === null ? [] : [[name, moment] as const];
  });
  return { ...withoutEmpty(fields), ...Object.fromEntries(moments) };
}

const MOVE_HOURS = ["until", "actualStart", "actualEnd"] as const;

/** A kind that is read from the other ticket begins with `to:`. */
export function linkFrom({ kind, ...fields }: Fields): unknown {
  const [direction, name] = String(kind ?? "").startsWith("to:")
    ? (["to", String(kind).slice(3)] as const)
    : (["from", kind] as const);
  return { ...withoutEmpty(fields), kind: name, direction };
}

export const audienceOf = (typed: unknown) =>
  typed === "internal" ? ("internal" as const) : ("public" as const);

/** A reply, held back for a moment unless its hour was chosen, with the move that goes along. */
export function replyFrom(
  { expectLastReplyId, force, ...fields }: Fields,
  undoSeconds: number,
): unknown {
  const { ticketId, body, audience, attachmentIds, sendAt, then, zone, until, changes, ...rest } =
    fields;
  const words = {
    ...withoutEmpty({ ticketId: ticketId ?? "" }),
    // Without words it may still say something in files.
    body: body ?? "",
    ...(attachmentIds === undefined ? {} : { attachmentIds }),
    // Nothing written yet is a last message too, and differs from not saying what one has seen.
    ...(expectLastReplyId === undefined ? {} : { expectLastReplyId: expectLastReplyId || null }),
    ...(force === "true" ? { force: true } : {}),
    ...(changes === undefined ? {} : { changes: jsonOf(changes) }),
  };
  if (audienceOf(audience) === "internal") return { ...words, audience: "internal" };
  const hour = instantOf(String(sendAt ?? ""), String(zone ?? ""));
  const moment = instantOf(String(until ?? ""), String(zone ?? ""));
  const move = {
    event: then,
    ...withoutEmpty(rest),
    ...(moment === null ? {} : { until: moment }),
  };
  return {
    ...words,
    audience: "public",
    ...(sendAt === undefined ? { holdSeconds: undoSeconds } : { sendAt: hour ?? "" }),
    ...(then === undefined ? {} : { move }),
  };
}

/** What is not JSON stays as it is for the contract to refuse. */
function jsonOf(typed: unknown): unknown {
  try {
    return JSON.parse(String(typed));
  } catch {
    return typed;
  }
}

/** Nobody is somebody's absence, not a field that was left empty. */
export function assignmentFrom({ assigneeId, ...fields }: Fields): unknown {
  return { ...withoutEmpty(fields), assigneeId: assigneeId === "" ? null : assigneeId };
}

/** Team and service may be emptied, tags are typed with commas. */
export function detailsFrom({ teamId, serviceId, tags, ...fields }: Fields): unknown {
  return {
    ...withoutEmpty(fields),
    ...(teamId === undefined ? {} : { teamId: teamId === "" ? null : teamId }),
    ...(serviceId === undefined ? {} : { serviceId: serviceId === "" ? null : serviceId }),
    ...(typeof tags === "string" ? { tags: tags.split(/[\s,]+/).filter(Boolean) } : {}),
  };
}

const HOURS = ["plannedStart", "plannedEnd"];

/** What only the type has goes under `fields`; emptied is taken away, and hours are the zone's. */
export function recordFrom({ ticketId, zone, ...fields }: Fields): unknown {
  return { ticketId, fields: recordOf(shown(fields), String(zone ?? "")) };
}

function recordOf(fields: Fields, zone: string): Record<string, unknown> {
  const said = Object.entries(fields).filter(([name]) => !name.endsWith("Kept"));
  return Object.fromEntries(
    said.map(([name, typed]) => {
      if (name === "retroactive" || name === "major") return [name, typed === "true"];
      if (HOURS.includes(name)) {
        return [name, untouched(fields[`${name}Kept`], instantOf(String(typed), zone))];
      }
      return [name, typed === "" ? null : typed];
    }),
  );
}

const MINUTE_MS = 60_000;

/** An hour that nobody touched stays what it was, to the second that its control does not show. */
function untouched(kept: unknown, typed: string | null): string | null {
  const before = Date.parse(String(kept));
  const isSame = Math.floor(before / MINUTE_MS) * MINUTE_MS === Date.parse(String(typed));
  return isSame ? String(kept) : typed;
}

/** What is hidden by another choice was not meant: only emergencies were made already, and those have no window. */
function shown(fields: Fields): Fields {
  if (fields.retroactive !== "true") return fields;
  if (fields.kind !== "emergency") return { ...fields, retroactive: "false" };
  return { ...fields, plannedStart: "", plannedEnd: "" };
}

const OF_THE_TYPE = new Set([
  "retroactive",
  ...["kind", "risk", "plan", "testPlan", "backoutPlan", "plannedStart", "plannedEnd"],
  ...["category", "cause", "workaround", "publicTitle", "major"],
  ...[...WHYS, ...POINTS, ...LOOKS],
]);

/** A new ticket of any type: what only its type has goes under `fields`. */
export function ticketFrom({ zone, ...typed }: Fields): unknown {
  const entries = Object.entries(withoutEmpty(shown(typed)));
  const own = entries.filter(([name]) => OF_THE_TYPE.has(name));
  const common = Object.fromEntries(entries.filter(([name]) => !OF_THE_TYPE.has(name)));
  if (own.length === 0) return common;
  return { ...common, fields: recordOf(Object.fromEntries(own) as Fields, String(zone ?? "")) };
}

/** A task as its form says it; nobody is nobody. */
export function taskFrom({ zone, dueAt, needs, ...fields }: Fields): unknown {
  const moment = instantOf(String(dueAt ?? ""), String(zone ?? ""));
  return {
    ...withoutEmpty(fields),
    ...(moment === null ? {} : { dueAt: moment }),
    ...(Array.isArray(needs) ? { needs } : {}),
  };
}

/** Whoever had it may have it no more. */
export function taskRevisionFrom({ ownerId, ...fields }: Fields): unknown {
  return {
    ...withoutEmpty(fields),
    ...(ownerId === undefined ? {} : { ownerId: ownerId === "" ? null : ownerId }),
  };
}

const LOCAL = /^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d)?$/;

/** The moment of a wall clock's "2026-11-21T09:30" in a zone; what is not one stays for the contract to refuse. */
export function instantOf(local: string, timeZone: string): string | null {
  if (local === "") return null;
  if (!LOCAL.test(local)) return local;
  const guess = Date.parse(`${local}Z`);
  if (Number.isNaN(guess)) return local;
  // Twice, since the offset at the guess may be that of the other side of a clock change.
  const once = guess - offsetAt(guess, timeZone);
  return new Date(guess - offsetAt(once, timeZone)).toISOString();
}

function offsetAt(moment: number, timeZone: string): number {
  try {
    const wall = new Intl.DateTimeFormat("sv-SE", {
      timeZone,
      dateStyle: "short",
      timeStyle: "medium",
    }).format(moment);
    return Date.parse(`${wall.replace(" ", "T")}Z`) - Math.floor(moment / 1_000) * 1_000;
  } catch {
    return 0;
  }
}
