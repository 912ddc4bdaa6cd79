type Props = { at: string; text: string; isLate: boolean };

/** Until when something is promised; the page's clock keeps its words, its colour and its title true. */
export function DueTime({ at, text, isLate }: Props) {
  return (
    <time dateTime={at} data-due data-late={isLate || undefined} className="due">
      {text}
    </time>
  );
}
