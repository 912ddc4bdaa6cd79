import { z } from "zod";
import { AUDIENCES } from "@/lib/conversations/contract";
import { SAMPLE } from "@/lib/kernel/sample";
import { id, line, text } from "@/lib/kernel/text";
import { TicketChanges } from "@/lib/tickets/changes-contract";
import { MoveTicket, Named, TicketName } from "@/lib/tickets/contract";
import { EVENTS, RESOLUTION_CODES } from "@/lib/tickets/lifecycles/words";

/** A move as far as it is the same each time; what it lacks is asked for when it is applied. */
const move = MoveTicket.pick({ event: true, reason: true, resolutionCode: true });

const SHARED_WITH = ["me", "team", "everybody"] as const;

const shape = {
  name: line({ max: 80 }),
  /** Markdown; `{{requester.firstName|there}}` is filled in, with what follows the bar where nothing is known. */
  body: text({ min: 0, max: 20_000 }),
  audience: z.enum(AUDIENCES),
  changes: TicketChanges,
  move: move.nullable(),
  sharedWith: z.enum(SHARED_WITH),
  /** Whose it is when it is shared with a team. */
  teamId: id.nullable(),
};

export const CreateMacro = z
  .strictObject({
    ...shape,
    audience: shape.audience.default("public"),
    changes: shape.changes.default({}),
    move: shape.move.default(null),
    sharedWith: shape.sharedWith.default("me"),
    teamId: shape.teamId.default(null),
  })
  .meta({
    id: "CreateMacro",
    examples: [
      {
        name: "Ask for a screenshot",
        body: "Hello {{requester.firstName|there}}, could you send us a screenshot?",
        move: { event: "hold", reason: "awaiting_requester" },
      },
    ],
  });
export type CreateMacro = z.infer<typeof CreateMacro>;

export const ReviseMacro = z.strictObject(shape).partial().meta({ id: "ReviseMacro" });

export const ReviseMacroCommand = ReviseMacro.extend({ macroId: id }).meta({
  examples: [{ macroId: SAMPLE.macro, body: "Thank you very much." }],
});

export const RemoveMacroCommand = z
  .strictObject({ macroId: id })
  .meta({ examples: [{ macroId: SAMPLE.macro }] });

const MoveAlong = z
  .object({
    event: z.enum(EVENTS),
    reason: z.string().optional(),
    resolutionCode: z.enum(RESOLUTION_CODES).optional(),
  })
  .nullable();

export const MacroView = z
  .object({
    id,
    name: z.string(),
    body: z.string(),
    audience: shape.audience,
    changes: TicketChanges,
    move: MoveAlong,
    sharedWith: shape.sharedWith,
    team: Named.nullable(),
    version: z.number().int(),
    createdAt: z.iso.datetime(),
    can: z.object({ revise: z.boolean() }),
  })
  .meta({ id: "Macro" });
export type MacroView = z.infer<typeof MacroView>;

/** What a macro would do to a ticket, before it does it. */
export const FilledMacroView = z
  .object({
    id,
    name: z.string(),
    audience: z.enum(AUDIENCES),
    body: z.string(),
    bodyHtml: z.string(),
    changes: TicketChanges,
    /** The names behind the ids of the changes. */
    names: z.record(z.string(), z.string()),
    move: MoveAlong,
  })
  .meta({ id: "FilledMacro" });
export type FilledMacroView = z.infer<typeof FilledMacroView>;

export const FillQuery = { ticket: TicketName };
