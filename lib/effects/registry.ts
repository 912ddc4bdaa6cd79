import type { EventKind } from "@/lib/kernel/event";
import { acknowledgeRequester } from "./acknowledge-requester";
import { mailApprovers, notifyApprovers } from "./ask-approvers";
import { clearTrash } from "./clear-trash";
import type { Effect } from "./effect";
import { endWaiting } from "./end-waiting";
import { erasePurged } from "./erase-purged";
import { followParentMove } from "./follow-parent-move";
import { giveInTurn } from "./give-in-turn";
import { mailAccount } from "./mail-account";
import { mailDigest } from "./mail-digest";
import { mailNotice } from "./mail-notice";
import { mailRejected } from "./mail-rejected";
import { mailReminder } from "./mail-reminder";
import { mailReply } from "./mail-reply";
import { mailResolved } from "./mail-resolved";
import { mailSubscription } from "./mail-subscription";
import { mailTest } from "./mail-test";
import { mailUpdate } from "./mail-update";
import { notifyInbox } from "./notify-inbox";
import { notifyMajorIncident } from "./notify-major-incident";
import { notifyUpdate } from "./notify-update";
import { pushNotice } from "./push-notice";
import { reckonOlaOf, reckonOlaPromised } from "./reckon-ola";
import { reckonPromised } from "./reckon-promised";
import { reckonSla } from "./reckon-sla";
import { runRules } from "./run-rules";
import { settleApprovals } from "./settle-approvals";
import { tellAudience } from "./tell-audience";
import { mailMaintenance, tellMaintenance } from "./tell-maintenance";

/** Everything that follows from events. An effect that is not listed here never happens. */
export const EFFECTS: readonly Effect[] = [
  notifyInbox,
  notifyMajorIncident,
  tellAudience,
  notifyUpdate,
  mailUpdate,
  mailSubscription,
  tellMaintenance,
  mailMaintenance,
  pushNotice,
  acknowledgeRequester,
  mailReply,
  mailResolved,
  mailReminder,
  mailAccount,
  mailTest,
  mailNotice,
  mailDigest,
  erasePurged,
  clearTrash,
  reckonSla,
  reckonPromised,
  reckonOlaOf,
  reckonOlaPromised,
  notifyApprovers,
  mailApprovers,
  mailRejected,
  followParentMove,
  endWaiting,
  settleApprovals,
  giveInTurn,
  runRules,
];

export function effectNamed(name: string): Effect | undefined {
  return EFFECTS.find((effect) => effect.name === name);
}

export type Subscription = { effect: Effect; kind: EventKind };

export function subscriptionsTo(kindName: string): Subscription[] {
  return EFFECTS.flatMap((effect) => {
    const kind = effect.on.find(({ name }) => name === kindName);
    return kind ? [{ effect, kind }] : [];
  });
}
