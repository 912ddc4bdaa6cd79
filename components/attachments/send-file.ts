import { PIECE_BYTES } from "@/lib/attachments/limits";
import { FileRefused, UPLOADS } from "./uploads";

/** Pauses between tries; what was sent before is not sent again. */
const PAUSES_MS = [500, 1_000, 2_000, 4_000, 8_000];

type Sending = {
  file: File;
  /** The same for every try, so that two begin one upload. */
  key: string;
  /** Of an upload that began before. */
  id: string | null;
  signal: AbortSignal;
  /** Its id is known before its bytes have arrived. */
  begun: (id: string) => void;
  progress: (sentBytes: number) => void;
};

/**
 * Sends a file piece by piece, and after a cut goes on from what had arrived.
 *
 * @returns the attachment's id.
 * @throws FileRefused, or the last failure of the line.
 */
export async function sendFile(sending: Sending): Promise<string> {
  const { file, signal, begun, progress } = sending;
  const id = sending.id ?? (await trying(signal, () => begin(sending)));
  begun(id);
  let offset = sending.id === null ? 0 : await trying(signal, () => offsetOf(id, signal));
  for (;;) {
    const from = offset;
    let isFirst = true;
    const next = await trying(signal, async () => {
      const at = isFirst ? from : await offsetOf(id, signal);
      isFirst = false;
      return sendPiece(id, file, at, signal, progress);
    });
    if (next === "kept") return id;
    offset = next;
  }
}

async function trying<Got>(signal: AbortSignal, work: () => Promise<Got>): Promise<Got> {
  for (let turn = 0; ; turn += 1) {
    try {
      return await work();
    } catch (error) {
      const pause = PAUSES_MS[turn];
      if (signal.aborted || error instanceof FileRefused || pause === undefined) throw error;
      await waited(pause, signal);
    }
  }
}

function waited(ms: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(resolve, ms);
    signal.addEventListener("abort", () => {
      clearTimeout(timer);
      reject(signal.reason);
    });
  });
}

async function begin({ file, key, signal }: Sending): Promise<string> {
  const answer = await fetch(UPLOADS, {
    method: "POST",
    headers: { "Content-Type": "application/json", "Idempotency-Key": key },
    body: JSON.stringify({ name: file.name, size: file.size }),
    signal,
  });
  const text = await answer.text();
  if (!answer.ok) throw failure(answer.status, text);
  return (JSON.parse(text) as { id: string }).id;
}

async function offsetOf(id: string, signal: AbortSignal): Promise<number> {
  const answer = await fetch(`${UPLOADS}/${id}`, { signal, cache: "no-store" });
  const text = await answer.text();
  if (!answer.ok) throw failure(answer.status, text);
  return (JSON.parse(text) as { offset: number }).offset;
}

/** Only this old way of asking tells how much has been sent. */
function sendPiece(
  id: string,
  file: File,
  offset: number,
  signal: AbortSignal,
  progress: (sentBytes: number) => void,
): Promise<number | "kept"> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    const abort = () => request.abort();
    signal.addEventListener("abort", abort, { once: true });
    request.open("PATCH", `${UPLOADS}/${id}`);
    request.setRequestHeader("Content-Type", "application/offset+octet-stream");
    request.setRequestHeader("Upload-Offset", String(offset));
    request.setRequestHeader("Tus-Resumable", "1.0.0");
    request.upload.onprogress = ({ loaded }) => progress(Math.min(offset + loaded, file.size));
    request.onloadend = () => signal.removeEventListener("abort", abort);
    request.onerror = () => reject(new Error("The line was cut."));
    request.ontimeout = request.onerror;
    request.onabort = () => reject(signal.reason);
    request.onload = () => {
      if (request.status === 204)
        return resolve(Number(request.getResponseHeader("Upload-Offset")));
      if (request.status === 200 || request.status === 201) return resolve("kept");
      // It was whole, and the answer that said so was lost.
      if (request.status === 404 && offset === file.size) return resolve("kept");
      reject(failure(request.status, request.responseText));
    };
    request.send(file.slice(offset, offset + PIECE_BYTES));
  });
}

/** Another try may help after a cut, a twin, too much at once and a fault; after any other refusal it will not. */
function failure(status: number, text: string): Error {
  const isPassing = [0, 400, 408, 409, 429].includes(status) || (status >= 500 && status !== 507);
  if (isPassing) return new Error(`Answered ${status}.`);
  return new FileRefused(reasonIn(text) ?? `Answered ${status}.`);
}

function reasonIn(text: string): string | undefined {
  try {
    const { detail, errors } = JSON.parse(text) as {
      detail?: string;
      errors?: { message: string }[];
    };
    return errors?.[0] ? `it ${errors[0].message}` : detail;
  } catch {
    return undefined;
  }
}
