import { id } from "@/lib/kernel/text";
import { createOrganisation } from "@/lib/people/commands/create-organisation";
import { createService } from "@/lib/people/commands/create-service";
import { createTeam } from "@/lib/people/commands/create-team";
import { reviseOrganisation } from "@/lib/people/commands/revise-organisation";
import { reviseService } from "@/lib/people/commands/revise-service";
import { reviseTeam } from "@/lib/people/commands/revise-team";
import { DirectoryFilter, OrganisationView, ServiceView, TeamView } from "@/lib/people/contract";
import {
  CreateOrganisation,
  CreateService,
  CreateTeam,
  OrganisationPatch,
  ServicePatch,
  TeamPatch,
} from "@/lib/people/directory-contract";
import {
  organisationFor,
  organisationsFor,
  serviceFor,
  servicesFor,
  teamFor,
  teamsFor,
} from "@/lib/people/queries";
import { endpoint } from "../endpoint";
import { resource } from "../operation";
import { list, read } from "../read";

const tag = "Organisations, teams and services";
const scope = "admin";
const filter = DirectoryFilter.shape;

export const services = resource("/services", {
  GET: list({
    ...{ tag, filter },
    id: "listServices",
    summary: "What one can ask for help with",
    item: ServiceView,
    run: ({ actor, query, page }) => servicesFor(actor, page, query),
  }),
  POST: endpoint(createService, {
    ...{ tag, scope },
    id: "createService",
    summary: "Add a service",
    body: CreateService,
    show: {
      view: ServiceView,
      run: (actor, outcome) => serviceFor(actor, outcome.id),
      at: (view) => `/api/v1/services/${view.id}`,
    },
  }),
});

export const service = resource(
  "/services/{id}",
  {
    GET: read({
      id: "getService",
      summary: "One service",
      tag,
      view: ServiceView,
      run: ({ actor, param }) => serviceFor(actor, param("id")),
    }),
    PATCH: endpoint(reviseService, {
      ...{ tag, scope },
      id: "reviseService",
      summary: "Change a service's name, description, team, criticality or what it needs",
      version: "required",
      body: ServicePatch,
      input: (body, { param }) => ({ ...body, serviceId: param("id") }),
      show: { view: ServiceView, run: (actor, outcome) => serviceFor(actor, outcome.id) },
    }),
  },
  { id },
);

export const organisations = resource("/organisations", {
  GET: list({
    ...{ tag, filter },
    id: "listOrganisations",
    summary: "The organisations that are served; for agents",
    item: OrganisationView,
    run: ({ actor, query, page }) => organisationsFor(actor, page, query),
  }),
  POST: endpoint(createOrganisation, {
    ...{ tag, scope },
    id: "createOrganisation",
    summary: "Add an organisation, with the mail domains of its people",
    body: CreateOrganisation,
    show: {
      view: OrganisationView,
      run: (actor, outcome) => organisationFor(actor, outcome.id),
      at: (view) => `/api/v1/organisations/${view.id}`,
    },
  }),
});

export const organisation = resource(
  "/organisations/{id}",
  {
    GET: read({
      id: "getOrganisation",
      summary: "One organisation; for agents",
      tag,
      view: OrganisationView,
      run: ({ actor, param }) => organisationFor(actor, param("id")),
    }),
    PATCH: endpoint(reviseOrganisation, {
      ...{ tag, scope },
      id: "reviseOrganisation",
      summary: "Change an organisation's name or mail domains",
      version: "required",
      body: OrganisationPatch,
      input: (body, { param }) => ({ ...body, organisationId: param("id") }),
      show: {
        view: OrganisationView,
        run: (actor, outcome) => organisationFor(actor, outcome.id),
      },
    }),
  },
  { id },
);

export const teams = resource("/teams", {
  GET: list({
    ...{ tag, filter },
    id: "listTeams",
    summary: "The teams and who is in them; for agents",
    item: TeamView,
    run: ({ actor, query, page }) => teamsFor(actor, page, query),
  }),
  POST: endpoint(createTeam, {
    ...{ tag, scope },
    id: "createTeam",
    summary: "Add a team",
    body: CreateTeam,
    show: {
      view: TeamView,
      run: (actor, outcome) => teamFor(actor, outcome.id),
      at: (view) => `/api/v1/teams/${view.id}`,
    },
  }),
});

export const team = resource(
  "/teams/{id}",
  {
    GET: read({
      id: "getTeam",
      summary: "One team and who is in it; for agents",
      tag,
      view: TeamView,
      run: ({ actor, param }) => teamFor(actor, param("id")),
    }),
    PATCH: endpoint(reviseTeam, {
      ...{ tag, scope },
      id: "reviseTeam",
      summary: "Change a team's name or its members",
      version: "required",
      body: TeamPatch,
      input: (body, { param }) => ({ ...body, teamId: param("id") }),
      show: { view: TeamView, run: (actor, outcome) => teamFor(actor, outcome.id) },
    }),
  },
  { id },
);
