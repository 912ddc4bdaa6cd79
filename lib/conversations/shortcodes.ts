import { gemoji, nameToEmoji } from "gemoji";

/** The emoji of `:name:`, or undefined when there is none of that name. */
export const emojiNamed = (name: string): string | undefined =>
  Object.hasOwn(nameToEmoji, name) ? nameToEmoji[name] : undefined;

/** What a picker needs of an emoji: itself, what it is called, and other words it is found by. */
export type Pickable = readonly [emoji: string, name: string, words: string];

export type PickableGroup = { name: string; emoji: Pickable[] };

/** Every emoji of the picker in its groups, in Unicode's order. */
export function pickable(): PickableGroup[] {
  const groups = new Map<string, Pickable[]>();
  for (const { emoji, description, names, tags, category } of gemoji) {
    const group = groups.get(category) ?? [];
    group.push([emoji, description, [...names, ...tags].join(" ")]);
    groups.set(category, group);
  }
  return [...groups].map(([name, emoji]) => ({ name, emoji }));
}
