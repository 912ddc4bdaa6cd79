/** Muster's own mark: three gathered into one. */
export function Mark() {
  return (
    <svg width="18" height="18" viewBox="0 0 18 18" aria-hidden="true" className="text-accent">
      <rect width="18" height="18" rx="5" fill="currentColor" />
      <path
        d="M4.5 12.5v-6l4.5 4 4.5-4v6"
        fill="none"
        stroke="var(--on-accent)"
        strokeWidth="1.8"
        strokeLinecap="round"
        strokeLinejoin="round"
      />
    </svg>
  );
}
