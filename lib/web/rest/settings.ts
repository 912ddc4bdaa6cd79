import { reviseSettings } from "@/lib/settings/commands/revise-settings";
import { ReviseSettings, SettingsView } from "@/lib/settings/contract";
import { settingsFor } from "@/lib/settings/queries";
import { endpoint } from "../endpoint";
import { resource } from "../operation";
import { read } from "../read";

const tag = "Settings";
const scope = "admin";

export const settings = resource("/settings", {
  GET: read({
    ...{ tag, scope },
    id: "getSettings",
    summary: "What admins decided for the whole desk",
    view: SettingsView,
    run: ({ actor }) => settingsFor(actor),
  }),
  PATCH: endpoint(reviseSettings, {
    ...{ tag, scope },
    id: "reviseSettings",
    summary: "Decide otherwise; what is left out stays as it is",
    version: "required",
    body: ReviseSettings,
    show: { view: SettingsView, run: (actor) => settingsFor(actor) },
  }),
});
