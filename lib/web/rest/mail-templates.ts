import { z } from "zod";
import { resetTemplate } from "@/lib/mail/commands/reset-template";
import { reviseTemplate } from "@/lib/mail/commands/revise-template";
import { sendTestMail } from "@/lib/mail/commands/send-test-mail";
import { TEMPLATES, TemplateView } from "@/lib/mail/contract";
import { TemplatePreview, TemplateWords } from "@/lib/mail/template-contract";
import { templateFor, templatesFor, triedOut } from "@/lib/mail/template-queries";
import { actorIn } from "../actor-in";
import { endpoint, write } from "../endpoint";
import { resource } from "../operation";
import { list, read } from "../read";

const about = { tag: "Mail and effects", scope: "admin" } as const;
const Name = z.enum(TEMPLATES);
const params = { name: Name };

export const mailTemplates = resource("/mail-templates", {
  GET: list({
    ...about,
    id: "listMailTemplates",
    summary: "What each kind of mail says",
    item: TemplateView,
    run: async ({ actor }) => ({ rows: await templatesFor(actor), nextCursor: null }),
  }),
});

export const mailTemplate = resource(
  "/mail-templates/{name}",
  {
    GET: read({
      ...about,
      id: "getMailTemplate",
      summary: "What one kind of mail says, and what may stand in it",
      view: TemplateView,
      run: ({ actor, param }) => templateFor(actor, Name.parse(param("name"))),
    }),
    PUT: endpoint(reviseTemplate, {
      ...about,
      id: "reviseMailTemplate",
      summary: "Say it otherwise, from the next mail on",
      version: "taken",
      body: TemplateWords,
      input: (body, { param }) => ({ ...body, template: param("name") }),
    }),
    DELETE: endpoint(resetTemplate, {
      ...about,
      id: "resetMailTemplate",
      summary: "Take it back to the words that Muster brings along",
      input: (_body, { param }) => ({ template: param("name") }),
    }),
  },
  params,
);

export const mailTemplatePreview = resource(
  "/mail-templates/{name}/preview",
  {
    POST: write({
      ...about,
      id: "previewMailTemplate",
      summary: "How a mail of these words would look, with sample values; nothing is kept",
      body: TemplateWords,
      answers: { 200: TemplatePreview },
      run: async ({ caller, param, body }) => ({
        status: 200,
        body: triedOut(actorIn(caller), Name.parse(param("name")), body),
      }),
    }),
  },
  params,
);

export const mailTemplateTest = resource(
  "/mail-templates/{name}/test",
  {
    POST: endpoint(sendTestMail, {
      ...about,
      id: "testMailTemplate",
      summary: "Mail it to yourself, with sample values",
      input: (_body, { param }) => ({ template: param("name") }),
    }),
  },
  params,
);
