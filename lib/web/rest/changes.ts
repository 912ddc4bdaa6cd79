import { z } from "zod";
import { createFreeze } from "@/lib/changes/commands/create-freeze";
import { removeFreeze } from "@/lib/changes/commands/remove-freeze";
import { reviseFreeze } from "@/lib/changes/commands/revise-freeze";
import { conflictsOf } from "@/lib/changes/conflicts";
import {
  CalendarView,
  ConflictView,
  CreateFreeze,
  FreezeView,
  ReviseFreeze,
} from "@/lib/changes/contract";
import { calendarFor, freezeFor, freezesFor } from "@/lib/changes/queries";
import { invalid } from "@/lib/kernel/errors";
import { id } from "@/lib/kernel/text";
import { TicketName } from "@/lib/tickets/contract";
import { endpoint } from "../endpoint";
import { resource } from "../operation";
import { list, read } from "../read";

const tag = "Changes";
const show = {
  view: FreezeView,
  run: (actor: Parameters<typeof freezeFor>[0], outcome: { id: string }) =>
    freezeFor(actor, outcome.id),
};

export const freezeWindows = resource("/freeze-windows", {
  GET: list({
    id: "listFreezeWindows",
    summary: "When changes must not be made, or better not; for agents",
    tag,
    item: FreezeView,
    run: ({ actor, page }) => freezesFor(actor, page),
  }),
  POST: endpoint(createFreeze, {
    id: "createFreezeWindow",
    summary: "Freeze all services or some for a while; for change managers",
    tag,
    body: CreateFreeze,
    show: { ...show, at: (view) => `/api/v1/freeze-windows/${view.id}` },
  }),
});

export const freezeWindow = resource(
  "/freeze-windows/{id}",
  {
    GET: read({
      id: "getFreezeWindow",
      summary: "One freeze; for agents",
      tag,
      view: FreezeView,
      run: ({ actor, param }) => freezeFor(actor, param("id")),
    }),
    PATCH: endpoint(reviseFreeze, {
      id: "reviseFreezeWindow",
      summary: "Freeze something else, or for another time; for change managers",
      ...{ tag, version: "required" },
      body: ReviseFreeze,
      input: (body, { param }) => ({ ...body, freezeId: param("id") }),
      show,
    }),
    DELETE: endpoint(removeFreeze, {
      id: "removeFreezeWindow",
      summary: "Take a freeze away; for change managers",
      tag,
      input: (_body, { param }) => ({ freezeId: param("id") }),
    }),
  },
  { id },
);

export const conflicts = resource(
  "/tickets/{id}/conflicts",
  {
    GET: read({
      id: "listChangeConflicts",
      summary: "What stands against the time for which a change is planned; for agents",
      tag,
      view: z.object({ data: z.array(ConflictView) }),
      async run({ actor, param }) {
        const data = await conflictsOf(actor, param("id"));
        return data && { data };
      },
    }),
  },
  { id: TicketName },
);

const LONGEST_MS = 400 * 86_400_000;
const moment = z.iso.datetime({ offset: true });

export const changeCalendar = resource("/change-calendar", {
  GET: read({
    id: "getChangeCalendar",
    summary: "The changes that are planned and the freezes between two moments; for agents",
    tag,
    query: z.strictObject({ from: moment, to: moment }),
    view: CalendarView,
    run({ actor, query }) {
      const [from, to] = [new Date(query.from), new Date(query.to)];
      const long = to.getTime() - from.getTime();
      if (long <= 0 || long > LONGEST_MS) {
        throw invalid([{ path: "/to", message: "must come after from, within 400 days" }]);
      }
      return calendarFor(actor, from, to);
    },
  }),
});
