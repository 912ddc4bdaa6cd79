import { z } from "zod";
import { eventKind } from "@/lib/kernel/event";

export const signedIn = eventKind("person.signed_in", "internal", { sessionId: z.uuid() });

/** One session, or all of them where there is no id. */
export const sessionsEnded = eventKind("person.sessions_ended", "internal", {
  sessionId: z.uuid().nullable(),
});

export const tokenIssued = eventKind("person.token_issued", "internal", { tokenId: z.uuid() });

export const tokenRevoked = eventKind("person.token_revoked", "internal", { tokenId: z.uuid() });

export const firstAdminCreated = eventKind("person.first_admin_created", "internal", {});
