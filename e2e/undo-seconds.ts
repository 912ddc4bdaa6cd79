import { expect, type RestClient } from "./fixtures";

/** For how long replies can be undone; a journey that changes it puts it back. */
export async function setUndoSeconds(admin: RestClient, undoSendSeconds: number) {
  const known = await admin.get("/api/v1/settings");
  const changed = await admin.patch("/api/v1/settings", {
    data: { undoSendSeconds },
    headers: { "If-Match": String(known.headers().etag) },
  });
  expect(changed.status(), await changed.text()).toBe(200);
}
