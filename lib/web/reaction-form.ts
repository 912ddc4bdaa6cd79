import { getTranslations } from "next-intl/server";
import { z } from "zod";
import { react } from "@/lib/conversations/commands/react";
import { withdrawReaction } from "@/lib/conversations/commands/withdraw-reaction";
import { Emoji } from "@/lib/conversations/contract";
import { BROKEN, WORKS } from "@/lib/conversations/emoji";
import { replyFor } from "@/lib/conversations/queries";
import type { Person } from "@/lib/kernel/actor";
import { execute } from "@/lib/kernel/command";
import { notFound } from "@/lib/kernel/errors";
import { id } from "@/lib/kernel/text";
import { markLooking } from "@/lib/live/presence";
import type { Done } from "./answer-form";
import type { Fields } from "./form";

/** A button's value is `+👍` to give and `-👍` to take back, so that each says what it will do. */
const ReactionForm = z.strictObject({ replyId: id, give: z.boolean(), emoji: Emoji });

/** One form for all the emoji of a message: which button was pressed decides on the command. */
export const reactionForm = {
  input: ReactionForm,
  from: ({ replyId, reaction }: Fields) => ({
    replyId,
    give: String(reaction).startsWith("+"),
    emoji: String(reaction).slice(1),
  }),
  run: giveOrTake,
};

async function giveOrTake(person: Person, input: z.infer<typeof ReactionForm>): Promise<Done> {
  const { give, ...reaction } = input;
  if (!give) {
    await execute(withdrawReaction, person, reaction);
    return {};
  }
  const before = await replyFor(person, reaction.replyId);
  await execute(react, person, reaction);
  const after = await replyFor(person, reaction.replyId);
  if (!before?.can.confirm || after?.can.confirm) return {};
  const t = await getTranslations("conversation");
  if (reaction.emoji === WORKS) return { message: t("react.confirmed") };
  return reaction.emoji === BROKEN ? { message: t("react.reopened") } : {};
}

const LookForm = z.strictObject({ ticketId: id, looking: z.enum(["yes", "no"]) });

export const lookForm = {
  input: LookForm,
  async run(person: Person, { ticketId, looking }: z.infer<typeof LookForm>): Promise<Done> {
    const t = await getTranslations("conversation");
    if (!(await markLooking(person, ticketId, looking === "yes"))) throw notFound();
    return { message: looking === "yes" ? t("look.started") : t("look.stopped") };
  },
};
