/**
 * Lets a body arrive that nobody wants, so that its limit holds where there is nothing, too. A body
 * that is cut there ends in an error, and its answer has been given.
 */
export async function readToTheEnd({ body }: Request): Promise<void> {
  const reader = body?.getReader();
  if (!reader) return;
  while (!(await reader.read().catch(() => ({ done: true }))).done);
}
