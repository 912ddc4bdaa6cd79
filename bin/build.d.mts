export const SOURCES: string[];
