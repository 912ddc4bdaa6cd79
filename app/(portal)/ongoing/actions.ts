"use server";

import { getTranslations } from "next-intl/server";
import { joinMajorIncident } from "@/lib/major-incidents/commands/join-major-incident";
import { action } from "@/lib/web/action";

export const joinAction = action(joinMajorIncident, {
  answer: async () => ({ message: (await getTranslations("portal.ongoing"))("done"), goTo: "/" }),
});
