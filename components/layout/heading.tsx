import Link from "next/link";
import { Drawing } from "@/components/ui/drawing";
import words from "@/messages/en/frame.json";

/** Where a page is: its title, and the way back up. A page says this and renders none of it. */
export type Place = {
  title: string;
  trail?: readonly { href: string; name: string }[];
  /** A number beside the title, such as how many rows there are. */
  count?: string;
};

/** The only first-level heading there is. */
export function Heading({ place, className }: { place: Place; className: string }) {
  return (
    <h1 className={className} tabIndex={-1} id="title">
      <bdi>{place.title}</bdi>
      {place.count !== undefined && (
        <span className="ms-2 font-normal text-text-3 tabular-nums">{place.count}</span>
      )}
    </h1>
  );
}

/** The way back up: the whole trail where there is room, the last step on a phone. */
export function Trail({ trail }: { trail: Place["trail"] }) {
  if (!trail || trail.length === 0) return null;
  return (
    <nav aria-label={words.trail} className="no-print">
      <ol className="flex flex-wrap items-center gap-x-2 text-text-2">
        {trail.map(({ href, name }) => (
          <li key={href} className="flex items-center not-last:max-sm:hidden">
            <Link
              href={href}
              prefetch={false}
              className="inline-flex min-h-6 items-center gap-1 rounded-control hover:text-text hover:underline max-sm:min-h-11"
            >
              <Drawing of="chevron-left" className="rtl:-scale-x-100" />
              <bdi>{name}</bdi>
            </Link>
          </li>
        ))}
      </ol>
    </nav>
  );
}
