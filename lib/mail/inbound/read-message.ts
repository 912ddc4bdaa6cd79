import PostalMime, {
  type Address,
  type Attachment,
  addressParser,
  decodeWords,
  type Email,
} from "postal-mime";
import { LIMITS } from "@/lib/attachments/limits";
import { cleanName } from "@/lib/attachments/name";
import { addressIn, clean, cleanLine, messageIdsIn } from "./clean";
import { reportsIn } from "./delivery-report";
import { MAIL_LIMITS } from "./limits";
import { natureOf, wantsNoAnswer } from "./nature";
import type { ReadFile, Reading } from "./reading";
import { sanitise } from "./sanitise";
import { markdownOfHtml, markdownOfText, withoutQuoted } from "./words";

/** Parts that say something of a mail of ours rather than being a file for anybody. */
const REPORT_PARTS = new Set([
  "message/delivery-status",
  "message/global-delivery-status",
  "message/disposition-notification",
]);

/**
 * Reads a message from its source. Runs in a thread of its own, as a crafted one may take seconds.
 *
 * @throws for one that is nested too deeply or has too many parts or headers.
 */
export async function readMessage(source: Uint8Array): Promise<Reading> {
  if (shortLinesIn(source) > MAIL_LIMITS.shortLines) throw new Error("It has too many lines.");
  const email = await PostalMime.parse(source, {
    maxNestingDepth: MAIL_LIMITS.depth,
    maxHeadersSize: MAIL_LIMITS.headers,
    forceRfc822Attachments: true,
  });
  if (email.attachments.length > MAIL_LIMITS.parts) throw new Error("It has too many parts.");

  const header = (name: string) => email.headers.find(({ key }) => key === name)?.value ?? "";
  const all = (name: string) =>
    email.headers.filter(({ key }) => key === name).map(({ value }) => value);
  const from = onlySender(all("from"));
  const subject = cleanLine(email.subject ?? "", MAIL_LIMITS.subject);
  const copyTo = addressesIn([...(email.to ?? []), ...(email.cc ?? [])]);
  const delivered = ["delivered-to", "x-original-to", "envelope-to", "x-envelope-to"].flatMap(all);
  const nature = natureOf(header, subject, from?.address ?? null);
  return {
    messageId: messageIdsIn(header("message-id"))[0] ?? null,
    from,
    recipients: [
      ...new Set([...copyTo, ...delivered.flatMap((one) => addressIn(bare(one)) ?? [])]),
    ],
    copyTo,
    subject,
    answers: [
      ...new Set([
        ...messageIdsIn(header("in-reply-to")),
        ...messageIdsIn(header("references")).reverse(),
      ]),
    ].slice(0, 50),
    verdicts: all("authentication-results").slice(0, 20),
    nature,
    wantsNoAnswer: wantsNoAnswer(header),
    ...wordsOf(email),
    ...filesOf(email.attachments),
    reports: nature === "delivery_report" ? reportsOf(email.attachments) : [],
  };
}

/** Each line costs the same, so that a few megabytes of empty ones would take half a minute. */
function shortLinesIn(source: Uint8Array): number {
  let count = 0;
  for (let at = 0; at < source.byteLength; ) {
    const end = source.indexOf(LINE_FEED, at);
    if (end === -1) break;
    if (end - at < SHORT) count += 1;
    at = end + 1;
  }
  return count;
}

const LINE_FEED = 0x0a;
/** Shorter than the lines of a file that was encoded to be sent. */
const SHORT = 40;

const bare = (typed: string) => typed.trim().replace(/^<|>$/g, "");

function onlySender(lines: readonly string[]): Reading["from"] {
  const [line = ""] = lines;
  if (lines.length !== 1 || line.length > LONGEST_SENDER) return null;
  const people = addressParser(line, { flatten: true });
  const [first] = people;
  const address = people.length === 1 ? addressIn(first?.address) : null;
  if (address === null) return null;
  return { address, name: cleanLine(decodeWords(first?.name ?? ""), 100) || address };
}

const LONGEST_SENDER = 4_000;

function addressesIn(list: readonly Address[]): string[] {
  const flat = list.flatMap((one) => one.group ?? [one]);
  return [...new Set(flat.flatMap(({ address }) => addressIn(address) ?? []))].slice(0, 100);
}

function wordsOf({ text = "", html = "" }: Email) {
  const fits = html.length > 0 && html.length <= MAIL_LIMITS.html;
  const shown = fits ? sanitise(html) : null;
  const inHtml = { html: shown?.html ?? null, remoteImages: shown?.remoteImages ?? 0 };
  const plain = clean(text, MAIL_LIMITS.fullText);
  if (plain !== "" || !shown) {
    return {
      ...inHtml,
      fullText: markdownOfText(plain),
      text: markdownOfText(withoutQuoted(plain)),
    };
  }
  const words = clean(markdownOfHtml(shown.html), MAIL_LIMITS.fullText);
  return { ...inHtml, fullText: words, text: withoutQuoted(words) };
}

function filesOf(attachments: readonly Attachment[]) {
  const given = attachments.filter(
    ({ mimeType, content }) => !REPORT_PARTS.has(mimeType) && bytesOf(content).byteLength > 0,
  );
  const files: ReadFile[] = given
    .filter(({ content }) => bytesOf(content).byteLength <= LIMITS.file)
    .slice(0, LIMITS.filesAtOnce)
    .map(({ filename, mimeType, content }) => ({
      name: cleanName(filename || nameFor(mimeType)),
      bytes: bytesOf(content),
    }));
  return { files, filesLeftOut: given.length - files.length };
}

const nameFor = (mimeType: string) =>
  mimeType === "message/rfc822" ? "message.eml" : `file.${mimeType.split("/")[1] ?? "bin"}`;

function bytesOf(content: Attachment["content"]): Uint8Array<ArrayBuffer> {
  if (typeof content === "string") return new TextEncoder().encode(content);
  return content instanceof ArrayBuffer ? new Uint8Array(content) : new Uint8Array(content);
}

function reportsOf(attachments: readonly Attachment[]): Reading["reports"] {
  const said = (wanted: RegExp) =>
    attachments
      .filter(({ mimeType }) => wanted.test(mimeType))
      .map(({ content }) =>
        new TextDecoder("latin1").decode(bytesOf(content).subarray(0, 200_000)),
      );
  const [status = ""] = said(/^message\/(global-)?delivery-status$/);
  const [original = ""] = said(/^(message\/(rfc822|global)|text\/rfc822-headers)$/);
  return reportsIn(status, original);
}
