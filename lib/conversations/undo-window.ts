/** How long a reply from the desk's own form can be taken back, in seconds; 0 to 30. */
const DEFAULT_SECONDS = 10;

/** The one place that says for how long a reply of the form is held back. */
export async function undoSeconds(): Promise<number> {
  return DEFAULT_SECONDS;
}
