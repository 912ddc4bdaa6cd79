/** What React says to whoever listens to a render that is over. */
export const RENDERED = "This render completed successfully.";

/**
 * React ends the signal of each render with an error, whose stack nobody reads. Unread, it holds what it was
 * raised in: the callback of a turn of the loop, which Node still links to its neighbours, and they to the
 * renders that were under way beside it, whose errors hold theirs. Whatever remembers one render (a module
 * that was loaded in it) then holds all those that followed without a pause: a busy process never gets their
 * memory back. A stack that is written down holds nothing.
 */
export function letGoOfRenders(): void {
  const { abort } = AbortController.prototype;
  AbortController.prototype.abort = function (this: AbortController, reason?: unknown) {
    if (reason instanceof Error && reason.message.startsWith(RENDERED)) {
      reason.stack = reason.message;
    }
    abort.call(this, reason);
  };
}
