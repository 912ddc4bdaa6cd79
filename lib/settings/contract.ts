import { z } from "zod";
import { id } from "@/lib/kernel/text";
import { TRACKING_MODES } from "@/lib/mail/contract";
import { DEFAULT_MATRIX } from "@/lib/tickets/priority";
import { PriorityMatrix } from "@/lib/tickets/priority-matrix";

const whole = (min: number, max: number) => z.int().min(min).max(max);

/** Everything that an admin decides for the whole desk: one line a setting, with what it may be. */
export const Settings = z.strictObject({
  /** Days that something stays in the trash before it is purged by itself. */
  trashKeptDays: whole(1, 365),
  /** Minutes for which whoever wrote a reply may edit it. */
  replyEditMinutes: whole(0, 10_080),
  /** Days for which a lead may edit what the desk wrote. */
  leadEditDays: whole(0, 365),
  /** Seconds for which a reply from the desk's own form can be taken back; 0 sends at once. */
  undoSendSeconds: whole(0, 30),
  /** Whether mail tells when it is opened and its links are followed, from the next mail on. */
  mailTracking: z.enum(TRACKING_MODES),
  /** Days after which what was resolved is closed by itself, when its requester is silent. */
  autocloseDays: whole(1, 365),
  /** Which priority follows from impact and urgency, for every judgement from then on. */
  priorityMatrix: PriorityMatrix,
  /** The approval policy by which normal changes are authorised; null: a change manager alone. */
  cabPolicyId: id.nullable(),
  /** The same of emergencies. */
  ecabPolicyId: id.nullable(),
  /** Whether an admin put away the list of what a new desk wants first. */
  firstStepsPutAway: z.boolean(),
});
export type Settings = z.infer<typeof Settings>;
export type SettingName = keyof Settings;

/** What holds until an admin decides otherwise. */
export const DEFAULTS: Settings = {
  trashKeptDays: 30,
  replyEditMinutes: 60,
  leadEditDays: 7,
  undoSendSeconds: 10,
  mailTracking: "full",
  autocloseDays: 5,
  priorityMatrix: DEFAULT_MATRIX,
  cabPolicyId: null,
  ecabPolicyId: null,
  firstStepsPutAway: false,
};

export const SETTING_NAMES = Object.keys(DEFAULTS) as [SettingName, ...SettingName[]];

/** Those that are one word or number; the matrix has a page of its own. */
export const PLAIN_SETTINGS = [
  "trashKeptDays",
  "replyEditMinutes",
  "leadEditDays",
  "undoSendSeconds",
  "mailTracking",
  "autocloseDays",
] as const satisfies readonly SettingName[];

/** What is left out stays as it is. */
export const ReviseSettings = Settings.extend({
  // A switch may be flipped with a plain yes or no, too.
  mailTracking: z.union(
    [Settings.shape.mailTracking, z.boolean().transform((isOn) => (isOn ? "full" : "off"))],
    `must be one of: ${TRACKING_MODES.join(", ")}`,
  ),
})
  .partial()
  .meta({
    id: "ReviseSettings",
    examples: [{ trashKeptDays: 14 }],
  });
export type ReviseSettings = z.infer<typeof ReviseSettings>;

/** `version` counts the changes of all of them together. */
export const SettingsView = Settings.extend({ version: z.number().int() }).meta({ id: "Settings" });
export type SettingsView = z.infer<typeof SettingsView>;
