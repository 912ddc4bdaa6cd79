import type { ReactNode } from "react";

type Props = { label: string; head: readonly string[]; children: ReactNode };

/** A table that scrolls within itself where the screen is narrow, also by keyboard. */
export function TableFrame({ label, head, children }: Props) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable without a mouse
    <section aria-label={label} tabIndex={0} className="overflow-x-auto">
      <table className="w-full border-collapse wrap-break-word [&_.font-mono]:whitespace-nowrap bg-surface text-start [&_td]:border-b [&_td]:border-line [&_td]:px-3.5 [&_td]:py-1.5 [&_td]:align-top">
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
