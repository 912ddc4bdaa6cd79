export function openDataDir(dataDir: string): void;
export function lockDataDir(dataDir: string): () => void;
