/** A moment as the control of a browser shows it, in this zone; empty for none. */
export function wallClock(moment: string, timeZone: string): string {
  if (moment === "") return "";
  const words = new Intl.DateTimeFormat("sv-SE", {
    ...{ timeZone, dateStyle: "short", timeStyle: "short" },
  } as const).format(new Date(moment));
  return words.replace(" ", "T");
}
