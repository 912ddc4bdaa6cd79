import { ticketReplied } from "@/lib/conversations/events";
import { ticketCreated, ticketMoved } from "@/lib/tickets/events";

/** What a mail told of: whoever answers it answers that. */
type ToldBy = { template: string; kind: string; isByCustomer: boolean };

/**
 * Whether an agent's answer to this mail is meant for the customer. A notice tells of much that only
 * the desk knows, so its answer is one to colleagues unless it passed on what was said aloud.
 */
export function isAnsweredAloud({ template, kind, isByCustomer }: ToldBy): boolean {
  if (template !== "notice") return true;
  if (kind === ticketMoved.name) return isByCustomer;
  return kind === ticketCreated.name || kind === ticketReplied.name;
}
