/** Where somebody can be told something. */
export const CHANNELS = ["inbox", "push", "mail", "digest"] as const;
export type Channel = (typeof CHANNELS)[number];

/** Why somebody is told of something, the strongest first. */
export const REASONS = [
  "command",
  "role",
  "mention",
  "assigned",
  "manager",
  "lead",
  "author",
  "requester",
  "substitute",
  "team",
  "watcher",
  "new",
] as const;
export type Reason = (typeof REASONS)[number];

/** They reach people who muted the subject or unsubscribed from it. */
export const DIRECT_REASONS: readonly Reason[] = ["command", "role", "mention", "assigned"];

export const TOPICS = [
  "duty",
  "major",
  "mention",
  "assigned",
  "escalated",
  "reply",
  "note",
  "new",
  "moved",
  "watched",
  "reaction",
  "unsent",
] as const;
export type Topic = (typeof TOPICS)[number];

type Side = "customer" | "agent";

type About = {
  /** The kinds of events that belong to it; a mention is one whatever else it is. */
  kinds: readonly string[];
  /** The channels that are on until somebody decides otherwise; absent: that side never hears of it. */
  on: Partial<Record<Side, readonly Channel[]>>;
  /** Reaches inbox and push whatever was chosen, at any hour: what a duty in an emergency brings. */
  isUrgent?: true;
};

/** What people choose about: one line of the matrix each. */
export const ABOUT: Record<Topic, About> = {
  duty: {
    kinds: [
      ...["major_incident.proposed", "major_incident.decision_overdue"],
      ...["major_incident.role_taken", "major_incident.handover_offered"],
      ...["major_incident.handover_ended", "major_incident.reopen_proposed"],
      ...["major_incident.update_held", "major_incident.update_overdue"],
      ...["major_incident.run_failed", "major_incident.closing_held"],
    ],
    on: { agent: ["inbox", "push"] },
    isUrgent: true,
  },
  major: {
    kinds: [
      ...["major_incident.declared", "major_incident.moved", "major_incident.severity_set"],
      ...["major_incident.work_item_added", "major_incident.work_item_moved"],
      ...["major_incident.review_opened", "major_incident.review_moved"],
      ...["major_incident.review_overdue", "major_incident.publication_overdue"],
      "major_incident.inject_played",
    ],
    on: { agent: ["inbox", "push"] },
  },
  mention: { kinds: [], on: { customer: ["inbox", "push"], agent: ["inbox", "push"] } },
  escalated: {
    kinds: ["ticket.escalated", "ticket.rule_called", "ticket.team_full"],
    on: { agent: ["inbox", "push"] },
  },
  assigned: {
    kinds: ["ticket.assigned", "task.added", "task.given"],
    on: { agent: ["inbox", "push"] },
  },
  reply: {
    kinds: ["ticket.replied", "ticket.reply_edited"],
    on: { customer: ["inbox", "push", "mail"], agent: ["inbox", "push"] },
  },
  note: { kinds: ["ticket.noted", "ticket.note_edited"], on: { agent: ["inbox"] } },
  new: { kinds: ["ticket.created"], on: { customer: ["inbox"], agent: ["inbox"] } },
  moved: {
    kinds: ["ticket.moved", "ticket.reminded", "ticket.risk_due", "approval.decided"],
    on: { customer: ["inbox", "push", "mail"], agent: ["inbox"] },
  },
  watched: { kinds: ["ticket.watched"], on: { customer: ["inbox"], agent: ["inbox"] } },
  reaction: {
    kinds: ["ticket.reacted", "ticket.note_reacted"],
    on: { customer: ["inbox"], agent: ["inbox"] },
  },
  unsent: {
    kinds: ["ticket.send_overtaken", "ticket.send_stopped", "ticket.mail_returned"],
    on: { agent: ["inbox", "push"] },
  },
};

export const URGENT_TOPICS: readonly Topic[] = TOPICS.filter((topic) => ABOUT[topic].isUrgent);

/** The topic of a notice; null for an event that nobody is told of. */
export function topicOf(kind: string, reason: string): Topic | null {
  if (reason === "mention") return "mention";
  return TOPICS.find((topic) => ABOUT[topic].kinds.includes(kind)) ?? null;
}

/** The lines of the matrix that somebody of this side has. */
export const topicsOf = (side: Side): Topic[] =>
  TOPICS.filter((topic) => ABOUT[topic].on[side] !== undefined);

/** Whether there is anything to choose: a customer's mails are answers and the end of a request. */
export const isOffered = (side: Side, topic: Topic, channel: Channel): boolean =>
  ABOUT[topic].on[side] !== undefined &&
  !isAlwaysOn(topic, channel) &&
  (channel !== "mail" || side === "agent" || MAILED_TO_CUSTOMERS.includes(topic));

/** Told there whatever was chosen. */
export const isAlwaysOn = (topic: Topic, channel: Channel): boolean =>
  ABOUT[topic].isUrgent === true && (channel === "inbox" || channel === "push");

const MAILED_TO_CUSTOMERS: readonly Topic[] = ["reply", "moved"];

export const isOnByDefault = (side: Side, topic: Topic, channel: Channel): boolean =>
  ABOUT[topic].on[side]?.includes(channel) ?? false;

export const sideOf = (role: string): Side => (role === "customer" ? "customer" : "agent");
