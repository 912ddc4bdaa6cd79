export const CONTROL =
  "h-(--control) w-full rounded-control border border-line-strong bg-surface px-2.5 text-text";
export const AREA =
  "w-full rounded-control border border-line-strong bg-surface px-2.5 py-1.5 text-text field-sizing-content min-h-16";
