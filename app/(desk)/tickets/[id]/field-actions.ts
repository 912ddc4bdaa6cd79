"use server";

import { reviseTicket } from "@/lib/tickets/commands/revise-ticket";
import { action } from "@/lib/web/action";
import { customRevisionFrom } from "@/lib/web/custom-field-forms";

export const setFieldsAction = action(reviseTicket, { input: customRevisionFrom });
