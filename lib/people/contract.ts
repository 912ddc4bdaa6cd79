import { z } from "zod";
import { SAMPLE } from "@/lib/kernel/sample";
import { id, line } from "@/lib/kernel/text";
import { TRACKING_MODES } from "@/lib/mail/contract";
import { NewPassword } from "./new-password";
import { CRITICALITIES } from "./service-contract";
import { ASSIGNMENTS } from "./turn-words";

export const ROLES = ["customer", "agent", "admin"] as const;

export const SCOPES = ["read", "write", "admin", "inbound", "scim"] as const;
export type Scope = (typeof SCOPES)[number];

/** An address as it is typed to sign in: whether it exists is nobody's business. */
export const SignInAddress = line({ max: 254 }).transform((value) => value.toLowerCase());

export const EmailAddress = line({ max: 254 })
  .transform((value) => value.toLowerCase())
  .pipe(z.email());

const sent = z.iso.datetime();
const named = z.object({ id, name: z.string() });

/** Typed to sign in; never trimmed, since a space may be part of a password. */
export const TypedPassword = z.string().min(1).max(1_000);

export const SignIn = z.strictObject({ email: SignInAddress, password: TypedPassword });

/** Where to go afterwards is judged when it is used, since nobody can correct it in the form. */
export const SignInForm = SignIn.extend({ callbackUrl: z.string().optional() });

export const RequestToken = z
  .strictObject({
    email: SignInAddress,
    password: TypedPassword,
    deviceName: line({ max: 100 }),
    /** Of the second factor, for whoever has one. */
    code: z.string().max(64).optional(),
    scopes: z.array(z.enum(SCOPES)).min(1).max(SCOPES.length).optional(),
  })
  .meta({ id: "RequestToken" });

export const IssueToken = z
  .strictObject({
    name: line({ max: 100 }),
    scopes: z.array(z.enum(SCOPES)).min(1).max(SCOPES.length).optional(),
    /** 90 by default. */
    days: z.int().min(1).max(365).optional(),
  })
  .meta({ id: "IssueToken", examples: [{ name: "My phone", scopes: ["read"] }] });

/** What a door says besides: whoever asks for a token has just proved who they are by a password. */
export const IssueAnyToken = IssueToken.extend({
  byPassword: z.boolean().optional(),
  /** Of that password. */
  mark: z.string().optional(),
}).meta({
  id: undefined,
  examples: [{ name: "My phone", scopes: ["read"] }],
});

export const RevokeToken = z
  .strictObject({ tokenId: id })
  .meta({ examples: [{ tokenId: SAMPLE.token }] });

/** Without an id, every session of the person. */
export const EndSessions = z
  .strictObject({ sessionId: id.optional() })
  .meta({ examples: [{ sessionId: SAMPLE.session }] });

export const CreateFirstAdmin = z
  .strictObject({
    token: z.string().trim().min(1).max(200),
    name: line({ max: 100 }),
    email: EmailAddress,
    password: NewPassword,
  })
  .meta({
    examples: [
      {
        token: SAMPLE.setupToken,
        name: "Robin Marsh",
        email: "robin.marsh@example.com",
        password: "a long enough one",
      },
    ],
  });

export const OpenSession = z
  .strictObject({
    userAgent: z.string().max(400).nullable(),
    address: z.string().max(64).nullable(),
    /** The session that this browser held until now, whoever's it was. */
    replaces: id.nullable(),
    /** Of the password that was the proof; without one it was another's word, as of a provider. */
    mark: z.string().optional(),
  })
  .meta({ examples: [{ userAgent: "A browser", address: "127.0.0.1", replaces: null }] });

export const PersonView = z
  .object({
    id,
    name: z.string(),
    email: z.string(),
    role: z.enum(ROLES),
    orgManager: z.boolean(),
    grants: z.array(z.string()),
    organisation: named.nullable(),
    teams: z.array(named),
    /** Who approves what they ask for. */
    manager: named.nullable(),
    locale: z.string(),
    /** Null: whatever zone the browser tells. */
    timeZone: z.string().nullable(),
    active: z.boolean(),
    /** Has a link by mail, and has not accepted yet. */
    invited: z.boolean(),
    version: z.number().int(),
    createdAt: sent,
  })
  .meta({ id: "Person" });
export type PersonView = z.infer<typeof PersonView>;

export const TokenView = z
  .object({
    id,
    name: z.string(),
    scopes: z.array(z.string()),
    /** Got by signing in: it ends with the password, and when its owner signs out everywhere. */
    byPassword: z.boolean(),
    createdAt: sent,
    lastUsedAt: sent.nullable(),
    expiresAt: sent,
  })
  .meta({ id: "ApiToken" });
export type TokenView = z.infer<typeof TokenView>;

export const NewToken = TokenView.extend({
  /** Shown this once. */
  token: z.string().nullable(),
}).meta({ id: "NewApiToken" });

export const IssuedToken = z
  .object({
    /** Shown this once. */
    token: z.string().nullable(),
    expiresAt: sent,
    user: z.object({ id, name: z.string(), email: z.string(), role: z.enum(ROLES) }),
  })
  .meta({ id: "IssuedToken" });
export type IssuedToken = z.infer<typeof IssuedToken>;

export type SessionView = {
  id: string;
  userAgent: string | null;
  address: string | null;
  createdAt: string;
  lastSeenAt: string;
  current: boolean;
};

export const OrganisationView = z
  .object({
    id,
    name: z.string(),
    domains: z.array(z.string()),
    /** Who mail to its people comes from; null: the desk itself. */
    senderName: z.string().nullable(),
    senderAddress: z.string().nullable(),
    /** Null: as the desk has it. */
    mailTracking: z.enum(TRACKING_MODES).nullable(),
    /** Since when it is offered for nothing new; null: it is. */
    retiredAt: sent.nullable(),
    version: z.number().int(),
    createdAt: sent,
  })
  .meta({ id: "Organisation" });
export type OrganisationView = z.infer<typeof OrganisationView>;

export const TeamView = z
  .object({
    id,
    name: z.string(),
    members: z.array(named),
    assignment: z.enum(ASSIGNMENTS),
    capacity: z.number().int().nullable(),
    /** Since when it is offered for nothing new; null: it is. */
    retiredAt: sent.nullable(),
    version: z.number().int(),
    createdAt: sent,
  })
  .meta({ id: "Team" });
export type TeamView = z.infer<typeof TeamView>;

/** What a customer sees leaves out the team, and how critical it is. */
export const ServiceView = z
  .object({
    id,
    name: z.string(),
    description: z.string(),
    team: named.nullable().optional(),
    critical: z.boolean().optional(),
    criticality: z.enum(CRITICALITIES).optional(),
    /** What it does not work without, and what does not work without it. */
    dependsOn: z.array(named).optional(),
    dependents: z.array(named).optional(),
    /** Since when it is offered for nothing new; null: it is. */
    retiredAt: sent.nullable(),
    version: z.number().int(),
    createdAt: sent,
  })
  .meta({ id: "Service" });
export type ServiceView = z.infer<typeof ServiceView>;

export const PeopleFilter = z.strictObject({
  role: z.enum(ROLES).optional(),
  organisation: id.optional(),
  team: id.optional(),
  state: z.enum(["active", "invited", "deactivated"]).optional(),
  /** A part of the name or of the address. */
  q: line({ max: 100 }).optional(),
});
export type PeopleFilter = z.infer<typeof PeopleFilter>;

export const DirectoryFilter = z.strictObject({
  q: line({ max: 100 }).optional(),
  state: z.enum(["current", "retired"]).optional(),
});
export type DirectoryFilter = z.infer<typeof DirectoryFilter>;
