import { revisePreferences } from "@/lib/notifications/commands/revise-preferences";
import { preferencesFor } from "@/lib/notifications/preference-queries";
import { PreferencesView, RevisePreferences } from "@/lib/notifications/preferences-contract";
import { endpoint } from "../endpoint";
import { resource } from "../operation";
import { read } from "../read";

const tag = "Notifications";

export const preferences = resource("/notification-preferences", {
  GET: read({
    id: "getNotificationPreferences",
    summary: "What you are told of, on which channel and when",
    tag,
    view: PreferencesView,
    run: ({ actor }) => preferencesFor(actor),
  }),
  PATCH: endpoint(revisePreferences, {
    id: "reviseNotificationPreferences",
    summary: "Choose otherwise; what is left out stays as it is",
    tag,
    version: "taken",
    body: RevisePreferences,
    show: { view: PreferencesView, run: (actor) => preferencesFor(actor) },
  }),
});
