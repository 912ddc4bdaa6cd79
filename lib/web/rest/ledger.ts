import { z } from "zod";
import { retryEffect } from "@/lib/effects/commands/retry-effect";
import { EFFECT_STATES, EffectView } from "@/lib/effects/contract";
import { effectFor, effectsFor } from "@/lib/effects/queries";
import { id } from "@/lib/kernel/text";
import { liftFlag } from "@/lib/mail/commands/lift-flag";
import { resendMail } from "@/lib/mail/commands/resend-mail";
import { FlagView, FullMailView, MailFilter, MailView } from "@/lib/mail/contract";
import { flagsFor } from "@/lib/mail/flag-queries";
import { mailAsSentFor, mailsFor } from "@/lib/mail/queries";
import { TicketName } from "@/lib/tickets/contract";
import { endpoint } from "../endpoint";
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
    filter: MailFilter,
    item: MailView,
    run: ({ actor, query, page }) => mailsFor(actor, page, query),
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
      run: ({ actor, param }) => mailAsSentFor(actor, param("id")),
    }),
  },
  { id },
);

export const mailAgain = resource(
  "/mail/{id}/resend",
  {
    POST: endpoint(resendMail, {
      id: "resendMail",
      summary: "Say the same again in a mail of its own",
      tag,
      scope,
      input: (_body, { param }) => ({ mailId: param("id") }),
      show: {
        view: FullMailView,
        run: (actor, outcome) => mailAsSentFor(actor, outcome.id),
        at: (view) => `/api/v1/mail/${view.id}`,
      },
    }),
  },
  { id },
);

export const flaggedAddresses = resource("/mail/flagged-addresses", {
  GET: list({
    id: "listFlaggedAddresses",
    summary: "Addresses that mail does not reach or is not welcome at, newest first",
    tag,
    scope,
    item: FlagView,
    run: ({ actor, page }) => flagsFor(actor, page),
  }),
});

export const flaggedAddress = resource(
  "/mail/flagged-addresses/{id}",
  {
    DELETE: endpoint(liftFlag, {
      id: "liftFlag",
      summary: "Let mail go to the address again; for agents",
      tag,
      input: (_body, { param }) => ({ flagId: param("id") }),
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

export const effectAgain = resource(
  "/effects/{id}/retry",
  {
    POST: endpoint(retryEffect, {
      id: "retryEffect",
      summary: "Try again what had failed",
      tag,
      scope,
      input: (_body, { param }) => ({ effectId: param("id") }),
      show: { view: EffectView, run: (actor, outcome) => effectFor(actor, outcome.id) },
    }),
  },
  { id },
);
