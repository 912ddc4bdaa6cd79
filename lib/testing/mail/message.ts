import { randomUUID } from "node:crypto";

export type Wish = {
  from?: string;
  to?: string;
  subject?: string;
  text?: string;
  html?: string;
  messageId?: string | null;
  inReplyTo?: string;
  references?: string;
  headers?: readonly string[];
  files?: readonly { name: string; type?: string; bytes: Buffer }[];
};

/** A message as a mail program writes it. */
export function message(wish: Wish = {}): Buffer {
  const { from = "Ada <ada@example.com>", to = "support@localhost", subject = "Printer" } = wish;
  const { messageId = `<${randomUUID()}@mail.example>`, files = [], headers = [] } = wish;
  const lines = [
    ...headers,
    `From: ${from}`,
    `To: ${to}`,
    `Subject: ${subject}`,
    "Date: Wed, 25 Nov 2026 10:00:00 +0000",
    ...(messageId === null ? [] : [`Message-ID: ${messageId}`]),
    ...(wish.inReplyTo === undefined ? [] : [`In-Reply-To: ${wish.inReplyTo}`]),
    ...(wish.references === undefined ? [] : [`References: ${wish.references}`]),
    "MIME-Version: 1.0",
  ];
  const text = wish.text ?? (wish.html === undefined ? "It smokes." : undefined);
  const parts = [
    ...(text === undefined ? [] : [part("text/plain; charset=utf-8", text)]),
    ...(wish.html === undefined ? [] : [part("text/html; charset=utf-8", wish.html)]),
  ];
  const words =
    parts.length === 1 ? (parts[0] ?? "") : wrapped("multipart/alternative", "words", parts);
  const body =
    files.length === 0
      ? words
      : wrapped("multipart/mixed", "mixed", [
          words,
          ...files.map(
            ({ name, type = "application/octet-stream", bytes }) =>
              `Content-Type: ${type}; name="${name}"\r\nContent-Disposition: attachment; filename="${name}"\r\nContent-Transfer-Encoding: base64\r\n\r\n${inLines(bytes.toString("base64"))}`,
          ),
        ]);
  return Buffer.from(`${lines.join("\r\n")}\r\n${body}\r\n`);
}

const part = (type: string, words: string) =>
  `Content-Type: ${type}\r\nContent-Transfer-Encoding: 8bit\r\n\r\n${words.replace(/\r?\n/g, "\r\n")}`;

function wrapped(type: string, name: string, parts: readonly string[]): string {
  const inside = parts.map((one) => `--${name}\r\n${one}\r\n`).join("");
  return `Content-Type: ${type}; boundary="${name}"\r\n\r\n${inside}--${name}--`;
}

const inLines = (text: string) => text.replace(/.{76}/g, "$&\r\n");

/** What a mail server says of one of our mails that it could not deliver (RFC 3464). */
export function bounce({ messageId, recipient }: { messageId: string; recipient: string }): Buffer {
  return Buffer.from(
    [
      "Return-Path: <>",
      "From: Mail Delivery System <mailer-daemon@mail.example>",
      "To: support@localhost",
      "Subject: Undelivered Mail Returned to Sender",
      `Message-ID: <${randomUUID()}@mail.example>`,
      "Auto-Submitted: auto-replied",
      'Content-Type: multipart/report; report-type=delivery-status; boundary="b"',
      "",
      "--b",
      "Content-Type: text/plain",
      "",
      "I'm sorry to have to inform you that your message could not be delivered.",
      "--b",
      "Content-Type: message/delivery-status",
      "",
      "Reporting-MTA: dns; mail.example",
      "",
      `Final-Recipient: rfc822; ${recipient}`,
      "Action: failed",
      "Status: 5.1.1",
      "Diagnostic-Code: smtp; 550 5.1.1 There is no such mailbox",
      "",
      "--b",
      "Content-Type: text/rfc822-headers",
      "",
      `Message-ID: ${messageId}`,
      "Subject: Whatever it was",
      "--b--",
      "",
    ].join("\r\n"),
  );
}
