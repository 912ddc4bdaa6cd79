/** Heard by an editor that stands in for the form's textarea; one that takes it prevents the default. */
export const INSERT = "muster:insert";
export const TAKE_OUT = "muster:take-out";

export const imageText = (name: string, id: string) =>
  `![${name.replace(/[\\[\]]/g, "_")}](attachment:${id})`;

/** Puts a placeholder where the person is writing. */
export function insertInto(form: HTMLFormElement, markdown: string): void {
  if (!offered(form, INSERT, markdown)) return;
  const area = textOf(form);
  if (!area) return;
  const before = area.value.slice(0, area.selectionStart);
  const lead = before === "" || before.endsWith("\n") ? "" : "\n";
  area.setRangeText(`${lead}${markdown}\n`, area.selectionStart, area.selectionEnd, "end");
  area.dispatchEvent(new Event("input", { bubbles: true }));
}

export function takeOutOf(form: HTMLFormElement, markdown: string): void {
  if (!offered(form, TAKE_OUT, markdown)) return;
  const area = textOf(form);
  if (!area?.value.includes(markdown)) return;
  area.value = area.value.replace(`${markdown}\n`, "").replace(markdown, "");
  area.dispatchEvent(new Event("input", { bubbles: true }));
}

const textOf = (form: HTMLFormElement) =>
  form.querySelector<HTMLTextAreaElement>("textarea[name=body], textarea[name=description]");

const offered = (form: HTMLFormElement, type: string, markdown: string) =>
  form.dispatchEvent(new CustomEvent(type, { detail: { markdown }, cancelable: true }));
