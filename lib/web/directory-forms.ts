import type { Outcome } from "@/lib/kernel/command";
import { NO_ORGANISATION } from "@/lib/people/naming";
import type { Done } from "./answer-form";
import type { Fields } from "./form";
import { accountSentence } from "./sentences";

const list = (value: string | string[] | undefined) => (Array.isArray(value) ? value : []);

type Typed = Fields[string] | undefined;

const orNull = (typed: Typed) => (typed === "" ? null : typed);

/** The form shows the fields of both kinds of people; those of the other kind were not meant. */
function placeIn({ role, orgManager, teamIds, grants }: Fields, organisationId: Typed | null) {
  return role === "customer"
    ? { role, organisationId, orgManager: list(orgManager).length > 0 }
    : { role, teamIds: list(teamIds), grants: list(grants) };
}

/** Nothing chosen leaves it to the domain of the address. */
function invitedTo(organisationId: Typed): Typed | null {
  if (organisationId === NO_ORGANISATION) return null;
  return organisationId === "" ? undefined : organisationId;
}

export const invitationInput = (fields: Fields) => ({
  email: fields.email,
  name: fields.name,
  ...placeIn(fields, invitedTo(fields.organisationId)),
});

export const personInput = (fields: Fields) => ({
  personId: fields.personId,
  name: fields.name,
  ...placeIn(fields, orNull(fields.organisationId)),
});

export const activeInput = ({ personId, active }: Fields) => ({
  personId,
  active: active === "yes",
});

export const managerInput = ({ personId, managerId }: Fields) => ({
  personId,
  managerId: managerId === "" ? null : managerId,
});

const domainsIn = (typed: string | string[] | undefined) =>
  typeof typed === "string" ? typed.split(/[\s,]+/).filter(Boolean) : [];

const standingIn = ({ standing }: Fields) =>
  standing === undefined ? {} : { retired: standing === "retired" };

export const newOrganisationInput = ({ name, domains }: Fields) => ({
  name,
  domains: domainsIn(domains),
});

export const organisationInput = (fields: Fields) => ({
  organisationId: fields.organisationId,
  ...newOrganisationInput(fields),
  senderName: orNull(fields.senderName),
  senderAddress: orNull(fields.senderAddress),
  mailTracking: orNull(fields.mailTracking),
  ...standingIn(fields),
});

export const newTeamInput = ({ name, memberIds, assignment, capacity }: Fields) => ({
  name,
  memberIds: list(memberIds),
  assignment: assignment || undefined,
  ...(capacity === undefined ? {} : { capacity: capacity === "" ? null : Number(capacity) }),
});

export const teamInput = (fields: Fields) => ({
  teamId: fields.teamId,
  ...newTeamInput(fields),
  ...standingIn(fields),
});

export const newServiceInput = ({
  name,
  description,
  teamId,
  criticality,
  dependsOnIds,
}: Fields) => ({
  name,
  criticality: criticality || undefined,
  dependsOnIds: list(dependsOnIds),
  description: description ?? "",
  teamId: teamId === "" ? null : teamId,
});

export const serviceInput = (fields: Fields) => ({
  serviceId: fields.serviceId,
  ...newServiceInput(fields),
  ...standingIn(fields),
});

/** Back to the list of which the new or changed one is a part. */
export const backTo = (place: string) => (): Done => ({ goTo: place });

/** To the page of what was just made. */
export const toIts =
  (place: string) =>
  ({ id }: Outcome): Done => ({ goTo: `${place}/${id}` });

export const saved = (): Done => ({ message: accountSentence("saved") });
