/** The files that would go along with a form now. */
export const filesIn = (form: HTMLFormElement): string[] =>
  [...form.querySelectorAll<HTMLInputElement>('input[name="attachmentIds[]"]')].map(
    ({ value }) => value,
  );
