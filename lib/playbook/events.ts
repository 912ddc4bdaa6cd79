import { z } from "zod";
import { eventKind } from "@/lib/kernel/event";

/** What is done in every major incident is one subject, of which there is one. */
export const PLAYBOOK_ID = "00000000-0000-7000-8000-000000000003";

export const playbookRevised = eventKind("playbook.revised", "internal", {
  part: z.enum(["severities", "templates", "checklist", "stakeholders"]),
});
