import type { FormField } from "@/lib/catalogue/form";
import { itemFor, requestFor } from "@/lib/catalogue/queries";
import { type Fields, withoutEmpty } from "./form";
import { sessionActor } from "./session-actor";

const list = (value: Fields[string] | undefined) => (Array.isArray(value) ? value : []);

/** The answers of a form: files come under one name, and a number is one only where it reads as one. */
export function answersFrom(form: readonly FormField[], fields: Fields): Record<string, unknown> {
  return Object.fromEntries(
    form.flatMap(({ key, kind }) => {
      if (kind === "file") {
        const files = [...list(fields.keptFiles), ...filesIn(fields)];
        return files.length === 0 ? [] : [[key, files]];
      }
      const typed = fields[`answer-${key}`];
      if (typed === undefined || typed === "") return [];
      const isNumber = kind === "number" && Number.isFinite(Number(typed));
      return [[key, isNumber ? Number(typed) : typed]];
    }),
  );
}

const filesIn = ({ attachmentIds }: Fields): string[] =>
  attachmentIds === undefined ? [] : [attachmentIds].flat().filter(Boolean);

/** A request as the form of its item says it. */
export async function itemRequestFrom(fields: Fields): Promise<unknown> {
  const { itemId, formNumber, requesterId = "", note = "" } = fields;
  const person = await sessionActor();
  const item = person && (await itemFor(person, String(itemId)));
  const form = item?.form ?? [];
  const asksForFiles = form.some(({ kind }) => kind === "file");
  const files = asksForFiles ? [] : filesIn(fields);
  return {
    itemId,
    formNumber: Number(formNumber),
    answers: answersFrom(form, fields),
    ...withoutEmpty({ requesterId, note }),
    ...(files.length === 0 ? {} : { attachmentIds: files }),
  };
}

/** The same once it was rejected, by the form that it was made with. */
export async function resubmissionFrom(fields: Fields): Promise<unknown> {
  const { ticketId, message = "" } = fields;
  const person = await sessionActor();
  const request = person && (await requestFor(person, String(ticketId)));
  return { ticketId, message, answers: answersFrom(request?.form ?? [], fields) };
}

/** What is not JSON stays as it is for the contract to refuse. */
export function jsonOf(typed: Fields[string] | undefined): unknown {
  try {
    return JSON.parse(String(typed));
  } catch {
    return typed;
  }
}

const orNull = (typed: Fields[string] | undefined) => (typed === "" ? null : typed);

/** Something of the catalogue as the admins' form says it. */
export const itemInput = (fields: Fields) => ({
  ...(fields.itemId === undefined ? {} : { itemId: fields.itemId }),
  ...{ name: fields.name, summary: fields.summary ?? "", category: fields.category },
  serviceId: orNull(fields.serviceId),
  teamId: orNull(fields.teamId),
  policyId: orNull(fields.policyId),
  enabled: fields.enabled === "true",
  form: jsonOf(fields.form),
  tasks: jsonOf(fields.tasks),
});

export const checklistFrom = ({ checklistId, name, tasks }: Fields) => ({
  ...(checklistId === undefined ? {} : { checklistId }),
  name,
  tasks: jsonOf(tasks),
});

export const policyInput = (fields: Fields) => ({
  ...(fields.policyId === undefined ? {} : { policyId: fields.policyId }),
  name: fields.name,
  steps: jsonOf(fields.steps),
});
