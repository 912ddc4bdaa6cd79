import type { ReactNode } from "react";

type Props = {
  label: string;
  head: readonly string[];
  /** On a phone each row is a few lines one below the other, rather than a line to scroll along. */
  stacks?: boolean;
  children: ReactNode;
};

const STACKED =
  "max-sm:block max-sm:[&_thead]:sr-only max-sm:[&_tbody]:block max-sm:[&_tr]:flex max-sm:[&_tr]:flex-wrap max-sm:[&_tr]:items-baseline max-sm:[&_tr]:gap-x-3 max-sm:[&_tr]:gap-y-1 max-sm:[&_tr]:border-b max-sm:[&_tr]:border-line max-sm:[&_tr]:px-3.5 max-sm:[&_tr]:py-2.5 max-sm:[&_td]:min-w-0 max-sm:[&_td]:border-0 max-sm:[&_td]:p-0 max-sm:[&_td]:wrap-anywhere max-sm:[&_td:empty]:hidden";

/** A table that scrolls within itself where the screen is narrow, also by keyboard. */
export function TableFrame({ label, head, stacks = false, children }: Props) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable without a mouse
    <section aria-label={label} tabIndex={0} className="relative overflow-x-auto">
      <table
        className={`w-full border-collapse wrap-break-word [&_.font-mono]:whitespace-nowrap bg-surface text-start [&_td]:border-b [&_td]:border-line [&_td]:px-3.5 [&_td]:py-1.5 [&_td]:align-top ${stacks ? STACKED : ""}`}
      >
        <thead>
          <tr>
            {head.map((name) => (
              <th
                key={name}
                scope="col"
                className="border-b border-line px-3.5 py-1.5 text-start text-meta font-medium whitespace-nowrap text-text-2"
              >
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>{children}</tbody>
      </table>
    </section>
  );
}
