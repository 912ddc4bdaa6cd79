import { near } from "@/lib/catalogue/steps";
import type { Tx } from "@/lib/db/client";
import type { Prisma } from "@/lib/db/generated/client";
import { type Actor, isAgent } from "@/lib/kernel/actor";
import { type FieldError, invalid, issuesAt } from "@/lib/kernel/errors";
import type { TicketType } from "@/lib/tickets/lifecycles/words";
import { FieldView } from "./contract";
import { canKnowField } from "./policy";
import { VALUES, valuesIn } from "./present";
import { type CustomKind, type CustomValue, type CustomValues, sameValue, valueTo } from "./values";

/** A field, held until the transaction ends. */
export async function lockField(tx: Tx, id: string) {
  await tx.$executeRaw`select 1 from custom_field where id = ${id}::uuid for update`;
  return tx.customField.findUnique({ where: { id } });
}

type Requester = { id: string; organisationId: string | null };
type About = { type: TicketType; requester: Requester };

type Field = {
  id: string;
  key: string;
  label: string;
  kind: CustomKind;
  choices: string[];
  min: number | null;
  max: number | null;
  required: string;
};

/** A value that is to be written; null takes it away. */
export type Setting = { field: Field; value: CustomValue | null };

/** The fields that are asked of tickets of this type, as far as the actor may know of them. */
async function fieldsOf(tx: Tx, actor: Actor, type: TicketType): Promise<Field[]> {
  const rows = await tx.customField.findMany({
    where: { types: { has: type }, retiredAt: null },
    orderBy: [{ position: "asc" }, { id: "asc" }],
  });
  return rows
    .filter((row) => canKnowField(actor, row))
    .map((row) => ({ ...row, kind: FieldView.shape.kind.parse(row.kind) }));
}

/**
 * The values of a new ticket.
 *
 * @throws `validation-failed` naming each that is missing, wrong, or of no field that there is here.
 */
export async function requireValues(
  tx: Tx,
  actor: Actor,
  about: About,
  given: CustomValues = {},
): Promise<Setting[]> {
  const fields = await fieldsOf(tx, actor, about.type);
  const settings = await settingsIn(tx, actor, about, fields, given);
  const missing = fields.filter(
    ({ key, required }) => required === "create" && (given[key] ?? null) === null,
  );
  if (missing.length > 0) throw invalid(missing.map(({ key }) => needed(key)));
  return settings.filter(({ value }) => value !== null);
}

type Kept = { id: string; type: TicketType; requesterId: string; organisationId: string | null };
export type ValueChange = Setting & { before: CustomValue | null };

/**
 * Those of the given values that differ from what the ticket has.
 *
 * @throws `validation-failed` naming each that is wrong, needed, or of no field that there is here.
 */
export async function changedValues(
  tx: Tx,
  actor: Actor,
  ticket: Kept,
  given: CustomValues | undefined,
): Promise<ValueChange[]> {
  if (given === undefined) return [];
  const requester = { id: ticket.requesterId, organisationId: ticket.organisationId };
  const about = { type: ticket.type, requester };
  const fields = await fieldsOf(tx, actor, ticket.type);
  const settings = await settingsIn(tx, actor, about, fields, given);
  const emptied = settings.filter(
    ({ field, value }) => value === null && field.required === "create",
  );
  if (emptied.length > 0) throw invalid(emptied.map(({ field }) => needed(field.key)));
  const now = valuesIn(
    await tx.customValue.findMany({ where: { ticketId: ticket.id }, ...VALUES }),
  );
  return settings
    .map((setting) => ({ ...setting, before: now[setting.field.key] ?? null }))
    .filter(({ before, value }) => !sameValue(before, value));
}

type Asked = { id: string; type: TicketType };

/**
 * Once the desk is done with it, everything that has to be known is.
 *
 * @throws `validation-failed` naming each field that has no value.
 */
export async function requireAnswered(tx: Tx, ticket: Asked) {
  const missing = await unanswered(tx, ticket);
  if (missing.length > 0) throw invalid(missing);
}

/** What has to be known once the desk is done with the ticket, and is not yet. */
export async function unanswered(tx: Tx, ticket: Asked): Promise<FieldError[]> {
  const missing = await tx.customField.findMany({
    where: {
      ...{ types: { has: ticket.type }, retiredAt: null, required: { not: "never" } },
      values: { none: { ticketId: ticket.id } },
    },
    select: { key: true },
    orderBy: [{ position: "asc" }, { id: "asc" }],
  });
  return missing.map(({ key }) => needed(key));
}

const pathOf = (key: string) => `/customFields/${key}`;
const needed = (key: string): FieldError => ({ path: pathOf(key), message: "is needed" });

async function settingsIn(
  tx: Tx,
  actor: Actor,
  { requester }: About,
  fields: readonly Field[],
  given: CustomValues,
): Promise<Setting[]> {
  const errors: FieldError[] = [];
  const settings: Setting[] = [];
  for (const [key, sent] of Object.entries(given)) {
    const field = fields.find((one) => one.key === key);
    // The desk's own reads to a customer like one that was never there.
    if (!field) errors.push({ path: pathOf(key), message: "is no field of this ticket" });
    else if (sent === null) settings.push({ field, value: null });
    else {
      const parsed = valueTo(field).safeParse(sent);
      if (parsed.success) settings.push({ field, value: parsed.data });
      else errors.push(...issuesAt(pathOf(key), parsed.error));
    }
  }
  for (const { field, value } of settings) {
    if (field.kind !== "person" || typeof value !== "string") continue;
    const where = { id: value, deactivatedAt: null, ...(isAgent(actor) ? {} : near(requester)) };
    if ((await tx.user.count({ where })) === 0) {
      errors.push({ path: pathOf(field.key), message: "is nobody whom you can name" });
    }
  }
  if (errors.length > 0) throw invalid(errors);
  return settings;
}

export async function writeValues(tx: Tx, ticketId: string, settings: readonly Setting[]) {
  if (settings.length === 0) return;
  const fieldIds = settings.map(({ field }) => field.id);
  await tx.customValue.deleteMany({ where: { ticketId, fieldId: { in: fieldIds } } });
  await tx.customValue.createMany({
    data: settings.flatMap(({ field, value }) =>
      value === null
        ? []
        : [value].flat().map((one, position) => ({
            ...{ ticketId, fieldId: field.id, position },
            ...columnOf(field.kind, one),
          })),
    ),
  });
}

type Column = Pick<
  Prisma.CustomValueUncheckedCreateInput,
  "text" | "number" | "date" | "userId" | "flag"
>;

function columnOf(kind: CustomKind, value: string | number | boolean): Column {
  if (typeof value === "boolean") return { flag: value };
  if (typeof value === "number") return { number: value };
  if (kind === "date") return { date: new Date(value) };
  return kind === "person" ? { userId: value } : { text: value };
}

/** What is wrong with values that are to be set later, on tickets of whatever type. */
export async function faultsInValues(tx: Tx, given: CustomValues): Promise<FieldError[]> {
  const rows = await tx.customField.findMany({
    where: { key: { in: Object.keys(given) }, retiredAt: null },
  });
  return Object.entries(given).flatMap(([key, sent]): FieldError[] => {
    const row = rows.find((one) => one.key === key);
    const path = `/actions${pathOf(key)}`;
    if (!row) return [{ path, message: "is no field of this desk" }];
    if (sent === null) return [];
    const field = { ...row, kind: FieldView.shape.kind.parse(row.kind) };
    const parsed = valueTo(field).safeParse(sent);
    return parsed.success ? [] : issuesAt(path, parsed.error);
  });
}
