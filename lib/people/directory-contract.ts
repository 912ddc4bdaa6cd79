import { z } from "zod";
import { SAMPLE } from "@/lib/kernel/sample";
import { id, line, text } from "@/lib/kernel/text";
import { TRACKING_MODES } from "@/lib/mail/contract";
import { EmailAddress, ROLES } from "./contract";
import { isMailProvider } from "./mail-providers";
import { CRITICALITIES, DependsOnIds } from "./service-contract";
import { ASSIGNMENTS } from "./turn-words";

/** What an agent may hold besides the role; an admin has every one. */
export const GRANTS = [
  "lead",
  "problem_manager",
  "change_manager",
  "approver",
  "mi_manager",
  "comms_lead",
  "auditor",
] as const;
export type Grant = (typeof GRANTS)[number];

const name = line({ max: 100 });
/** Offered for nothing new any more; what names it keeps it. */
const retired = z.boolean();
const ids = z
  .array(id)
  .max(2_000)
  .transform((list) => [...new Set(list)].sort());

const place = {
  role: z.enum(ROLES),
  grants: z
    .array(z.enum(GRANTS))
    .max(GRANTS.length)
    .transform((list) => GRANTS.filter((grant) => list.includes(grant))),
  /** A customer who sees every ticket of their organisation. */
  orgManager: z.boolean(),
  organisationId: id.nullable(),
  teamIds: ids,
};

export const InvitePerson = z
  .strictObject({ email: EmailAddress, name, ...place, role: place.role.default("customer") })
  .partial({ grants: true, orgManager: true, organisationId: true, teamIds: true })
  .extend({
    organisationId: place.organisationId.optional().meta({
      description:
        "Left out, a customer's is the one whose mail domain the address has; null: none.",
    }),
  })
  .meta({
    id: "InvitePerson",
    examples: [
      {
        email: "newcomer@example.com",
        name: "Noor Haddad",
        role: "customer",
        organisationId: SAMPLE.organisation,
      },
    ],
  });

export const PersonPatch = z
  .strictObject({ name, ...place, active: z.boolean(), managerId: id.nullable() })
  .partial()
  .meta({ id: "PersonPatch" });

export const RevisePerson = PersonPatch.extend({ personId: id }).meta({
  examples: [{ personId: SAMPLE.agent, name: "Another Name", teamIds: [SAMPLE.team] }],
});

export const InviteAgain = z
  .strictObject({ personId: id })
  .meta({ examples: [{ personId: SAMPLE.invited }] });

export const OfferPasswordReset = z
  .strictObject({ personId: id })
  .meta({ examples: [{ personId: SAMPLE.customer }] });

const HOST = /^(?=.{4,253}$)([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z][a-z0-9-]{0,61}[a-z0-9]$/;

/** Whoever signs in with a verified address of this domain belongs to the organisation. */
const Domain = line({ max: 253 })
  .transform((value) => value.toLowerCase().replace(/^@/, ""))
  .pipe(
    z
      .string()
      .regex(HOST, "must be a domain such as example.com")
      .refine((value) => !isMailProvider(value), {
        message: "belongs to a mail provider, where anybody can have an address",
      }),
  );

const domains = z
  .array(Domain)
  .max(50)
  .transform((list) => [...new Set(list)].sort());

export const CreateOrganisation = z.strictObject({ name, domains: domains.optional() }).meta({
  id: "CreateOrganisation",
  examples: [{ name: "Fabrikam", domains: ["fabrikam.example"] }],
});

/** How mail to the people of an organisation differs from the desk's own; null: it does not. */
const mail = {
  senderName: line({ max: 100 }).nullable(),
  senderAddress: EmailAddress.nullable(),
  mailTracking: z.enum(TRACKING_MODES).nullable(),
};

export const OrganisationPatch = z
  .strictObject({ name, domains, ...mail, retired })
  .partial()
  .meta({ id: "OrganisationPatch" });

export const ReviseOrganisation = OrganisationPatch.extend({ organisationId: id }).meta({
  examples: [{ organisationId: SAMPLE.organisation, domains: ["northwind.example"] }],
});

const capacity = z.number().int().min(1).max(1_000).nullable();

export const CreateTeam = z
  .strictObject({
    name,
    memberIds: ids.optional(),
    /** Who gets what comes to it: nobody by itself, whoever's turn it is, or whoever has least. */
    assignment: z.enum(ASSIGNMENTS).optional(),
    /** So many open tickets are enough for one person; null: any number. */
    capacity: capacity.optional(),
  })
  .meta({ id: "CreateTeam", examples: [{ name: "Databases", memberIds: [SAMPLE.agent] }] });

export const TeamPatch = z
  .strictObject({ name, memberIds: ids, assignment: z.enum(ASSIGNMENTS), capacity, retired })
  .partial()
  .meta({ id: "TeamPatch" });

export const ReviseTeam = TeamPatch.extend({ teamId: id }).meta({
  examples: [{ teamId: SAMPLE.team, memberIds: [SAMPLE.agent] }],
});

const description = text({ min: 0, max: 2_000 });

export const CreateService = z
  .strictObject({
    name,
    description: description.optional(),
    teamId: id.nullable().optional(),
    /** Nobody can work without it. */
    critical: z.boolean().optional(),
    /** `critical` here and above are the same; this one says more, and goes before it. */
    criticality: z.enum(CRITICALITIES).optional(),
    /** What it does not work without. */
    dependsOnIds: DependsOnIds.optional(),
  })
  .meta({ id: "CreateService", examples: [{ name: "Printing", teamId: SAMPLE.team }] });

export const ServicePatch = z
  .strictObject({
    ...{ name, description, teamId: id.nullable(), critical: z.boolean() },
    criticality: z.enum(CRITICALITIES),
    /** All of what it does not work without; what is left out here it no longer needs. */
    dependsOnIds: DependsOnIds,
    retired,
  })
  .partial()
  .meta({ id: "ServicePatch" });

export const ReviseService = ServicePatch.extend({ serviceId: id }).meta({
  examples: [{ serviceId: SAMPLE.service, description: "Remote access" }],
});
