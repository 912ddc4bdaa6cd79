"use client";

import { createContext } from "react";

/** What the form's message is for just now; files that wait for another purpose do not go along. */
export const Purpose = createContext<string | null>(null);

/** Told to a form when other files would go along with it than before. */
export const FILES = "muster:files";
