const LOOK = {
  plain: "border-line bg-surface text-text hover:bg-sunken",
  primary: "border-transparent bg-accent text-on-accent hover:brightness-110",
  quiet: "border-transparent bg-transparent text-text-2 hover:bg-sunken hover:text-text",
  danger: "border-line bg-surface text-danger hover:border-danger",
} as const;

export type Look = keyof typeof LOOK;

export const buttonClass = (look: Look = "plain") =>
  `inline-flex min-h-(--control) min-w-6 pointer-coarse:min-w-11 items-center justify-center gap-1.5 rounded-control border px-2.5 font-medium whitespace-nowrap transition-colors duration-120 ease-out aria-disabled:opacity-60 ${LOOK[look]}`;
