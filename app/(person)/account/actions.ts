"use server";

import { endSessions } from "@/lib/people/commands/end-sessions";
import { action } from "@/lib/web/action";

export const endSessionsAction = action(endSessions, { answer: () => ({ goTo: "/account" }) });
