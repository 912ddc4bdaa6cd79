import { id } from "@/lib/kernel/text";
import { AccountLinkView } from "@/lib/people/account-contract";
import { inviteAgain } from "@/lib/people/commands/invite-again";
import { invitePerson } from "@/lib/people/commands/invite-person";
import { offerPasswordReset } from "@/lib/people/commands/offer-password-reset";
import { resetSecondFactor } from "@/lib/people/commands/reset-second-factor";
import { revisePerson } from "@/lib/people/commands/revise-person";
import { PeopleFilter, PersonView } from "@/lib/people/contract";
import { InvitePerson, PersonPatch } from "@/lib/people/directory-contract";
import { linkFor, openLinkFor } from "@/lib/people/links";
import { peopleFor, personFor } from "@/lib/people/queries";
import { endpoint } from "../endpoint";
import { resource } from "../operation";
import { list, read } from "../read";

const tag = "People";
const scope = "admin";

export const users = resource("/users", {
  GET: list({
    id: "listUsers",
    summary: "Everybody with an account; for agents",
    tag,
    filter: PeopleFilter.shape,
    item: PersonView,
    run: ({ actor, query, page }) => peopleFor(actor, query, page),
  }),
  POST: endpoint(invitePerson, {
    ...{ tag, scope },
    id: "inviteUser",
    summary: "Invite somebody, who is mailed a link that is good for a day",
    body: InvitePerson,
    show: {
      view: PersonView,
      run: (actor, outcome) => personFor(actor, outcome.id),
      at: (view) => `/api/v1/users/${view.id}`,
    },
  }),
});

export const user = resource(
  "/users/{id}",
  {
    GET: read({
      id: "getUser",
      summary: "Somebody with an account; for agents",
      tag,
      view: PersonView,
      run: ({ actor, param }) => personFor(actor, param("id")),
    }),
    PATCH: endpoint(revisePerson, {
      ...{ tag, scope },
      id: "reviseUser",
      summary: "Change a name, role, grants or place, or deactivate and reactivate somebody",
      version: "required",
      body: PersonPatch,
      input: (body, { param }) => ({ ...body, personId: param("id") }),
      show: { view: PersonView, run: (actor, outcome) => personFor(actor, outcome.id) },
    }),
  },
  { id },
);

export const invitation = resource(
  "/users/{id}/invitation",
  {
    GET: read({
      ...{ tag, scope },
      id: "getInvitation",
      summary: "The link that somebody was sent and has not followed yet",
      view: AccountLinkView,
      run: ({ actor, param }) => openLinkFor(actor, param("id"), "invitation"),
    }),
    POST: endpoint(inviteAgain, {
      ...{ tag, scope },
      id: "inviteAgain",
      summary: "Mail somebody a new link, which ends the one before",
      input: (_, { param }) => ({ personId: param("id") }),
      show: { view: AccountLinkView, run: (actor, outcome) => linkFor(actor, outcome.id) },
    }),
  },
  { id },
);

export const passwordReset = resource(
  "/users/{id}/password-reset",
  {
    POST: endpoint(offerPasswordReset, {
      ...{ tag, scope },
      id: "offerPasswordReset",
      summary: "Mail somebody a link to choose a new password, good for an hour",
      input: (_, { param }) => ({ personId: param("id") }),
      show: { view: AccountLinkView, run: (actor, outcome) => linkFor(actor, outcome.id) },
    }),
  },
  { id },
);

export const secondFactor = resource(
  "/users/{id}/second-factor",
  {
    DELETE: endpoint(resetSecondFactor, {
      ...{ tag, scope },
      id: "resetSecondFactor",
      summary: "Take away the second factor of somebody who has lost it",
      input: (_, { param }) => ({ personId: param("id") }),
    }),
  },
  { id },
);
