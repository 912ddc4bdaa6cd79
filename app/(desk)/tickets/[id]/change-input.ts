import type { Fields } from "@/lib/web/form";

const ANSWER = "answer-";

/** The answer to each question under its key; what was not chosen was not sent. */
export const answersFrom = ({ ticketId, ...fields }: Fields): unknown => ({
  ticketId,
  answers: Object.fromEntries(
    Object.entries(fields)
      .filter(([name]) => name.startsWith(ANSWER))
      .map(([name, chosen]) => [name.slice(ANSWER.length), chosen]),
  ),
});
