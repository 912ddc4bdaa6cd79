/** A room that changes all the time is fetched for keeping no more often than this. */
const LEAST_MS = 60_000;

let last = 0;
let timer: ReturnType<typeof setTimeout> | null = null;

/** Has this browser keep the room as it now stands, so that it can be read without a line. */
export function keepRoomSoon(): void {
  if (!("serviceWorker" in navigator) || timer !== null) return;
  timer = setTimeout(
    () => {
      timer = null;
      last = Date.now();
      void keepRoom().catch(() => undefined);
    },
    Math.max(0, last + LEAST_MS - Date.now()),
  );
}

async function keepRoom(): Promise<void> {
  await navigator.serviceWorker.register("/room-worker.js", { scope: "/major-incidents/" });
  const { active } = await navigator.serviceWorker.ready;
  active?.postMessage({ keep: location.pathname });
}
