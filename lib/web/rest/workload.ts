import { id } from "@/lib/kernel/text";
import { setCapacity } from "@/lib/workload/commands/set-capacity";
import { SetCapacity, TeamLoadView } from "@/lib/workload/contract";
import { loadFor, loadsFor } from "@/lib/workload/queries";
import { endpoint } from "../endpoint";
import { resource } from "../operation";
import { list, read } from "../read";

const tag = "Organisations, teams and services";

export const workload = resource("/workload", {
  GET: list({
    id: "listWorkload",
    summary: "Who holds how many open tickets in your teams, and what is enough; for agents",
    tag,
    item: TeamLoadView,
    run: ({ actor, page }) => loadsFor(actor, page),
  }),
});

export const teamLoad = resource(
  "/teams/{id}/workload",
  {
    GET: read({
      id: "getTeamWorkload",
      summary: "Who holds how many open tickets in a team; for agents",
      tag,
      view: TeamLoadView,
      run: ({ actor, param }) => loadFor(actor, param("id")),
    }),
  },
  { id },
);

export const memberCapacity = resource(
  "/teams/{id}/members/{userId}/capacity",
  {
    PUT: endpoint(setCapacity, {
      id: "setMemberCapacity",
      summary: "Say how many open tickets are enough for one person of a team; for its leads",
      tag,
      body: SetCapacity,
      input: (body, { param }) => ({ ...body, teamId: param("id"), userId: param("userId") }),
      show: { view: TeamLoadView, run: (actor, outcome) => loadFor(actor, outcome.id) },
    }),
  },
  { id, userId: id },
);
