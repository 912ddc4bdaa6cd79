import { z } from "zod";
import { id } from "@/lib/kernel/text";
import { Named } from "@/lib/tickets/contract";

export const PresentPerson = Named.extend({
  /** Has it open; who does not has left and still looks at it. */
  here: z.boolean(),
  typing: z.boolean(),
  /** Said with 👀 that they look at it: a soft claim. */
  looking: z.boolean(),
  /** Until when they count as there, or as looking, unless they say so again. */
  until: z.iso.datetime(),
}).meta({ id: "PresentPerson" });
export type PresentPerson = z.infer<typeof PresentPerson>;

export const ComeTo = z
  .strictObject({
    /** Whether an answer is being typed right now. */
    typing: z.boolean().default(false),
    /** Claims it softly, or no longer; what was said before stays without it. */
    looking: z.boolean().optional(),
  })
  .meta({ id: "ComeTo", examples: [{ typing: true }, { looking: true }] });
export type ComeTo = z.infer<typeof ComeTo>;

/** Something happened on a ticket; what it was is read afresh from the ticket. */
const Happened = z.object({
  kind: z.literal("ticket"),
  /** The event's own: whoever hears it twice knows by this. */
  id,
  event: z.string(),
  ticketId: id,
  reference: z.string(),
  replyId: id.nullable(),
  actor: Named.nullable(),
  /** Whether the reader did it. */
  mine: z.boolean(),
  at: z.iso.datetime(),
});

export const LiveMessage = z
  .discriminatedUnion("kind", [
    Happened,
    z.object({ kind: z.literal("inbox"), unread: z.number().int().nonnegative() }),
    z.object({
      kind: z.literal("presence"),
      ticketId: id,
      people: z.array(PresentPerson),
    }),
    /** Something happened to a major incident; what it was is read afresh. */
    z.object({
      kind: z.literal("major_incident"),
      id,
      event: z.string(),
      majorIncidentId: id,
    }),
    /** Something that could be seen of this ticket is gone, back or another; `id` as above. */
    z.object({ kind: z.literal("stale"), id, ticketId: id }),
    /** More happened than is told one by one: read everything afresh. */
    z.object({ kind: z.literal("reset") }),
  ])
  .meta({ id: "LiveMessage" });
export type LiveMessage = z.infer<typeof LiveMessage>;

export const LiveNews = z
  .object({
    data: z.array(LiveMessage),
    /** What to ask after next time. */
    lastEventId: z.string(),
    unread: z.number().int().nonnegative(),
  })
  .meta({ id: "LiveNews" });

export const SeenBy = z
  .object({ person: Named, firstAt: z.iso.datetime(), seenAt: z.iso.datetime() })
  .meta({ id: "SeenBy" });
export type SeenBy = z.infer<typeof SeenBy>;

export const StreamQuery = z.strictObject({
  /** Where a listener goes on, who cannot send the header of that name. */
  lastEventId: z
    .string()
    .regex(/^\d{1,15}$/, "is not an id of this stream")
    .optional(),
});
