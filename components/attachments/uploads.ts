export const UPLOADS = "/api/v1/uploads";

/** What the server said no to: trying again would not help. */
export class FileRefused extends Error {
  override name = "FileRefused";
}

/** Nobody waits for the answer: what is left is swept. */
export function giveUp(id: string): void {
  void fetch(`${UPLOADS}/${id}`, { method: "DELETE", keepalive: true }).catch(() => {});
}
