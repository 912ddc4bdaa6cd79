import { createTranslator } from "use-intl/core";
import { Refused } from "@/lib/kernel/errors";
import search from "@/messages/en/search.json";
import type { Place } from "./grammar";

const say = createTranslator({ locale: "en", messages: { search }, namespace: "search.fault" });

export type FaultKind = Exclude<keyof typeof search.fault, "place" | "meant">;

type About = Record<string, string | number> & { meant?: string };

/** A query that cannot be understood, or not by this reader; it points at the characters. */
export class QueryFault extends Refused {
  readonly kind: FaultKind;
  readonly at: number;
  readonly end: number;
  /** The sentence without the place, for a screen that points at it. */
  readonly reason: string;

  constructor(kind: FaultKind, { at, end }: Place, about: About = {}) {
    const told = say(kind, about);
    const reason =
      about.meant === undefined ? told : `${told} ${say("meant", { meant: about.meant })}`;
    const message = say("place", { at: at + 1, reason });
    super("validation-failed", "The query cannot be understood.", {
      errors: [{ path: "/q", message }],
    });
    this.name = "QueryFault";
    this.kind = kind;
    this.at = at;
    this.end = end;
    this.reason = reason;
  }
}
