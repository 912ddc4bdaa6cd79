/** Heard by an editor that stands in for a text area whose words were replaced. */
export const WRITTEN = "muster:written";

/** Replaces the words of a field, and of what stands in for it. Nobody typed them, so nobody is told. */
export function writeInto(field: HTMLTextAreaElement | null, text: string): void {
  if (!field || field.value === text) return;
  field.value = text;
  field.dispatchEvent(new Event(WRITTEN));
}

/** What of a form takes words: the text area, or the editor that stands in for it. */
export const writingIn = (form: HTMLFormElement | null | undefined) =>
  form?.querySelector<HTMLElement>("[data-writing] [contenteditable], textarea");
