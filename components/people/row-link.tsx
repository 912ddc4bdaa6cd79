import Link from "next/link";

export function RowLink({ href, name }: { href: string; name: string }) {
  return (
    <Link href={href} prefetch={false} className="text-link underline">
      <bdi>{name}</bdi>
    </Link>
  );
}
