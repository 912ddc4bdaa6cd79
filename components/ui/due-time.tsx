import type { DueWords } from "./due";

type Props = {
  at: string;
  text: string;
  isLate: boolean;
  exact: string;
  words: DueWords;
};

/** Until when something is promised; the page's clock keeps its words and its colour true. */
export function DueTime({ at, text, isLate, exact, words }: Props) {
  return (
    <time
      dateTime={at}
      title={exact}
      data-due
      data-left={words.left}
      data-late-words={words.late}
      data-late={isLate || undefined}
      className="whitespace-nowrap text-text-2 tabular-nums data-late:font-semibold data-late:text-danger"
    >
      {text}
    </time>
  );
}
