"use client";

import type { ReactNode } from "react";
import words from "@/messages/en/frame.json";
import { Mark } from "./mark";
import { SkipLink } from "./skip-link";

type Props = {
  /** That of the page in it, whose edge the mark stands at. */
  shape?: "reading" | "narrow";
  children: ReactNode;
};

const WIDTH = { reading: "max-w-3xl", narrow: "max-w-md" };

/** What stands around a page of somebody who is not signed in: the mark and nothing else. */
export function PlainFrame({ shape = "narrow", children }: Props) {
  return (
    <div className="comfortable flex min-h-dvh flex-col">
      <SkipLink>{words.skip}</SkipLink>
      <header
        className={`mx-auto flex w-full items-center gap-2 px-4 pt-8 font-semibold sm:pt-16 ${WIDTH[shape]}`}
      >
        <Mark />
        {words.brand}
      </header>
      <main id="main" tabIndex={-1} className="flex-1">
        {children}
      </main>
    </div>
  );
}
