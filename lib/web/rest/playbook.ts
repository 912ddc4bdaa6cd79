import { z } from "zod";
import { id } from "@/lib/kernel/text";
import { AUDIENCES, PHASES, SEVERITIES } from "@/lib/major-incidents/words";
import { addPoint } from "@/lib/playbook/commands/add-point";
import { putStanding } from "@/lib/playbook/commands/put-standing";
import { removePoint } from "@/lib/playbook/commands/remove-point";
import { removeStanding } from "@/lib/playbook/commands/remove-standing";
import { resetSeverity } from "@/lib/playbook/commands/reset-severity";
import { resetUpdateTemplate } from "@/lib/playbook/commands/reset-update-template";
import { revisePoint } from "@/lib/playbook/commands/revise-point";
import { reviseSeverity } from "@/lib/playbook/commands/revise-severity";
import { reviseUpdateTemplate } from "@/lib/playbook/commands/revise-update-template";
import {
  AddPoint,
  PointName,
  PointView,
  PutStanding,
  RevisePoint,
  ReviseSeverity,
  SeverityView,
  StandingView,
  UpdateTemplateView,
  UpdateTemplateWords,
} from "@/lib/playbook/contract";
import { pointsFor, severitiesFor, standingFor, updateTemplatesFor } from "@/lib/playbook/queries";
import { endpoint } from "../endpoint";
import { resource } from "../operation";
import { list } from "../read";

const about = { tag: "Major incidents", scope: "admin" } as const;
const tag = "Major incidents";
const whole = <View>(rows: View[]) => ({ rows, nextCursor: null });

export const severities = resource("/major-incident-severities", {
  GET: list({
    tag,
    id: "listSeverities",
    summary: "How each severity is described, and how often whom is told; for agents",
    item: SeverityView,
    run: async ({ actor }) => whole(await severitiesFor(actor)),
  }),
});

export const severity = resource(
  "/major-incident-severities/{severity}",
  {
    PUT: endpoint(reviseSeverity, {
      ...about,
      id: "reviseSeverity",
      summary: "Describe and tell it otherwise, for clocks that start from now on",
      version: "taken",
      body: ReviseSeverity,
      input: (body, { param }) => ({ ...body, severity: param("severity") }),
    }),
    DELETE: endpoint(resetSeverity, {
      ...about,
      id: "resetSeverity",
      summary: "Take it back to what Muster brings along",
      input: (_body, { param }) => ({ severity: param("severity") }),
    }),
  },
  { severity: z.enum(SEVERITIES) },
);

export const updateTemplates = resource("/update-templates", {
  GET: list({
    tag,
    id: "listUpdateTemplates",
    summary: "How an update begins, by audience and phase, and what may stand in it; for agents",
    item: UpdateTemplateView,
    run: async ({ actor }) => whole(await updateTemplatesFor(actor)),
  }),
});

export const updateTemplate = resource(
  "/update-templates/{audience}/{phase}",
  {
    PUT: endpoint(reviseUpdateTemplate, {
      ...about,
      id: "reviseUpdateTemplate",
      summary: "Begin with other words from now on",
      version: "taken",
      body: UpdateTemplateWords,
      input: (body, { param }) => ({
        ...body,
        audience: param("audience"),
        phase: param("phase"),
      }),
    }),
    DELETE: endpoint(resetUpdateTemplate, {
      ...about,
      id: "resetUpdateTemplate",
      summary: "Take it back to the words that Muster brings along",
      input: (_body, { param }) => ({ audience: param("audience"), phase: param("phase") }),
    }),
  },
  { audience: z.enum(AUDIENCES), phase: z.enum(PHASES) },
);

export const standDownPoints = resource("/stand-down-points", {
  GET: list({
    tag,
    id: "listStandDownPoints",
    summary: "The checklist of every stand-down; for agents",
    item: PointView,
    run: async ({ actor }) => whole(await pointsFor(actor)),
  }),
  POST: endpoint(addPoint, {
    ...about,
    id: "addStandDownPoint",
    summary: "Ask for something more",
    body: AddPoint,
    show: {
      view: PointView,
      run: async (actor, outcome) =>
        (await pointsFor(actor)).find(({ key }) => key === outcome.id) ?? null,
      at: ({ key }) => `/api/v1/stand-down-points/${key}`,
    },
  }),
});

export const standDownPoint = resource(
  "/stand-down-points/{key}",
  {
    PATCH: endpoint(revisePoint, {
      ...about,
      id: "reviseStandDownPoint",
      summary: "Whether it has to be done, and what one of your own is called",
      body: RevisePoint,
      input: (body, { param }) => ({ ...body, key: param("key") }),
    }),
    DELETE: endpoint(removePoint, {
      ...about,
      id: "removeStandDownPoint",
      summary: "Ask for one of your own no more",
      input: (_body, { param }) => ({ key: param("key") }),
    }),
  },
  { key: PointName },
);

export const standingStakeholders = resource("/standing-stakeholders", {
  GET: list({
    tag,
    id: "listStandingStakeholders",
    summary: "Who hears of every major incident that is at least so bad; for agents",
    item: StandingView,
    run: async ({ actor }) => whole(await standingFor(actor)),
  }),
});

export const standingStakeholder = resource(
  "/standing-stakeholders/{userId}",
  {
    PUT: endpoint(putStanding, {
      ...about,
      id: "putStandingStakeholder",
      summary: "Have somebody of the desk hear of every one that is at least so bad",
      body: PutStanding,
      input: (body, { param }) => ({ ...body, userId: param("userId") }),
    }),
    DELETE: endpoint(removeStanding, {
      ...about,
      id: "removeStandingStakeholder",
      summary: "Have them hear of the next ones only when somebody adds them",
      input: (_body, { param }) => ({ userId: param("userId") }),
    }),
  },
  { userId: id },
);
