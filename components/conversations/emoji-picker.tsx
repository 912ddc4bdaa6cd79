"use client";

import { type ComponentType, useState } from "react";
import { Button } from "@/components/ui/button";
import type { GridProps, Group, PickerWords } from "./emoji-grid";

type Fetched = { groups: readonly Group[]; Grid: ComponentType<GridProps> };

/** Every emoji there is, from this Muster itself, and only once somebody asks for them. */
export function EmojiPicker({ words }: { words: PickerWords }) {
  const [fetched, setFetched] = useState<Fetched | "closed" | "failed">("closed");
  const open = async () => {
    try {
      const [answer, { EmojiGrid }] = await Promise.all([fetch("/emoji"), import("./emoji-grid")]);
      if (!answer.ok) return setFetched("failed");
      setFetched({ groups: (await answer.json()) as Group[], Grid: EmojiGrid });
    } catch {
      setFetched("failed");
    }
  };
  if (fetched === "closed") {
    return (
      <Button look="quiet" className="justify-self-start" onClick={open}>
        {words.more}
      </Button>
    );
  }
  if (fetched === "failed") return <p role="alert">{words.failed}</p>;
  return <fetched.Grid groups={fetched.groups} words={words} />;
}
