import { z } from "zod";
import { isZone } from "@/lib/calendars/zone";
import { SAMPLE } from "@/lib/kernel/sample";
import { id, line } from "@/lib/kernel/text";
import { SignInAddress, TypedPassword } from "./contract";
import { NewPassword } from "./new-password";

export const LINK_KINDS = ["invitation", "password_reset"] as const;
export type AccountLinkKind = (typeof LINK_KINDS)[number];

export const AccountLinkView = z
  .object({
    id,
    kind: z.enum(LINK_KINDS),
    personId: id,
    /** Null once it was used, voided or is too old. */
    url: z.string().nullable(),
    expiresAt: z.iso.datetime(),
  })
  .meta({ id: "AccountLink" });
export type AccountLinkView = z.infer<typeof AccountLinkView>;

const token = z.string().min(1).max(200);

export const AcceptInvitation = z
  .strictObject({ token, name: line({ max: 100 }), password: NewPassword })
  .meta({
    examples: [
      { token: SAMPLE.linkToken, name: "Ida Lund", password: "a long enough one for Ida" },
    ],
  });

export const RequestPasswordReset = z
  .strictObject({ email: SignInAddress })
  .meta({ examples: [{ email: "customer@example.com" }] });

export const ResetPassword = z
  .strictObject({ token, password: NewPassword })
  .meta({ examples: [{ token: SAMPLE.resetToken, password: "a long enough one to reset" }] });

/** What stays of all that was got by signing in is the session in which it is changed. */
export const ChangePassword = z
  .strictObject({ current: TypedPassword, password: NewPassword, keepSessionId: id.nullable() })
  .meta({
    examples: [
      { current: SAMPLE.password, password: "a longer one than before", keepSessionId: null },
    ],
  });

export const OwnPatch = z
  .strictObject({
    name: line({ max: 100 }),
    /** Null: whatever zone the browser tells. */
    timeZone: z
      .string()
      .max(64)
      .refine(isZone, { message: "is not a time zone such as Europe/Berlin" })
      .nullable(),
  })
  .partial()
  .meta({ id: "OwnPatch", examples: [{ name: "Another Name", timeZone: "Europe/Berlin" }] });

/** Six digits of the authenticator, or a recovery code, in whatever way it is written. */
export const TypedCode = z
  .string()
  .max(64)
  .transform((value) => value.replace(/[\s-]/g, "").toLowerCase())
  .pipe(z.string().min(1));

export const BeginSecondFactor = z.strictObject({}).meta({ examples: [{}] });

export const ConfirmSecondFactor = z
  .strictObject({ code: TypedCode })
  .meta({ examples: [{ code: SAMPLE.totpCode }] });

export const ProveSecondFactor = z
  .strictObject({ code: TypedCode })
  .meta({ examples: [{ code: SAMPLE.recoveryCode }] });

export const RemoveSecondFactor = z
  .strictObject({ password: TypedPassword })
  .meta({ examples: [{ password: SAMPLE.password }] });

export const ResetSecondFactor = z
  .strictObject({ personId: id })
  .meta({ examples: [{ personId: SAMPLE.customer }] });

/** What an OpenID provider vouches for. */
export const AdmitIdentity = z
  .strictObject({
    issuer: z.string().min(1).max(500),
    subject: z.string().min(1).max(255),
    email: z.string().max(254).nullable(),
    emailVerified: z.boolean(),
    name: z.string().max(200).nullable(),
  })
  .meta({
    examples: [
      {
        issuer: "https://id.example.com",
        subject: "2481",
        email: "customer@example.com",
        emailVerified: true,
        name: "Customer",
      },
    ],
  });
