"use client";

import type { ReactNode } from "react";
import { type FindWords, useFound } from "@/components/building/use-found";

type Named = { id: string; name: string };

/**
 * People to choose from, and a box that finds more of them. With an organisation they are found among
 * its customers.
 */
export function usePeople(
  people: readonly Named[],
  isWhole: boolean,
  words: FindWords,
  organisation?: string,
): { offered: readonly Named[]; finder: ReactNode } {
  const among = organisation === undefined ? "" : `?role=customer&organisation=${organisation}`;
  return useFound(people, isWhole, words, `/api/v1/users${among}`);
}
