import type { ReactNode } from "react";
import { Heading, type Place, Trail } from "./heading";
import { DocumentTitle } from "./unread";

type ListProps = {
  place: Place;
  actions?: ReactNode;
  filters?: ReactNode;
  list: ReactNode;
  /** What stands where a ticket will open. */
  beside: ReactNode;
};

/** The desk with a list open and no ticket. */
export function ListWorkspace({ place, actions, filters, list, beside }: ListProps) {
  return (
    <div className="grid h-full grid-cols-1 lg:grid-cols-[minmax(420px,560px)_1fr]">
      <DocumentTitle title={place.title} />
      <section
        aria-labelledby="title"
        className="flex min-h-0 min-w-0 flex-col border-e border-line bg-surface"
      >
        <header className={LIST_BAR}>
          <Heading place={place} className="text-body font-semibold max-sm:text-base" />
          <div className="no-print ms-auto flex items-center gap-2">{actions}</div>
        </header>
        {filters}
        {list}
      </section>
      <div className="hidden min-h-0 overflow-y-auto lg:block">{beside}</div>
    </div>
  );
}

type TicketProps = {
  place: Place;
  /** The view the ticket was opened from, with its own name; absent when it stands alone. */
  listed?:
    | {
        name: string;
        count?: string;
        actions?: ReactNode;
        filters?: ReactNode;
        list: ReactNode;
      }
    | undefined;
  /** What tells and changes the ticket's standing. */
  bar: ReactNode;
  aside: ReactNode;
  children: ReactNode;
  composer: ReactNode;
};

/** The desk with a ticket open, beside the list it came from where there is room. */
export function TicketWorkspace({ place, listed, bar, aside, children, composer }: TicketProps) {
  return (
    <div
      className={`grid h-full grid-cols-1 max-sm:h-auto ${listed ? "lg:grid-cols-[minmax(380px,9fr)_minmax(0,14fr)]" : ""}`}
    >
      <DocumentTitle title={place.title} />
      {listed && (
        <section
          aria-labelledby="list-title"
          className="no-print hidden min-h-0 min-w-0 flex-col border-e border-line bg-surface lg:flex"
        >
          <header className={LIST_BAR}>
            <h2 id="list-title" className="text-body font-semibold">
              {listed.name}
              {listed.count !== undefined && (
                <span className="ms-2 font-normal text-text-3 tabular-nums">{listed.count}</span>
              )}
            </h2>
            <div className="no-print ms-auto flex items-center gap-2">{listed.actions}</div>
          </header>
          {listed.filters}
          {listed.list}
        </section>
      )}
      <article aria-labelledby="title" className="flex min-h-0 min-w-0 flex-col max-sm:block">
        <header className="flex min-h-12 flex-wrap items-center gap-2 border-b border-line px-4 py-1.5">
          <div className={listed ? "lg:hidden" : ""}>
            <Trail trail={place.trail} />
          </div>
          {bar}
        </header>
        <div className="@container min-h-0 flex-1 sm:overflow-y-auto">
          <div className="grid grid-cols-1 content-start gap-x-6 gap-y-4 px-4 py-5 @2xl:px-7 @4xl:grid-cols-[minmax(0,1fr)_220px] @4xl:grid-rows-[auto_1fr]">
            <Heading
              place={place}
              className="text-title font-[650] tracking-[-0.012em] text-balance"
            />
            <aside className="min-w-0 @4xl:col-start-2 @4xl:row-span-2 @4xl:row-start-1">
              {aside}
            </aside>
            <div className="grid min-w-0 content-start gap-3">{children}</div>
          </div>
        </div>
        {composer}
      </article>
    </div>
  );
}

const LIST_BAR = "flex min-h-12 flex-wrap items-center gap-2 border-b border-line px-3.5 py-1.5";
