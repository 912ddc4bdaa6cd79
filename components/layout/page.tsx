import type { ReactNode } from "react";
import { Heading, type Place, Trail } from "./heading";
import { DocumentTitle } from "./unread";

type Props = {
  place: Place;
  /** Things to do with the whole page, beside its title. */
  actions?: ReactNode;
  /** `reading` for the portal's calm column, `desk` for the dense one. */
  shape?: "reading" | "narrow" | "desk";
  children: ReactNode;
};

/** One page that says where it is and shows its content below. */
export function Page({ place, actions, shape = "desk", children }: Props) {
  if (shape === "desk") {
    return (
      <div className="flex min-h-full flex-col">
        <DocumentTitle title={place.title} />
        <header className="sticky top-0 z-10 flex min-h-12 flex-wrap items-center gap-x-3 gap-y-1 border-b border-line bg-surface px-4 py-1.5">
          <Trail trail={place.trail} />
          <Heading place={place} className="text-body font-semibold max-sm:text-base" />
          <div className="ms-auto flex flex-wrap items-center gap-2">{actions}</div>
        </header>
        <div className="flex-1">{children}</div>
      </div>
    );
  }
  return (
    <div className={`relative mx-auto grid gap-5 px-4 py-6 sm:py-10 ${WIDTH[shape]}`}>
      <DocumentTitle title={place.title} />
      <header className="grid gap-2">
        <Trail trail={place.trail} />
        <div className="flex flex-wrap items-center justify-between gap-3">
          <Heading
            place={place}
            className="text-title font-semibold tracking-[-0.012em] text-balance sm:text-display"
          />
          {actions && <div className="flex flex-wrap items-center gap-2">{actions}</div>}
        </div>
      </header>
      {children}
    </div>
  );
}

const WIDTH = { reading: "max-w-3xl", narrow: "max-w-md" };
