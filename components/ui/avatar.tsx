/** A person's initials, or an empty place where nobody stands. */
export function Avatar({
  name,
  size = "small",
}: {
  name: string | null;
  size?: "small" | "large";
}) {
  const box = size === "small" ? "size-5 text-[10px]" : "size-7 text-meta";
  if (name === null) {
    return (
      <span
        aria-hidden
        className={`inline-grid flex-none rounded-full border border-dashed border-line-strong ${box}`}
      />
    );
  }
  return (
    <span
      aria-hidden
      className={`inline-grid flex-none place-items-center rounded-full bg-accent-soft leading-none font-semibold text-text-2 ${box}`}
    >
      {initialsOf(name)}
    </span>
  );
}

export function initialsOf(name: string): string {
  const words = name.split(/\s+/).filter(Boolean);
  const letters = [words.at(0), words.length > 1 ? words.at(-1) : undefined];
  return letters
    .map((word) => (word ? [...word][0] : ""))
    .join("")
    .toUpperCase();
}
