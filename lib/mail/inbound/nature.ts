import type { Nature } from "./reading";

type Headers = (name: string) => string;

/** Subjects of notes that an absent person's mailbox sends, where nothing else in the mail says so. */
const ABSENT =
  /^\W*(out of (the )?office|automatic reply|auto(mated)?[ -]?(reply|response)|autoreply|abwesen(d|heit)|automatische antwort|r[ée]ponse automatique|absen(ce|t) du bureau|respuesta autom[áa]tica|fuera de (la )?oficina|resposta autom[áa]tica|risposta automatica|automatisch antwoord|afwezig)\b/i;

const BOUNCED =
  /^\W*(undeliver(ed|able)|mail delivery (failed|failure|subsystem)|delivery status notification|returned mail|failure notice|unzustellbar)/i;

const DAEMON = /^(mailer-daemon|postmaster)@/;

/** Who speaks in a mail: a person, or one of the machines that none of ours may answer (RFC 3834). */
export function natureOf(header: Headers, subject: string, from: string | null): Nature {
  const type = header("content-type").toLowerCase();
  if (type.startsWith("multipart/report")) {
    if (type.includes("delivery-status")) return "delivery_report";
    if (type.includes("disposition-notification")) return "read_receipt";
    return "automatic";
  }
  if (/^\s*<\s*>/.test(header("return-path"))) return "bounce";
  if (from !== null && DAEMON.test(from) && BOUNCED.test(subject)) return "bounce";
  const submitted = header("auto-submitted").trim().toLowerCase();
  if (submitted !== "" && !/^no\b/.test(submitted)) return "automatic";
  if (header("x-autoreply") !== "" || header("x-autorespond") !== "") return "automatic";
  if (header("x-auto-reply-from") !== "" || header("x-mail-autoreply") !== "") return "automatic";
  const precedence = header("precedence").trim().toLowerCase();
  if (precedence === "auto_reply") return "automatic";
  if (/^(bulk|list|junk)$/.test(precedence)) return "bulk";
  if (header("list-id") !== "" || header("list-post") !== "") return "bulk";
  return ABSENT.test(subject) ? "automatic" : "person";
}

const ASKS_FOR_SILENCE = /\b(all|autoreply|oof)\b/i;

export const wantsNoAnswer = (header: Headers) =>
  ASKS_FOR_SILENCE.test(header("x-auto-response-suppress"));
