/** What happens in a row is one refresh, and a page is not fetched more often than it can be read. */
const GATHER_MS = 150;
const LEAST_MS = { page: 1_000, list: 5_000 } as const;

let timer: ReturnType<typeof setTimeout> | null = null;
let due = Number.POSITIVE_INFINITY;
let last = 0;

/** Has the page fetched afresh, at once if it is the page's own affair, and once it is looked at. */
export function refreshSoon(refresh: () => void, about: keyof typeof LEAST_MS): void {
  const at = Math.max(Date.now() + GATHER_MS, last + LEAST_MS[about]);
  if (at >= due) return;
  due = at;
  if (timer !== null) clearTimeout(timer);
  timer = setTimeout(() => {
    timer = null;
    due = Number.POSITIVE_INFINITY;
    whenSeenAndReachable(() => {
      last = Date.now();
      refresh();
    });
  }, at - Date.now());
}

let waiting = false;

/** Without a line the router would leave the page, and what is typed on it, for one that cannot come. */
function whenSeenAndReachable(run: () => void): void {
  const isSeen = document.visibilityState === "visible";
  if (isSeen && navigator.onLine) {
    run();
    return;
  }
  if (waiting) return;
  waiting = true;
  const again = () => {
    waiting = false;
    whenSeenAndReachable(run);
  };
  if (isSeen) window.addEventListener("online", again, { once: true });
  else document.addEventListener("visibilitychange", again, { once: true });
}
