"use server";

import { getTranslations } from "next-intl/server";
import { overridePriority } from "@/lib/tickets/commands/override-priority";
import { action } from "@/lib/web/action";

export const overridePriorityAction = action(overridePriority, {
  input: ({ priority, ...fields }) => ({ ...fields, priority: priority === "" ? null : priority }),
  answer: async () => ({ message: (await getTranslations("sla"))("override.done") }),
});
