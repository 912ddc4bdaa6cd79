import { prisma } from "@/lib/db/client";
import type { Actor, System } from "@/lib/kernel/actor";
import { SAMPLE } from "@/lib/kernel/sample";
import { hashPassword } from "@/lib/people/password";
import { recoveryHash, seal } from "@/lib/people/second-factor";
import { hashOf } from "@/lib/people/secret";
import { changeSample } from "./sample-changes";
import { majorIncidentSample } from "./sample-major-incidents";
import { requestSample } from "./sample-requests";
import { serviceLevelSample } from "./sample-service-levels";

/**
 * Empties the worker's database and fills it with what the contracts' examples speak of: a desk at
 * work, or a fresh one that has nobody to administer it yet. Returns whoever may act in it.
 */
export async function sampleWorld(kind: "working" | "fresh" = "working"): Promise<Actor[]> {
  await empty();
  const soon = new Date(Date.now() + 3_600_000);
  await prisma.setupToken.create({
    data: { tokenHash: hashOf(SAMPLE.setupToken), expiresAt: soon },
  });
  const system: System = { kind: "system", name: "sweep" };
  if (kind === "fresh") return [system];

  await prisma.organisation.create({ data: { id: SAMPLE.organisation, name: "Northwind" } });
  await prisma.team.create({ data: { id: SAMPLE.team, name: "Network" } });
  await prisma.service.create({ data: { id: SAMPLE.service, name: "VPN", teamId: SAMPLE.team } });
  const passwordHash = await samplePassword();
  const people = await Promise.all(
    (["customer", "agent", "admin"] as const).map((role) =>
      prisma.user.create({
        data: {
          id: SAMPLE[role],
          name: role,
          email: `${role}@example.com`,
          role,
          organisationId: role === "customer" ? SAMPLE.organisation : null,
          passwordHash,
        },
      }),
    ),
  );
  await prisma.ticket.create({
    data: {
      id: SAMPLE.incident,
      reference: "INC-1",
      type: "incident",
      state: "new",
      subject: "VPN drops",
      description: "Every four minutes.",
      impact: "low",
      urgency: "medium",
      priority: "P4",
      requesterId: SAMPLE.customer,
      createdById: SAMPLE.customer,
      organisationId: SAMPLE.organisation,
    },
  });
  await prisma.ticket.create({
    data: {
      id: SAMPLE.solved,
      reference: "INC-2",
      type: "incident",
      state: "new",
      subject: "The printer is out of paper",
      description: "It blinks.",
      impact: "low",
      urgency: "low",
      priority: "P5",
      requesterId: SAMPLE.customer,
      createdById: SAMPLE.customer,
      organisationId: SAMPLE.organisation,
    },
  });
  const solved = { where: { id: SAMPLE.solved } };
  await prisma.ticket.update({ ...solved, data: { state: "in_progress", version: 2 } });
  const end = { resolvedAt: new Date(), resolutionCode: "fixed", resolutionNote: "It has paper." };
  await prisma.ticket.update({ ...solved, data: { state: "resolved", version: 3, ...end } });
  await mergedTickets();
  await knownError();
  await prisma.teamMember.create({ data: { teamId: SAMPLE.team, userId: SAMPLE.admin } });
  await prisma.automationRule.create({
    data: {
      ...{ id: SAMPLE.automation, name: "VPN", trigger: "created", query: "service:VPN" },
      ...{ actions: { addTags: ["vpn"] }, createdById: SAMPLE.admin },
    },
  });
  await prisma.automationRule.create({
    data: {
      ...{ id: SAMPLE.clockRule, name: "Each morning", trigger: "schedule", once: "turn" },
      ...{ actions: { addTags: ["morning"] }, createdById: SAMPLE.admin, enabled: true },
      schedule: { every: "day", at: "08:00", timeZone: "UTC" },
      nextAt: new Date("2026-01-05T08:00:00.000Z"),
    },
  });
  await prisma.ruleTurn.create({
    data: {
      ...{ id: SAMPLE.ruleTurn, ruleId: SAMPLE.clockRule, found: 1, more: false },
      dueAt: new Date("2026-01-04T08:00:00.000Z"),
      tickets: { create: { ticketId: SAMPLE.incident, position: 0, moves: 0 } },
    },
  });
  await prisma.checklist.create({
    data: {
      ...{ id: SAMPLE.checklist, name: "Somebody arrives" },
      tasks: [
        {
          key: "badge",
          title: "Take the badge",
          ownerId: null,
          teamId: null,
          dueDays: null,
          needs: [],
        },
      ],
    },
  });
  await prisma.customField.create({
    data: {
      ...{
        id: SAMPLE.customField,
        key: "floor",
        label: "Floor",
        kind: "text",
        types: ["incident"],
      },
      ...{ audience: "customers", position: 0 },
    },
  });
  await prisma.webhookSource.create({
    data: { id: SAMPLE.source, name: "sendmore", sealedSecret: "s" },
  });
  await prisma.mailTemplate.create({
    data: { name: "reply", locale: "en", subject: "{{reference}}", body: "{{reply}}" },
  });
  await prisma.mailOptOut.create({
    data: { userId: SAMPLE.admin, ticketId: SAMPLE.incident },
  });
  await prisma.reply.create({
    data: {
      id: SAMPLE.reply,
      ticketId: SAMPLE.incident,
      authorId: SAMPLE.customer,
      audience: "public",
      body: "It drops every four minutes.",
      reactions: {
        create: [SAMPLE.customer, SAMPLE.agent].map((userId) => ({ userId, emoji: "🎉" })),
      },
    },
  });
  await prisma.ticketWatcher.create({
    data: { ticketId: SAMPLE.incident, userId: SAMPLE.admin },
  });
  await prisma.ticket.create({
    data: {
      id: SAMPLE.problem,
      reference: "PRB-1",
      type: "problem",
      state: "new",
      subject: "The gateway restarts",
      description: "Every four minutes.",
      impact: "low",
      urgency: "medium",
      priority: "P4",
      requesterId: SAMPLE.agent,
      createdById: SAMPLE.agent,
      problem: { create: {} },
      linksFrom: {
        create: { id: SAMPLE.link, kind: "resolved_by", toId: SAMPLE.incident },
      },
    },
  });
  await prisma.blob.create({
    data: {
      sha256: SAMPLE.sha256,
      storageKey: `blobs/2c/${SAMPLE.sha256}.0`,
      size: 3,
      contentType: "text/plain",
    },
  });
  await trash(soon);
  await prisma.heldReply.create({
    data: {
      id: SAMPLE.held,
      ticketId: SAMPLE.incident,
      authorId: SAMPLE.agent,
      body: "Is it better now?",
      kind: "moment",
      sendAt: soon,
    },
  });
  await prisma.macro.create({
    data: { id: SAMPLE.macro, name: "Thanks", body: "Thank you.", audience: "public" },
  });
  await prisma.session.create({
    data: { id: SAMPLE.session, userId: SAMPLE.customer, tokenHash: "s", expiresAt: soon },
  });
  await prisma.apiToken.create({
    data: { id: SAMPLE.token, userId: SAMPLE.customer, name: "t", tokenHash: "t", expiresAt: soon },
  });
  await accounts(soon);
  await arrivals();
  await ledger();
  await majorIncidentSample();
  await serviceLevelSample();
  await requestSample();
  await changeSample();
  const persons = people.map((row) => ({
    kind: "person" as const,
    id: row.id,
    name: row.name,
    email: row.email,
    role: row.role,
    orgManager: false,
    grants: [],
    organisationId: row.organisationId,
    teamIds: [],
    via: "session" as const,
    scopes: "all" as const,
  }));
  return [...persons, system];
}

/** A problem with a way around it, of which two runs tell: one with an item left, and one with none. */
async function knownError() {
  const words = {
    ...{ impact: "low", urgency: "medium", priority: "P4" },
    ...{ requesterId: SAMPLE.agent, createdById: SAMPLE.agent },
  } as const;
  await prisma.ticket.create({
    data: {
      ...{ ...words, id: SAMPLE.knownError, reference: "PRB-3", state: "new" },
      type: "problem",
      ...{ subject: "The driver hangs", description: "After sleep." },
      problem: {
        create: { knownError: true, workaround: "Restart.", publicWorkaround: "Restart." },
      },
      linksTo: { create: { kind: "caused_by", fromId: SAMPLE.incident } },
    },
  });
  const looked = { reviewWell: "All hands.", reviewBadly: "Late.", reviewPrevents: "A test." };
  await prisma.ticket.create({
    data: {
      ...{ ...words, id: SAMPLE.majorProblem, reference: "PRB-5", state: "new" },
      ...{ type: "problem", subject: "All was dark", description: "For an hour." },
      problem: { create: { ...looked, major: true, reviewById: SAMPLE.agent } },
    },
  });
  const notice = await prisma.problemNotice.create({
    data: {
      ...{ problemId: SAMPLE.knownError, kind: "fix", number: 1, body: "A new driver." },
    },
  });
  await prisma.problemNotice.create({
    data: {
      ...{ problemId: SAMPLE.knownError, kind: "workaround", number: 1 },
      ...{ body: "Restart.", publicBody: "Restart." },
    },
  });
  const run = { kind: "notice", noticeId: notice.id, startedById: SAMPLE.agent };
  await prisma.batch.create({
    data: {
      ...run,
      items: {
        create: { id: SAMPLE.noticeItem, subjectId: SAMPLE.incident, action: "internal" },
      },
    },
  });
  await prisma.batch.create({ data: { ...run, id: SAMPLE.emptyNotice } });
}

/** One incident that goes on as another. */
async function mergedTickets() {
  const words = {
    type: "incident",
    ...{ subject: "VPN drops again", description: "At noon." },
    ...{ impact: "low", urgency: "medium", priority: "P4" },
    ...{ requesterId: SAMPLE.customer, createdById: SAMPLE.customer },
    organisationId: SAMPLE.organisation,
  } as const;
  await prisma.ticket.create({
    data: { ...words, id: SAMPLE.survivor, reference: "INC-3", state: "new" },
  });
  await prisma.ticket.create({
    data: { ...words, id: SAMPLE.merged, reference: "INC-4", state: "new" },
  });
  await prisma.ticket.update({
    where: { id: SAMPLE.merged },
    data: { state: "cancelled", version: 2 },
  });
  await prisma.ticketMerge.create({
    data: { ticketId: SAMPLE.merged, intoId: SAMPLE.survivor, state: "new", madeLink: false },
  });
}

/** A ticket in the trash, and a hold on another. */
async function trash(purgeAfter: Date) {
  const { agent, trashedTicket: subjectId, trashEntry: id } = SAMPLE;
  await prisma.trashEntry.create({
    data: { id, kind: "ticket", subjectId, reference: "PRB-2", trashedById: agent, purgeAfter },
  });
  await prisma.ticket.create({
    data: {
      id: subjectId,
      reference: "PRB-2",
      type: "problem",
      state: "new",
      subject: "Only a test",
      description: "Nothing to see.",
      impact: "low",
      urgency: "low",
      priority: "P5",
      requesterId: agent,
      createdById: agent,
      trashEntryId: id,
      problem: { create: {} },
    },
  });
  await prisma.legalHold.create({
    data: { ticketId: SAMPLE.problem, reason: "Case 14/2026.", setById: SAMPLE.admin },
  });
}

let hash: Promise<string> | undefined;

const samplePassword = () => {
  hash ??= hashPassword(SAMPLE.password);
  return hash;
};

/** Links that were mailed, a second factor that is on, and one that waits for its first code. */
async function accounts(soon: Date) {
  await prisma.user.create({
    data: {
      id: SAMPLE.invited,
      name: "Ida",
      email: "ida@example.com",
      deactivatedAt: new Date(),
      accountLinks: {
        create: {
          id: SAMPLE.accountLink,
          kind: "invitation",
          nonce: "n",
          tokenHash: hashOf(SAMPLE.linkToken),
          expiresAt: soon,
        },
      },
    },
  });
  await prisma.accountLink.create({
    data: {
      id: SAMPLE.passwordReset,
      kind: "password_reset",
      userId: SAMPLE.customer,
      nonce: "n",
      tokenHash: hashOf(SAMPLE.resetToken),
      expiresAt: soon,
    },
  });
  const factor = (userId: string) => ({
    userId,
    sealedSecret: seal(SAMPLE.totpSecret, userId),
    // So long that the code of the examples is right for years.
    periodSeconds: 1_000_000_000,
  });
  await prisma.secondFactor.create({
    data: { ...factor(SAMPLE.customer), confirmedAt: new Date() },
  });
  await prisma.recoveryCode.create({
    data: { userId: SAMPLE.customer, codeHash: recoveryHash(SAMPLE.recoveryCode) },
  });
  await prisma.secondFactor.create({
    data: {
      ...factor(SAMPLE.agent),
      sealedCodes: seal(SAMPLE.recoveryCode, SAMPLE.agent),
    },
  });
}

/** Mail that came in: one that is about to be taken in, one that is kept back, one that answered. */
async function arrivals() {
  const came = {
    ...{ mailbox: "support", contentSum: "c", sha256: SAMPLE.sha256, size: 3, door: "http" },
    ...{ subject: "VPN drops", text: "It drops.", fullText: "It drops.", fromName: "New" },
  };
  const { customer: senderId, incident: ticketId, reply: replyId } = SAMPLE;
  await prisma.inboundMail.createMany({
    data: [
      { ...came, id: SAMPLE.arrivedMail, identity: "<1@x>", senderId, fromAddress: "customer@x" },
      {
        ...came,
        ...{ id: SAMPLE.quarantinedMail, identity: "<2@x>", fromAddress: "new@northwind.example" },
        ...{ state: "quarantined", reason: "unknown_sender", settledAt: new Date() },
        organisationId: SAMPLE.organisation,
      },
      {
        ...came,
        ...{ id: SAMPLE.answerByMail, identity: "<3@x>", senderId, ticketId, replyId },
        ...{ state: "applied", settledAt: new Date(), otherSubject: true },
      },
    ],
  });
}

/** A notice that could not be made, and a mail that was sent. */
async function ledger() {
  await prisma.event.create({
    data: {
      id: SAMPLE.event,
      subjectKind: "ticket",
      subjectId: SAMPLE.incident,
      seq: 1,
      kind: "ticket.created",
      actorKind: "person",
      actorId: SAMPLE.customer,
      commandId: SAMPLE.event,
      facts: {},
    },
  });
  await prisma.eventStream.create({ data: { subjectId: SAMPLE.incident, lastSeq: 1 } });
  const over = { eventId: SAMPLE.event, attempts: 1, finishedAt: new Date() };
  await prisma.effect.create({
    data: {
      ...over,
      id: SAMPLE.failedEffect,
      key: "failed",
      name: "notify-inbox",
      state: "failed",
    },
  });
  await prisma.effect.create({
    data: {
      ...over,
      id: SAMPLE.doneEffect,
      key: "done",
      name: "acknowledge-requester",
      recipientId: SAMPLE.customer,
      state: "done",
      mail: {
        create: {
          id: SAMPLE.mail,
          messageId: "<of-the-examples@localhost>",
          template: "acknowledgement",
          recipientId: SAMPLE.customer,
          toAddress: "customer@example.com",
          ticketId: SAMPLE.incident,
          events: { create: { kind: "queued" } },
          flags: {
            create: {
              id: SAMPLE.flag,
              address: "gone@example.com",
              kind: "unreachable",
              words: "550 5.1.1 No such mailbox",
            },
          },
        },
      },
    },
  });
}

/** What the lifecycle's migration wrote belongs to the schema, not to a world. */
const KEPT = ["_prisma_migrations", "ticket_transition", "mi_transition"];

async function tables(): Promise<string[]> {
  const rows = await prisma.$queryRaw<{ name: string }[]>`
    select tablename as name from pg_tables where schemaname = 'public' order by 1`;
  return rows.map(({ name }) => name).filter((name) => !KEPT.includes(name));
}

async function empty() {
  const list = (await tables()).map((name) => `"${name}"`).join(", ");
  await prisma.$executeRawUnsafe(`truncate ${list}`);
  await prisma.$executeRaw`delete from graphile_worker._private_jobs`;
}

/** A digest of every row of every table, so that "nothing changed" can be said of all of it. */
export async function everything(): Promise<string> {
  const names = [...(await tables()).map((name) => `"${name}"`), "graphile_worker._private_jobs"];
  const digests = names.map(
    (name) => `select '${name}' || md5(coalesce(string_agg(t::text, ',' order by t::text), '')) as d
      from ${name} t`,
  );
  const [row] = await prisma.$queryRawUnsafe<{ digest: string }[]>(
    `select string_agg(d, ' ') as digest from (${digests.join(" union all ")}) as every`,
  );
  return row?.digest ?? "";
}
