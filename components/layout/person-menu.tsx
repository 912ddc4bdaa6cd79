"use client";

import Link from "next/link";
import { Avatar } from "@/components/ui/avatar";
import { Drawing } from "@/components/ui/drawing";
import words from "@/messages/en/frame.json";
import { THEMES, type Theme } from "./theme";

type Props = {
  person: { name: string; email: string };
  theme: Theme;
  /** Where a POST signs the person out. */
  signOut: string | (() => Promise<void>);
  compact?: boolean;
};

const DRAWINGS = { light: "sun", dark: "moon", system: "monitor" } as const;
const ITEM =
  "flex min-h-(--control) w-full items-center gap-2 rounded-control px-2 text-start hover:bg-sunken";

/** Account, theme, sign out: a panel that opens without script. */
export function PersonMenu({ person, theme, signOut, compact = false }: Props) {
  const leave =
    typeof signOut === "string" ? { action: signOut, method: "post" } : { action: signOut };
  return (
    <>
      <button
        type="button"
        popoverTarget="person-menu"
        aria-label={words.person.menu.replace("{name}", person.name)}
        className={`flex min-h-(--control) items-center gap-2 rounded-control px-2 text-start hover:bg-sunken ${compact ? "min-w-(--control) justify-center" : "w-full"}`}
      >
        <Avatar name={person.name} size={compact ? "large" : "small"} />
        {!compact && <span className="truncate">{person.name}</span>}
      </button>
      <div id="person-menu" popover="auto" className="float popover-panel max-w-64 p-2">
        <p className="px-2 py-1.5">
          <bdi className="block font-semibold">{person.name}</bdi>
          <span className="block text-meta text-text-2">{person.email}</span>
        </p>
        <Link href="/account" prefetch={false} className={ITEM}>
          <Drawing of="user-round" />
          {words.person.account}
        </Link>
        <form action="/theme" method="post" className="my-1 border-y border-line py-1">
          <fieldset>
            <legend className="px-2 py-1 text-meta text-text-2">{words.theme.label}</legend>
            {THEMES.map((name) => {
              return (
                <button
                  key={name}
                  type="submit"
                  name="theme"
                  value={name}
                  aria-pressed={name === theme}
                  className={`${ITEM} aria-pressed:bg-accent-soft`}
                >
                  <Drawing of={DRAWINGS[name]} />
                  {words.theme[name]}
                </button>
              );
            })}
          </fieldset>
        </form>
        <form {...leave}>
          <button type="submit" className={ITEM}>
            <Drawing of="log-out" />
            {words.person.signOut}
          </button>
        </form>
      </div>
    </>
  );
}
