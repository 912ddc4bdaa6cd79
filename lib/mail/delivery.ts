import { Readable } from "node:stream";
import { setTimeout as pause } from "node:timers/promises";
import { createTransport, type SendMailOptions } from "nodemailer";
import SMTPTransport from "nodemailer/lib/smtp-transport";

/** Longer than a slow server takes to greet, shorter than the lease. */
const BEFORE_MARK_MS = 50_000;
/** How long the server may think after the final dot (RFC 5321 asks for minutes). */
const ANSWER_MS = 280_000;
const CONNECT_MS = 15_000;
const GREETING_MS = 30_000;
/** Before the mark, so that a server that hung up during the message is heard before the dot. */
const LISTEN_MS = 50;

export type Delivery =
  | { kind: "accepted"; response: string }
  /** A definite "no" of the server. */
  | { kind: "refused"; error: unknown; isPermanent: boolean }
  /** The message did not leave. */
  | { kind: "not-sent"; error: unknown }
  | { kind: "stopped" }
  /** The final dot left and no answer came. */
  | { kind: "uncertain"; error: unknown };

type Terms = {
  /** Called between the last byte of the message and the dot that makes the server take it. */
  mark: () => Promise<boolean>;
  /** Breaks off, as long as the mark has not been reached. */
  stop: AbortSignal;
};

/** Hands one message to an SMTP server, on a connection of its own. */
export async function deliver(
  url: string,
  message: SendMailOptions,
  { mark, stop }: Terms,
): Promise<Delivery> {
  const progress = { isOver: false, isMarking: false, dotMayHaveLeft: false };
  const abort = new AbortController();
  const breakOff = () => progress.isMarking || abort.abort();
  const deadline = setTimeout(breakOff, BEFORE_MARK_MS);
  stop.addEventListener("abort", breakOff, { once: true });
  if (stop.aborted) breakOff();

  const transport = new SMTPTransport({
    url,
    connectionTimeout: CONNECT_MS,
    dnsTimeout: CONNECT_MS,
    greetingTimeout: GREETING_MS,
    socketTimeout: ANSWER_MS,
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  const mailer = createTransport(transport);
  mailer.use("stream", (mail, done) => {
    // The source is read only once the server has said 354, so the mark cannot come too early.
    mail.message.processFunc((source) =>
      Readable.from(markedBeforeEnd(source, progress, mark), { objectMode: false }),
    );
    done();
  });

  try {
    const { response } = await mailer.sendMail({ ...message, signal: abort.signal });
    return { kind: "accepted", response };
  } catch (error) {
    if (progress.dotMayHaveLeft && codeOf(error) === null) return { kind: "uncertain", error };
    if (stop.aborted && abort.signal.aborted) return { kind: "stopped" };
    return refusal(error) ?? { kind: "not-sent", error };
  } finally {
    progress.isOver = true;
    clearTimeout(deadline);
    stop.removeEventListener("abort", breakOff);
    transport.close();
  }
}

type Progress = { isOver: boolean; isMarking: boolean; dotMayHaveLeft: boolean };

async function* markedBeforeEnd(
  source: AsyncIterable<Buffer>,
  progress: Progress,
  mark: () => Promise<boolean>,
) {
  yield* source;
  await pause(LISTEN_MS);
  if (progress.isOver) throw hungUp();
  progress.isMarking = true;
  if (!(await mark())) throw new Error("The lease was lost.");
  // The server hung up meanwhile: as the dot has not left, it cannot have taken the message.
  if (progress.isOver) throw hungUp();
  progress.dotMayHaveLeft = true;
}

const hungUp = () => new Error("The connection was closed.");

function codeOf(error: unknown): number | null {
  const code: unknown = error instanceof Error ? Reflect.get(error, "responseCode") : null;
  return typeof code === "number" ? code : null;
}

/** Only what concerns this message ends it; a server that refuses us altogether may be set right. */
const ABOUT_THE_MESSAGE = ["EENVELOPE", "EMESSAGE"];

function refusal(error: unknown): Delivery | null {
  const code = codeOf(error);
  if (code === null || !(error instanceof Error)) return null;
  const isAboutUs = !ABOUT_THE_MESSAGE.includes(String(Reflect.get(error, "code")));
  return { kind: "refused", error, isPermanent: code >= 500 && !isAboutUs };
}
