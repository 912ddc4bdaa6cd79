import { editReply } from "@/lib/conversations/commands/edit-reply";
import { postReply } from "@/lib/conversations/commands/post-reply";
import { react } from "@/lib/conversations/commands/react";
import { type Command, execute } from "@/lib/kernel/command";
import { createTicket } from "@/lib/tickets/commands/create-ticket";
import { moveTicket } from "@/lib/tickets/commands/move-ticket";
import { reviseTicket } from "@/lib/tickets/commands/revise-ticket";
import { watchTicket } from "@/lib/tickets/commands/watch-ticket";
import { trashReply } from "@/lib/trash/commands/trash-reply";
import { trashTicket } from "@/lib/trash/commands/trash-ticket";
import { type Cast, type Stage, setTheStage } from "./cast";
import { filesFrom, type SeedFile } from "./files";

type Who = keyof Cast;

/** One line of a ticket's story: who does what. */
export type Line =
  | { by: Who; says: string; files?: readonly SeedFile[] }
  | { by: Who; notes: string; files?: readonly SeedFile[] }
  | { by: Who; moves: Record<string, unknown> & { event: string } }
  | { by: Who; rates: { impact?: string; urgency?: string; note: string } }
  | { by: Who; gives: Who }
  | { by: Who; tags: string[] }
  | { by: Who; adds: Who }
  /** An emoji on what was last said, or other words for it. */
  | { by: Who; reacts: string }
  | { by: Who; edits: string }
  /** What was said last, or the ticket itself with which a story then ends. */
  | { by: Who; trashes: "that" | "all"; because?: string };

export type Story = {
  by: Who;
  for?: Who;
  subject: string;
  description: string;
  service?: string;
  urgency?: "high" | "medium" | "low";
  impact?: "high" | "medium" | "low";
  lines?: Line[];
};

/** Plays the stories of a world in order; each step is keyed, so playing it again adds nothing. */
export async function play(world: string, stories: readonly Story[]): Promise<void> {
  const stage = await setTheStage();
  for (const [at, story] of stories.entries()) {
    const key = (step: number) => `${world}/${at}/${step}`;
    const { cast, services } = stage;
    const { id: ticketId, ...made } = await execute(
      createTicket,
      cast[story.by],
      {
        subject: story.subject,
        description: story.description,
        ...(story.for ? { requesterId: cast[story.for].id } : {}),
        ...(story.service ? { serviceId: services[story.service] } : {}),
        ...(story.urgency ? { urgency: story.urgency } : {}),
        ...(story.impact ? { impact: story.impact } : {}),
        // Keys are forgotten after three days; this is not.
        externalId: key(0),
      },
      { key: key(0) },
    );
    // It was played so long ago that its keys are forgotten.
    if (made.status === 200 && !made.replayed) continue;
    let that = "";
    for (const [step, line] of (story.lines ?? []).entries()) {
      const [command, input] = spoken(stage, line, { ticketId, replyId: that });
      const files = "files" in line ? (line.files ?? []) : [];
      const ids = await filesFrom(cast[line.by], files, key(step + 1));
      const said = ids.length === 0 ? input : { ...input, attachmentIds: ids };
      const { id } = await execute(command, cast[line.by], said, { key: key(step + 1) });
      if ("says" in line || "notes" in line) that = id;
    }
  }
}

type About = { ticketId: string; replyId: string };

function spoken(
  { cast }: Stage,
  line: Line,
  { ticketId, replyId }: About,
): [Command<never, never>, object] {
  const say = (command: unknown, input: object): [Command<never, never>, object] =>
    // Each command parses its own input, so the list may hold commands of every shape.
    [command as Command<never, never>, input];
  if ("trashes" in line) {
    const reason = line.because === undefined ? {} : { reason: line.because };
    if (line.trashes === "all") return say(trashTicket, { ticketId, ...reason });
    return say(trashReply, { replyId, ...reason });
  }
  if ("says" in line) return say(postReply, { ticketId, body: line.says, audience: "public" });
  if ("notes" in line) return say(postReply, { ticketId, body: line.notes, audience: "internal" });
  if ("moves" in line) return say(moveTicket, { ticketId, ...line.moves });
  if ("rates" in line) return say(reviseTicket, { ticketId, ...line.rates });
  if ("reacts" in line) return say(react, { replyId, emoji: line.reacts });
  if ("edits" in line) return say(editReply, { replyId, body: line.edits });
  if ("adds" in line) return say(watchTicket, { ticketId, userId: cast[line.adds].id });
  if ("tags" in line) return say(reviseTicket, { ticketId, tags: line.tags });
  return say(reviseTicket, { ticketId, assigneeId: cast[line.gives].id });
}
