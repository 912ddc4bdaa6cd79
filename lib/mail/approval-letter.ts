import { approvalFor } from "@/lib/approvals/queries";
import { prisma } from "@/lib/db/client";
import { env } from "@/lib/env";
import { PERSON_SHAPE, personOf } from "@/lib/people/person";
import { LINK } from "./account-letter";
import { pageOf } from "./address";
import type { Values } from "./fill-template";
import { signToken } from "./signed-token";

type Mail = {
  template: string;
  recipient: { id: string } | null;
  effect: { event: { facts: unknown } };
};

const askedIn = ({ effect }: Mail) => {
  const facts = Object(effect.event.facts);
  return { approvalId: String(facts.approvalId), step: Number(facts.step ?? 0) };
};

/** The approval that a mail is about, as its reader sees it. */
async function approvalOf(mail: Mail) {
  const row = await prisma.user.findUnique({
    where: { id: mail.recipient?.id ?? "" },
    ...PERSON_SHAPE,
  });
  return row && approvalFor(personOf(row, "mail"), askedIn(mail).approvalId);
}

/** Why somebody need not be asked any more; null while they have to be. */
export async function reasonNotToAsk(mail: Mail): Promise<string | null> {
  const approval = await approvalOf(mail);
  if (!approval) return "there is nothing to approve any more";
  const isAsked = approval.state === "open" && approval.step === askedIn(mail).step;
  return isAsked && approval.can.vote ? null : "it is decided already";
}

/** Where a mail's reader says yes or no. It is made anew whenever it is needed, and stored nowhere. */
export function approvalAddress(mail: Mail): string | null {
  if (mail.template !== "approval" || mail.recipient === null) return null;
  const { approvalId, step } = askedIn(mail);
  return `${env.APP_URL}/approve/${signToken("approve", [approvalId, mail.recipient.id], step)}`;
}

/** What a mail about an approval is told with. */
export async function approvalValues(
  mail: Mail,
  reader: { name: string; role: string },
): Promise<Values> {
  const approval = await approvalOf(mail);
  if (!approval) throw new Error("The approval is gone.");
  const { reference, subject, description, answers } = approval.ticket;
  const lines = { name: reader.name, reference, subject, author: approval.askedBy.name };
  const asked = answers.map(({ label, text }) => `- ${label}: ${text}`).join("\n");
  const said = approval.steps
    .flatMap(({ voices }) => voices)
    .filter(({ outcome, comment }) => outcome === "rejected" && comment !== "")
    .map(({ person, comment }) => `${person.name}: ${comment}`);
  return {
    lines,
    quotes: {
      request: [description, asked].filter(Boolean).join("\n\n"),
      reason: said.join("\n\n"),
    },
    links: { link: mail.template === "approval" ? LINK : pageOf(reader, reference) },
  };
}
