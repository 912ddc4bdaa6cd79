import type { FilledMacroView } from "@/lib/macros/contract";

/** With `%v` for the value. */
export type ChangeWords = {
  team: string;
  assignee: string;
  service: string;
  tags: string;
  me: string;
  nobody: string;
};

/** What else a macro does, in words. */
export function macroSentences(
  { changes, names, move }: Pick<FilledMacroView, "changes" | "names" | "move">,
  words: ChangeWords,
  moveNames: Readonly<Record<string, string>>,
): string[] {
  const { teamId, assigneeId, serviceId, addTags } = changes;
  const shownAs = (id: string | null) => {
    if (id === null) return words.nobody;
    return id === "me" ? words.me : (names[id] ?? id);
  };
  const say = (sentence: string, id: string | null | undefined) =>
    id === undefined ? [] : [sentence.replace("%v", shownAs(id))];
  return [
    ...say(words.team, teamId),
    ...say(words.assignee, assigneeId),
    ...say(words.service, serviceId),
    ...(addTags?.length ? [words.tags.replace("%v", addTags.join(", "))] : []),
    ...(move ? [moveNames[move.event] ?? move.event] : []),
  ];
}
