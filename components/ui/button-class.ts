/** Names of the style sheet: a page has hundreds of buttons, and says of each only what it is called. */
const LOOK = {
  plain: "button button-plain",
  primary: "button button-primary",
  quiet: "button button-quiet",
  danger: "button button-danger",
} as const;

export type Look = keyof typeof LOOK;

export const buttonClass = (look: Look = "plain") => LOOK[look];
