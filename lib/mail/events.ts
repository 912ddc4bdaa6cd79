import { z } from "zod";
import { eventKind } from "@/lib/kernel/event";

/** An admin had the same said again, in a mail of its own. */
export const mailResent = eventKind("mail.resent", "internal", { asMailId: z.uuid() });
