import { forgetWords } from "@/lib/search/forget-words";
import type { Eraser } from "./eraser";

/** The search goes on knowing a word only where another ticket says it. */
export const eraseWords: Eraser = { name: "words", erase: forgetWords };
