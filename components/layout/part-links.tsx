import { NavLink } from "./nav-link";

type Props = { label: string; links: readonly { href: string; name: string }[] };

/** The parts of one subject, each a page of its own. */
export function PartLinks({ label, links }: Props) {
  return (
    <nav aria-label={label} className="overflow-x-auto border-b border-line bg-surface px-3">
      <ul className="flex gap-1">
        {links.map(({ href, name }) => (
          <li key={href}>
            <NavLink
              href={href}
              exact
              className="flex min-h-11 items-center border-b-2 border-transparent px-2 whitespace-nowrap text-text-2 hover:text-text aria-[current=page]:border-accent aria-[current=page]:font-semibold aria-[current=page]:text-text"
            >
              {name}
            </NavLink>
          </li>
        ))}
      </ul>
    </nav>
  );
}
