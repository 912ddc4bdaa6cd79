/**
 * The service worker, which does nothing but push: it shows what it is told, opens the page or says
 * that the matter is done, with the reader's own session.
 */
export const WORKER_SOURCE = `"use strict";
self.addEventListener("install", () => self.skipWaiting());
self.addEventListener("activate", (event) => event.waitUntil(self.clients.claim()));
self.addEventListener("push", (event) => {
  const said = event.data ? event.data.json() : null;
  if (!said) return;
  event.waitUntil(self.registration.showNotification(said.title, {
    body: said.body,
    tag: said.tag,
    renotify: true,
    requireInteraction: said.isUrgent,
    icon: "/icon.svg",
    data: { url: said.url, row: said.row },
    actions: [
      { action: "done", title: said.words.done },
      { action: "open", title: said.words.open },
    ],
  }));
});
self.addEventListener("notificationclick", (event) => {
  const { url, row } = event.notification.data;
  event.notification.close();
  event.waitUntil(event.action === "done" ? done(row) : open(url));
});
async function done(row) {
  await fetch("/api/v1/inbox/" + encodeURIComponent(row), {
    method: "PATCH",
    headers: { "Content-Type": "application/json" },
    body: JSON.stringify({ done: true }),
  });
}
async function open(path) {
  const url = new URL(path, self.location.origin);
  if (url.origin !== self.location.origin) return;
  const windows = await self.clients.matchAll({ type: "window" });
  const there = windows.find((one) => new URL(one.url).pathname === url.pathname);
  if (there) return there.focus();
  return self.clients.openWindow(url.href);
}
`;
