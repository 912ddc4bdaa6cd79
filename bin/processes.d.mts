export function trySignal(pid: number, signal: NodeJS.Signals): boolean;
