import { parentPort } from "node:worker_threads";
import { readMessage } from "./read-message";
import type { Reading } from "./reading";

export type Asked = { number: number; source: Uint8Array };
export type Answered =
  | { number: number; reading: Reading }
  /** In one line, for the log. */
  | { number: number; fault: string };

// Reads one message after the other, for whoever started the thread.
parentPort?.on("message", ({ number, source }: Asked) => {
  void readMessage(source).then(
    (reading) =>
      parentPort?.postMessage(
        { number, reading } satisfies Answered,
        reading.files.map(({ bytes }) => bytes.buffer),
      ),
    (error: unknown) =>
      parentPort?.postMessage({
        number,
        fault: error instanceof Error ? error.message.slice(0, 200) : "unknown",
      } satisfies Answered),
  );
});
parentPort?.postMessage("ready");
