/** How people stand in Markdown. Pure, so that forms and mails share it. */

/** A mention as it stands in Markdown: an editor without knowledge of it shows a link. */
export const mentionOf = ({ id, name }: { id: string; name: string }) =>
  `@[${name.replace(/[!-/:-@[-`{-~]/g, "\\$&")}](person:${id})`;

const WRITTEN = /@\[((?:\\.|[^\]\\])*)\]\(person:[^)\s]*\)/g;

/** Markdown for whoever reads it as it is, such as in the text of a mail. */
export const withPlainMentions = (markdown: string) =>
  markdown.replace(WRITTEN, (_all, name: string) => `@${name.replace(/\\(.)/g, "$1")}`);

const PERSON = /^person:([0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12})$/i;

export const personIn = (url: string): string | null =>
  PERSON.exec(url)?.[1]?.toLowerCase() ?? null;
