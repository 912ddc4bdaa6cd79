import { z } from "zod";
import { eventKind } from "@/lib/kernel/event";

export const attachmentKept = eventKind("attachment.kept", "internal", { size: z.number().int() });
