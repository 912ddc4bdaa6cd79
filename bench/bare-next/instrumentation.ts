/** Nothing to prepare; without this file Next takes the desk's own. */
export function register(): void {}
