export function runningUrl(dataDir: string): string | null;
