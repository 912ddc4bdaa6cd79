import { prisma } from "@/lib/db/client";
import type { Prisma } from "@/lib/db/generated/client";
import type { RequestView } from "./contract";
import { RequestForm } from "./form";

const SHAPE = {
  select: {
    ticketId: true,
    ticket: {
      select: {
        fields: true,
        attachments: { where: { replyId: null }, select: { id: true, name: true } },
      },
    },
    version: {
      select: { number: true, form: true, item: { select: { id: true, name: true } } },
    },
  },
} as const satisfies Prisma.RequestRecordDefaultArgs;
type Row = Prisma.RequestRecordGetPayload<typeof SHAPE>;

/** What these tickets ask for, by ticket; those that ask for nothing of the catalogue are left out. */
export async function requestsOf(ticketIds: readonly string[]): Promise<Map<string, RequestView>> {
  const rows = await prisma.requestRecord.findMany({
    where: { ticketId: { in: [...ticketIds] } },
    ...SHAPE,
  });
  const people = await prisma.user.findMany({
    where: { id: { in: rows.flatMap(namedIn) } },
    select: { id: true, name: true },
  });
  const names = new Map(people.map(({ id, name }) => [id, name]));
  return new Map(rows.map((row) => [row.ticketId, present(row, names)]));
}

/** The answers alone, as people read them. */
export async function askedFor(
  ticketIds: readonly string[],
): Promise<Map<string, { label: string; text: string }[]>> {
  const views = await requestsOf(ticketIds);
  return new Map(
    [...views].map(([id, { answers }]) => [
      id,
      answers.map(({ label, text }) => ({ label, text })),
    ]),
  );
}

const answersOf = ({ ticket: { fields } }: Row): Record<string, unknown> => ({ ...Object(fields) });

function namedIn(row: Row): string[] {
  const answers = answersOf(row);
  return RequestForm.parse(row.version.form).flatMap(({ key, kind }) => {
    const answer = answers[key];
    return kind === "person" && typeof answer === "string" ? [answer] : [];
  });
}

function present(row: Row, names: ReadonlyMap<string, string>): RequestView {
  const form = RequestForm.parse(row.version.form);
  const answers = answersOf(row);
  const files = new Map(row.ticket.attachments.map(({ id, name }) => [id, name]));
  const textOf = (kind: string, value: unknown): string => {
    if (kind === "person") return names.get(String(value)) ?? "";
    if (Array.isArray(value)) return value.map((id) => files.get(String(id)) ?? "").join(", ");
    return String(value);
  };
  return {
    ticketId: row.ticketId,
    item: row.version.item,
    formNumber: row.version.number,
    form,
    answers: form.flatMap(({ key, label, kind }) => {
      const value = answers[key];
      return value === undefined ? [] : [{ key, label, kind, value, text: textOf(kind, value) }];
    }),
  };
}
