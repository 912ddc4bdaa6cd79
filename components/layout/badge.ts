const ID = "unread-icon";

/** The desk's own icon, with a dot for what is unread. */
const DOTTED = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 18 18"><rect width="18" height="18" rx="5" fill="#3056c9"/><path d="M4.5 12.5v-6l4.5 4 4.5-4v6" fill="none" stroke="#fff" stroke-width="1.8" stroke-linecap="round" stroke-linejoin="round"/><circle cx="14" cy="4" r="4" fill="#d92d20" stroke="#fff"/></svg>`;

/** Shows on the tab's icon and on the installed app's that something is unread. */
export function showBadge(count: number): void {
  const shown = document.getElementById(ID);
  if (count === 0) shown?.remove();
  else if (!shown) {
    const icon = document.createElement("link");
    icon.id = ID;
    icon.rel = "icon";
    icon.type = "image/svg+xml";
    icon.href = `data:image/svg+xml,${encodeURIComponent(DOTTED)}`;
    // Of several icons browsers take the last.
    document.head.append(icon);
  }
  if (!("setAppBadge" in navigator)) return;
  // Refused where the app is not installed, which harms nobody.
  (count === 0 ? navigator.clearAppBadge() : navigator.setAppBadge(count)).catch(() => {});
}
