/** A key to press. The name of the control says it to readers, so it is for the eye only. */
export function Kbd({ children }: { children: string }) {
  return (
    <kbd
      aria-hidden
      className="rounded-[4px] border border-line bg-sunken px-1 font-mono text-caps text-text-2 max-sm:hidden pointer-coarse:hidden"
    >
      {children}
    </kbd>
  );
}
