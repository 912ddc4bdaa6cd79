"use server";

import { getTranslations } from "next-intl/server";
import { cancelMaintenance } from "@/lib/maintenance/commands/cancel-maintenance";
import { planMaintenance } from "@/lib/maintenance/commands/plan-maintenance";
import { reviseMaintenance } from "@/lib/maintenance/commands/revise-maintenance";
import { action } from "@/lib/web/action";
import { maintenanceFrom } from "./input";

const says = (word: string) => async () => ({
  message: (await getTranslations("maintenance"))(word),
});

export const planAction = action(planMaintenance, {
  input: maintenanceFrom,
  answer: says("planned"),
});
export const reviseAction = action(reviseMaintenance, {
  input: maintenanceFrom,
  answer: says("saved"),
});
export const cancelAction = action(cancelMaintenance, { answer: says("cancelled") });
