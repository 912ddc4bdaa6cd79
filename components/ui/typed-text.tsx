/** Text that a person typed, as the HTML that was made and cleaned from it on the server. */
export function TypedText({ html }: { html: string }) {
  // biome-ignore lint/security/noDangerouslySetInnerHtml: only markup that passed the sanitiser gets here
  return <div dir="auto" className="prose" dangerouslySetInnerHTML={{ __html: html }} />;
}
