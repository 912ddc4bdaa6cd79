import { z } from "zod";
import type { Person } from "@/lib/kernel/actor";
import { id } from "@/lib/kernel/text";
import { addWorkItem } from "@/lib/major-incidents/commands/add-work-item";
import { answerOffer } from "@/lib/major-incidents/commands/answer-offer";
import { giveRole } from "@/lib/major-incidents/commands/give-role";
import { linkToMi } from "@/lib/major-incidents/commands/link-to-mi";
import { markEntry } from "@/lib/major-incidents/commands/mark-entry";
import { offerCommand } from "@/lib/major-incidents/commands/offer-command";
import { releaseRole } from "@/lib/major-incidents/commands/release-role";
import { reviseWorkItem } from "@/lib/major-incidents/commands/revise-work-item";
import { unlinkFromMi } from "@/lib/major-incidents/commands/unlink-from-mi";
import { writeEntry } from "@/lib/major-incidents/commands/write-entry";
import { MajorIncidentView, MiName } from "@/lib/major-incidents/contract";
import { majorIncidentFor } from "@/lib/major-incidents/queries";
import { entryFor, linkedTicketsFor, workItemFor, workItemsFor } from "@/lib/major-incidents/room";
import {
  AddWorkItem,
  GiveRole,
  LikelyTicketView,
  LinkedTicketView,
  LinkToMi,
  MiEntryView,
  MiRoleName,
  MiTimelineItem,
  OfferCommand,
  ReviseWorkItem,
  WorkItemView,
  WriteEntry,
} from "@/lib/major-incidents/room-contract";
import { likelyTicketsFor } from "@/lib/major-incidents/suggestions";
import { miTimelineFor } from "@/lib/major-incidents/timeline";
import { TicketName } from "@/lib/tickets/contract";
import { endpoint } from "../endpoint";
import type { Asked } from "../operation";
import { resource } from "../operation";
import { list, read } from "../read";

const tag = "Major incidents";
const params = { id: MiName };
const whole = {
  view: MajorIncidentView,
  run: (actor: Person, { id: miId }: { id: string }) => majorIncidentFor(actor, miId),
};
const ofMi = (param: Asked["param"]) => ({ majorIncidentId: param("id") });

export const miRole = resource(
  "/major-incidents/{id}/roles/{role}",
  {
    PUT: endpoint(giveRole, {
      id: "giveMajorIncidentRole",
      summary: "Give somebody a role; command is taken or offered, never given; for agents",
      tag,
      body: GiveRole,
      input: (body, { param }) => ({ ...body, ...ofMi(param), role: param("role") }),
      show: whole,
    }),
  },
  { ...params, role: MiRoleName },
);

export const miRoleHolder = resource(
  "/major-incidents/{id}/roles/{role}/{userId}",
  {
    DELETE: endpoint(releaseRole, {
      id: "releaseMajorIncidentRole",
      summary: "Free somebody of a role; for agents",
      tag,
      input: (_body, { param }) => ({
        ...ofMi(param),
        role: param("role"),
        userId: param("userId"),
      }),
    }),
  },
  { ...params, role: MiRoleName, userId: id },
);

export const handover = resource(
  "/major-incidents/{id}/handover",
  {
    POST: endpoint(offerCommand, {
      id: "offerCommand",
      summary: "Offer command to somebody, with a brief; for its commander",
      tag,
      body: OfferCommand,
      input: (body, { param }) => ({ ...body, ...ofMi(param) }),
      show: whole,
    }),
    DELETE: endpoint(answerOffer, {
      id: "withdrawCommand",
      summary: "Withdraw the offer of command; for whoever made it",
      tag,
      input: (_body, { param }) => ({ ...ofMi(param), answer: "withdrawn" }),
    }),
  },
  params,
);

export const acceptedHandover = resource(
  "/major-incidents/{id}/handover/accept",
  {
    POST: endpoint(answerOffer, {
      id: "acceptCommand",
      summary: "Accept command, for whoever was offered it",
      tag,
      input: (_body, { param }) => ({ ...ofMi(param), answer: "accepted" }),
      show: whole,
    }),
  },
  params,
);

export const declinedHandover = resource(
  "/major-incidents/{id}/handover/decline",
  {
    POST: endpoint(answerOffer, {
      id: "declineCommand",
      summary: "Decline command, for whoever was offered it",
      tag,
      input: (_body, { param }) => ({ ...ofMi(param), answer: "declined" }),
      show: whole,
    }),
  },
  params,
);

export const workItems = resource(
  "/major-incidents/{id}/work-items",
  {
    GET: list({
      id: "listWorkItems",
      summary: "What is to be done for it; for agents",
      tag,
      item: WorkItemView,
      run: ({ actor, param, page }) => workItemsFor(actor, param("id"), page),
    }),
    POST: endpoint(addWorkItem, {
      id: "addWorkItem",
      summary: "Add something to be done, for a person or a role; for agents",
      tag,
      body: AddWorkItem,
      input: (body, { param }) => ({ ...body, ...ofMi(param) }),
      show: {
        view: WorkItemView,
        run: (actor, outcome) => workItemFor(actor, outcome.id),
        at: (item) => `/api/v1/work-items/${item.id}`,
      },
    }),
  },
  params,
);

export const workItem = resource(
  "/work-items/{id}",
  {
    GET: read({
      id: "getWorkItem",
      summary: "One work item; for agents",
      tag,
      view: WorkItemView,
      run: ({ actor, param }) => workItemFor(actor, param("id")),
    }),
    PATCH: endpoint(reviseWorkItem, {
      id: "reviseWorkItem",
      summary: "Who does it, by when, and whether it is done; for agents",
      tag,
      version: "taken",
      body: ReviseWorkItem,
      input: (body, { param }) => ({ ...body, workItemId: param("id") }),
      show: { view: WorkItemView, run: (actor, outcome) => workItemFor(actor, outcome.id) },
    }),
  },
  { id },
);

export const miTimeline = resource(
  "/major-incidents/{id}/timeline",
  {
    GET: list({
      id: "listMajorIncidentTimeline",
      summary: "What happened to it, oldest first; for agents",
      tag,
      item: MiTimelineItem,
      run: ({ actor, param, page }) => miTimelineFor(actor, param("id"), page),
    }),
    POST: endpoint(writeEntry, {
      id: "writeTimelineEntry",
      summary: "Write a line of your own into the timeline; for agents",
      tag,
      body: WriteEntry,
      input: (body, { param }) => ({ ...body, ...ofMi(param) }),
      show: { view: MiEntryView, run: (actor, outcome) => entryFor(actor, outcome.id) },
    }),
  },
  params,
);

const marked = (on: boolean, id: string, summary: string) =>
  endpoint(markEntry, {
    id,
    summary,
    tag,
    input: (_body, { param }) => ({
      ...ofMi(param),
      eventId: param("eventId"),
      mark: param("mark"),
      on,
    }),
  });

export const timelineMark = resource(
  "/major-incidents/{id}/timeline/{eventId}/{mark}",
  {
    PUT: marked(true, "markTimelineEntry", "Pin a line of the timeline, or hide it; for agents"),
    DELETE: marked(false, "unmarkTimelineEntry", "Unpin a line, or show it again; for agents"),
  },
  { ...params, eventId: id, mark: z.enum(["pinned", "hidden"]) },
);

export const linkedTickets = resource(
  "/major-incidents/{id}/tickets",
  {
    GET: list({
      id: "listLinkedTickets",
      summary: "The tickets that hang on it; for agents",
      tag,
      item: LinkedTicketView,
      run: ({ actor, param, page }) => linkedTicketsFor(actor, param("id"), page),
    }),
    POST: endpoint(linkToMi, {
      id: "linkToMajorIncident",
      summary: "Hang many tickets on it at once; for agents",
      tag,
      body: LinkToMi,
      input: (body, { param }) => ({ ...body, ...ofMi(param) }),
      show: whole,
    }),
  },
  params,
);

export const linkedTicket = resource(
  "/major-incidents/{id}/tickets/{ticketId}",
  {
    PUT: endpoint(linkToMi, {
      id: "linkTicketToMajorIncident",
      summary: "Hang a ticket on it; for agents",
      tag,
      input: (_body, { param }) => ({ ...ofMi(param), ticketIds: [param("ticketId")] }),
      show: whole,
    }),
    DELETE: endpoint(unlinkFromMi, {
      id: "unlinkTicketFromMajorIncident",
      summary: "Take a ticket off; for agents",
      tag,
      input: (_body, { param }) => ({ ...ofMi(param), ticketId: param("ticketId") }),
    }),
  },
  { ...params, ticketId: TicketName },
);

export const likelyTickets = resource(
  "/major-incidents/{id}/suggestions",
  {
    GET: read({
      id: "listLikelyTickets",
      summary: "Open incidents that look as if they belonged to it; for agents",
      tag,
      view: z.object({ data: z.array(LikelyTicketView) }),
      async run({ actor, param }) {
        const data = await likelyTicketsFor(actor, param("id"));
        return data && { data };
      },
    }),
  },
  params,
);
