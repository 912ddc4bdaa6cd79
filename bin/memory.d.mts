export const NODE_FLAGS: Record<"web" | "worker", string[]>;
export const MALLOC: Record<string, string>;
export const POSTGRES_MALLOC: Record<string, string>;
export function compileLightly(): void;
