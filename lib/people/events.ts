import { z } from "zod";
import { eventKind } from "@/lib/kernel/event";
import { ROLES } from "./contract";

const person = z.uuid();

export const signedIn = eventKind("person.signed_in", "internal", { sessionId: z.uuid() });

/** One session, or all of them and the tokens got by a password, where there is no id. */
export const sessionsEnded = eventKind("person.sessions_ended", "internal", {
  sessionId: z.uuid().nullable(),
});

export const tokenIssued = eventKind("person.token_issued", "internal", { tokenId: z.uuid() });

export const tokenRevoked = eventKind("person.token_revoked", "internal", { tokenId: z.uuid() });

export const firstAdminCreated = eventKind("person.first_admin_created", "internal", {});

/** Public, since the invited are told of it, by the mail that carries the link. */
export const personInvited = eventKind("person.invited", "public", { linkId: z.uuid() });

/** Without a link where an OpenID provider vouched for the address. */
export const invitationAccepted = eventKind("person.invitation_accepted", "internal", {
  linkId: z.uuid().nullable(),
});

/** An address of an organisation's domain wrote to the desk, or an admin let its mail in. */
export const personWroteIn = eventKind("person.wrote_in", "internal", {
  organisationId: z.uuid().nullable(),
});

export const passwordResetOffered = eventKind("person.password_reset_offered", "public", {
  linkId: z.uuid(),
});

/** `linkId` where it was set by the link of a mail. */
export const passwordChanged = eventKind("person.password_changed", "public", {
  linkId: z.uuid().nullable(),
});

export const PERSON_FIELDS = [
  "name",
  "role",
  "grants",
  "orgManager",
  "organisationId",
  "managerId",
  "teamIds",
  "timeZone",
] as const;

export const personRevised = eventKind("person.revised", "internal", {
  changed: z.array(z.enum(PERSON_FIELDS)),
  role: z.object({ from: z.enum(ROLES), to: z.enum(ROLES) }).nullable(),
});

export const personDeactivated = eventKind("person.deactivated", "internal", {});
export const personReactivated = eventKind("person.reactivated", "internal", {});

/** Came by an OpenID provider, into the organisation that has the address' domain. */
export const personJoined = eventKind("person.joined", "internal", {
  identityId: z.uuid(),
  organisationId: z.uuid(),
});

export const identityLinked = eventKind("person.identity_linked", "internal", {
  identityId: z.uuid(),
});

export const secondFactorBegun = eventKind("person.second_factor_begun", "internal", {});
export const secondFactorConfirmed = eventKind("person.second_factor_confirmed", "internal", {});
export const secondFactorProved = eventKind("person.second_factor_proved", "internal", {
  by: z.enum(["code", "recovery"]),
});
export const secondFactorRemoved = eventKind("person.second_factor_removed", "internal", {});

export const organisationCreated = eventKind("organisation.created", "internal", {});
export const MAIL_WISHES = ["senderName", "senderAddress", "mailTracking"] as const;

export const organisationRevised = eventKind("organisation.revised", "internal", {
  changed: z.array(z.enum(["name", "domains", "retired", ...MAIL_WISHES])),
});

export const teamCreated = eventKind("team.created", "internal", {});
export const teamRevised = eventKind("team.revised", "internal", {
  changed: z.array(z.enum(["name", "memberIds", "assignment", "capacity", "retired"])),
  joined: z.array(person),
  left: z.array(person),
});

export const serviceCreated = eventKind("service.created", "internal", {});
export const serviceRevised = eventKind("service.revised", "internal", {
  changed: z.array(
    z.enum(["name", "description", "teamId", "criticality", "dependsOn", "retired"]),
  ),
});
