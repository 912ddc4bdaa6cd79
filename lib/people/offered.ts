type Named = { id: string; name: string };

/**
 * What a form offers, with what is set already: a choice that is beyond the end of the list would
 * otherwise be lost by saving.
 */
export function offered(found: readonly Named[], set: readonly (Named | null)[]): Named[] {
  const known = new Set(found.map(({ id }) => id));
  const missing = set.filter((one) => one !== null).filter(({ id }) => !known.has(id));
  return [...missing, ...found];
}
