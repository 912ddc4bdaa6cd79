export function bundle(names?: string[]): Promise<void>;
