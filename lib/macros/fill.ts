/** What a macro's text can speak of; null where nothing is known. */
export type Known = Record<VariableName, string | null>;

export const VARIABLES = [
  "requester.firstName",
  "requester.name",
  "organisation.name",
  "ticket.reference",
  "ticket.subject",
  "service.name",
  "agent.firstName",
  "agent.name",
] as const;
type VariableName = (typeof VARIABLES)[number];

const VARIABLE = /\{\{\s*([a-zA-Z.]+)\s*(?:\|([^{}|]*))?\}\}/g;

/**
 * Fills in what is known, once: what a value brings along stays literal. Where nothing is known stands
 * the fallback, and without one the variable itself, so that whoever sends it sees the gap.
 */
export function fill(text: string, known: Known): string {
  return text.replace(VARIABLE, (whole, name: string, fallback: string | undefined) => {
    const variable = VARIABLES.find((one) => one === name);
    if (!variable) return whole;
    return known[variable] ?? fallback?.trim() ?? whole;
  });
}

export const firstNameOf = (name: string) => name.trim().split(/\s+/)[0] ?? name;
