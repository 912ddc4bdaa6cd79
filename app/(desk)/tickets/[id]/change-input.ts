import { type Fields, withoutEmpty } from "@/lib/web/form";

/** Everything but the ticket is the answer to a question. */
export const answersFrom = ({ ticketId, ...answers }: Fields): unknown => ({
  ticketId,
  answers: withoutEmpty(answers),
});
