export function keepAlive(
  name: "web" | "worker",
  envNow: () => NodeJS.ProcessEnv,
  wish?: { isNeeded?: boolean; file?: string },
): { ready: Promise<void>; restart: () => void; stop: () => Promise<void> };
