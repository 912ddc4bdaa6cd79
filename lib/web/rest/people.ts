import { id } from "@/lib/kernel/text";
import {
  OrganisationView,
  PeopleFilter,
  PersonView,
  ServiceView,
  TeamView,
} from "@/lib/people/contract";
import {
  organisationsFor,
  peopleFor,
  serviceFor,
  servicesFor,
  teamsFor,
} from "@/lib/people/queries";
import { resource } from "../operation";
import { list, read } from "../read";

const tag = "People and services";

export const services = resource("/services", {
  GET: list({
    id: "listServices",
    summary: "What one can ask for help with",
    tag,
    item: ServiceView,
    run: ({ actor, page }) => servicesFor(actor, page),
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
  },
  { id },
);

export const users = resource("/users", {
  GET: list({
    id: "listUsers",
    summary: "Everybody with an account; for agents",
    tag,
    filter: PeopleFilter.shape,
    item: PersonView,
    run: ({ actor, query, page }) => peopleFor(actor, query, page),
  }),
});

export const organisations = resource("/organisations", {
  GET: list({
    id: "listOrganisations",
    summary: "The organisations that are served; for agents",
    tag,
    item: OrganisationView,
    run: ({ actor, page }) => organisationsFor(actor, page),
  }),
});

export const teams = resource("/teams", {
  GET: list({
    id: "listTeams",
    summary: "The teams and who is in them; for agents",
    tag,
    item: TeamView,
    run: ({ actor, page }) => teamsFor(actor, page),
  }),
});
