import { Package } from "lucide-react";
import { ButtonLink } from "@/components/ui/button-link";
import type { ItemView } from "@/lib/catalogue/contract";

const ICON = { "aria-hidden": true, size: 20, strokeWidth: 1.75 } as const;

/** What can be asked for, by category. */
export function Tiles({ items }: { items: readonly ItemView[] }) {
  const categories = [...new Set(items.map(({ category }) => category))];
  return categories.map((category) => (
    <section key={category} aria-label={category} className="grid gap-2">
      <h2 className="font-semibold">
        <bdi>{category}</bdi>
      </h2>
      <div className="grid gap-3 sm:grid-cols-2">
        {items
          .filter((item) => item.category === category)
          .map(({ id, name, summary }) => (
            <Tile key={id} href={`/catalogue/${id}`} name={name} hint={summary} />
          ))}
      </div>
    </section>
  ));
}

type TileProps = { href: string; name: string; hint: string };

export function Tile({ href, name, hint }: TileProps) {
  return (
    <ButtonLink
      href={href}
      look="plain"
      className="h-auto! w-full justify-start! gap-3! rounded-card! p-4! whitespace-normal! hover:border-accent"
    >
      <Package {...ICON} className="flex-none text-accent" />
      <span className="grid min-w-0 gap-0.5 text-start">
        <bdi className="font-semibold">{name}</bdi>
        {hint !== "" && <span className="font-normal break-words text-text-2">{hint}</span>}
      </span>
    </ButtonLink>
  );
}
