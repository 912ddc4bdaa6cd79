import { KEEPABLE, KEPT_ROOMS } from "./kept-rooms";

/**
 * The service worker of the rooms. It keeps the last five that were shown and brings them where the
 * desk cannot be reached; the page itself says how old it is. What the desk refuses is forgotten.
 */
export const ROOM_WORKER_SOURCE = `"use strict";
const KEPT = "${KEPT_ROOMS}";
const MOST = 5;
const ROOM = /^\\/major-incidents\\/MI-\\d+$/;
self.addEventListener("install", () => self.skipWaiting());
self.addEventListener("activate", (event) => event.waitUntil(self.clients.claim()));
self.addEventListener("fetch", (event) => {
  const { pathname, search } = new URL(event.request.url);
  if (event.request.mode !== "navigate" || event.request.method !== "GET") return;
  if (search === "" && ROOM.test(pathname)) event.respondWith(visit(event, pathname));
});
self.addEventListener("message", (event) => {
  const path = event.data && event.data.keep;
  if (typeof path !== "string" || !ROOM.test(path)) return;
  event.waitUntil(fetch(path, { redirect: "manual" }).then((answer) => keep(path, answer), () => {}));
});
async function visit(event, path) {
  try {
    const answer = await fetch(event.request);
    event.waitUntil(keep(path, answer.clone()));
    return answer;
  } catch {
    const kept = await (await caches.open(KEPT)).match(path);
    return kept || Response.error();
  }
}
async function keep(path, answer) {
  if (answer.status >= 500) return;
  const rooms = await caches.open(KEPT);
  const isKept = answer.ok && (await answer.clone().text()).includes("${KEEPABLE}");
  if (!isKept) return rooms.delete(path);
  await rooms.put(path, answer);
  const others = (await rooms.keys()).filter((one) => new URL(one.url).pathname !== path);
  await Promise.all(others.slice(0, 1 - MOST).map((one) => rooms.delete(one)));
}
`;
