import { z } from "zod";
import { EFFECT_STATES, EffectView } from "@/lib/effects/contract";
import { effectsFor } from "@/lib/effects/queries";
import { id } from "@/lib/kernel/text";
import { FullMailView, MailView } from "@/lib/mail/contract";
import { mailFor, mailsFor } from "@/lib/mail/queries";
import { TicketName } from "@/lib/tickets/contract";
import { resource } from "../operation";
import { list, read } from "../read";

const tag = "Mail and effects";
const scope = "admin";

export const mails = resource("/mail", {
  GET: list({
    id: "listMail",
    summary: "What was mailed, newest first",
    tag,
    scope,
    item: MailView,
    run: ({ actor, page }) => mailsFor(actor, page),
  }),
});

export const mail = resource(
  "/mail/{id}",
  {
    GET: read({
      id: "getMail",
      summary: "One mail as it was sent",
      tag,
      scope,
      view: FullMailView,
      run: ({ actor, param }) => mailFor(actor, param("id")),
    }),
  },
  { id },
);

export const effects = resource("/effects", {
  GET: list({
    id: "listEffects",
    summary: "Everything that follows from events, newest first",
    tag,
    scope,
    filter: { state: z.enum(EFFECT_STATES).optional(), ticket: TicketName.optional() },
    item: EffectView,
    run: ({ actor, query, page }) => effectsFor(actor, query, page),
  }),
});
