/** Everything that the field says; those with blanks are filled in by the browser. */
export type UploaderWords = Record<
  | "label"
  | "choose"
  | "hint"
  | "plainHint"
  | "dropHere"
  | "tryAgain"
  | "tooLarge"
  | "empty"
  | "unreachable"
  | "tooMany"
  | "sending"
  | "done"
  | "failed"
  | "cancel"
  | "remove"
  | "retry"
  | "waits"
  | "waitsFailed"
  | "status"
  | "pasted"
  | "kept",
  string
>;
