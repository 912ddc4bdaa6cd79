export interface RunningPostgres {
  url: string;
  port: number;
  pid: number;
  exited: Promise<{ code: number | null; reason: string }>;
  stop(): Promise<void>;
}

export function startPostgres(options: {
  dataDir: string;
  log?: (line: string) => void;
  durable?: boolean;
  port?: number;
  settings?: Record<string, string | number>;
}): Promise<RunningPostgres>;

export function startThrowAwayPostgres(
  settings?: Record<string, string | number>,
): Promise<RunningPostgres & { dataDir: string }>;
