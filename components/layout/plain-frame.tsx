"use client";

import type { ReactNode } from "react";
import words from "@/messages/en/frame.json";
import { Mark } from "./mark";
import { SkipLink } from "./skip-link";

/** What stands around a page of somebody who is not signed in: the mark and nothing else. */
export function PlainFrame({ children }: { children: ReactNode }) {
  return (
    <div className="comfortable flex min-h-dvh flex-col">
      <SkipLink>{words.skip}</SkipLink>
      <header className="mx-auto flex w-full max-w-md items-center gap-2 px-4 pt-8 font-semibold sm:pt-16">
        <Mark />
        {words.brand}
      </header>
      <main id="main" tabIndex={-1} className="flex-1">
        {children}
      </main>
    </div>
  );
}
