import { randomFrom } from "@/lib/testing/kill/random";

/** A message that no mail program would write, and what is wrong with it. */
export type Malformed = { name: string; source: Buffer };

const HEAD = "From: Ada <ada@example.com>\r\nTo: support@localhost\r\nSubject: Broken\r\n";
const text = (words: string) => Buffer.from(words, "latin1");
const simple = (headers: string, body = "Words.\r\n") => text(`${HEAD}${headers}\r\n${body}`);
const repeat = (part: string, times: number) => part.repeat(times);

const mixed = (inside: string, boundary = "b") =>
  simple(`MIME-Version: 1.0\r\nContent-Type: multipart/mixed; boundary="${boundary}"\r\n`, inside);

function nested(depth: number): Buffer {
  const open = Array.from(
    { length: depth },
    (_, at) => `Content-Type: multipart/mixed; boundary="n${at}"\r\n\r\n--n${at}\r\n`,
  );
  return text(`${HEAD}${open.join("")}Content-Type: text/plain\r\n\r\nDeep.\r\n`);
}

const html = (markup: string) => simple("Content-Type: text/html; charset=utf-8\r\n", markup);

/** Made by hand, each for one way to go wrong. */
function byHand(): Malformed[] {
  const cases: [string, Buffer][] = [
    ["one byte", text("x")],
    ["only line ends", text("\r\n\r\n\r\n")],
    ["only NULs", Buffer.alloc(1_000)],
    ["no header", text("Hello there, no header at all.\r\n")],
    ["no body", text(HEAD)],
    ["no line end", text("From: ada@example.com")],
    ["bare line feeds", text(`${HEAD}\n\nWords.\n`.replaceAll("\r\n", "\n"))],
    ["bare carriage returns", text(`${HEAD}\r\rWords.`.replaceAll("\r\n", "\r"))],
    ["mbox line first", text(`From ada Wed Nov 25\r\n${HEAD}\r\nWords.`)],
    ["byte order mark first", Buffer.concat([Buffer.from([0xef, 0xbb, 0xbf]), simple("")])],
    ["UTF-16", Buffer.from(`${HEAD}\r\nWords.`, "utf16le")],
    ["header without a colon", simple("This is no header\r\n")],
    ["header without a name", simple(": nameless\r\n")],
    ["fold before any header", text(` folded\r\n${HEAD}\r\nWords.`)],
    ["NUL in a header", simple("X-Nul: a\0b\r\n")],
    ["NUL in the subject", text("From: ada@example.com\r\nSubject: a\0b\r\n\r\nx")],
    ["NUL in the body", simple("", "a\0b")],
    ["two senders", text("From: a@example.com\r\nFrom: b@example.com\r\n\r\nx")],
    ["a list of senders", text("From: a@example.com, b@example.com\r\n\r\nx")],
    ["a group as sender", text("From: Team: a@example.com, b@example.com;\r\n\r\nx")],
    ["an empty sender", text("From:\r\nSubject: x\r\n\r\nx")],
    ["a sender without a domain", text("From: ada\r\n\r\nx")],
    ["a sender with a quoted at sign", text('From: "a@b"@example.com\r\n\r\nx')],
    ["a sender of 10,000 letters", text(`From: ${repeat("a", 10_000)}@example.com\r\n\r\nx`)],
    ["a name of 100,000 letters", text(`From: ${repeat("n", 100_000)} <a@example.com>\r\n\r\nx`)],
    [
      "a line break encoded in a name",
      text("From: =?utf-8?q?a=0D=0ABcc:x?= <a@b.example>\r\n\r\nx"),
    ],
    ["a subject of 1 MB", simple(`Subject: ${repeat("s", 400_000)}\r\n`)],
    ["10,000 headers", simple(repeat("X-Many: yes\r\n", 10_000))],
    [
      "100,000 recipients",
      text(`From: a@b.example\r\nTo: ${repeat("x@y.example, ", 30_000)}\r\n\r\nx`),
    ],
    [
      "10,000 open brackets in To",
      text(`From: a@b.example\r\nTo: ${repeat("<", 10_000)}\r\n\r\nx`),
    ],
    ["10,000 comments in From", text(`From: ${repeat("(", 10_000)}a@b.example\r\n\r\nx`)],
    ["10,000 quotes in From", text(`From: ${repeat('"', 10_001)} <a@b.example>\r\n\r\nx`)],
    ["Message-ID of 10 kB", simple(`Message-ID: <${repeat("m", 10_000)}@x>\r\n`)],
    ["Message-ID without brackets", simple("Message-ID: abc@x\r\n")],
    ["two Message-IDs", simple("Message-ID: <1@x>\r\nMessage-ID: <2@x>\r\n")],
    ["50,000 references", simple(`References: ${repeat("<a@b> ", 50_000)}\r\n`)],
    ["a date of the year 9999", simple("Date: Fri, 31 Dec 9999 23:59:59 +0000\r\n")],
    ["a date that is none", simple("Date: yesterday\r\n")],
    ["an unknown charset", simple("Content-Type: text/plain; charset=klingon\r\n")],
    [
      "a charset of 1,000 letters",
      simple(`Content-Type: text/plain; charset=${repeat("c", 1_000)}\r\n`),
    ],
    ["UTF-7", simple("Content-Type: text/plain; charset=utf-7\r\n", "+ADw-script+AD4-")],
    [
      "UTF-8 that is none",
      Buffer.concat([
        simple("Content-Type: text/plain; charset=utf-8\r\n", ""),
        Buffer.from([0xc3, 0x28, 0xff, 0xfe]),
      ]),
    ],
    ["half a surrogate", simple("Content-Type: text/plain; charset=utf-16le\r\n", "\x00\xd8")],
    ["an unknown encoding", simple("Content-Transfer-Encoding: x-rot13\r\n")],
    ["base64 that is none", simple("Content-Transfer-Encoding: base64\r\n", "%%%%\r\n====")],
    ["base64 cut off", simple("Content-Transfer-Encoding: base64\r\n", "SGVsbG")],
    [
      "base64 in one line of 2 MB",
      simple("Content-Transfer-Encoding: base64\r\n", repeat("QUJD", 500_000)),
    ],
    [
      "quoted-printable that is none",
      simple("Content-Transfer-Encoding: quoted-printable\r\n", "=ZZ =\r\n=3"),
    ],
    [
      "a million equals signs",
      simple("Content-Transfer-Encoding: quoted-printable\r\n", repeat("=", 1_000_000)),
    ],
    ["an encoded word that does not end", simple("Subject: =?utf-8?b?SGVsbG8\r\n")],
    ["10,000 encoded words", simple(`Subject: ${repeat("=?utf-8?q?a?= ", 10_000)}\r\n`)],
    ["an encoded word within one", simple("Subject: =?utf-8?q?=3D=3Futf-8=3Fq=3Fx=3F=3D?=\r\n")],
    ["no boundary", simple("Content-Type: multipart/mixed\r\n", "--\r\n\r\nx")],
    ["an empty boundary", mixed("--\r\n\r\nx\r\n----", "")],
    ["a boundary of 1,000 letters", mixed(`--${repeat("b", 1_000)}\r\n\r\nx`, repeat("b", 1_000))],
    ["a boundary that never comes", mixed("Nothing.\r\n")],
    ["a boundary that never ends", mixed("--b\r\nContent-Type: text/plain\r\n\r\nx")],
    ["only the last boundary", mixed("--b--\r\n")],
    ["a part without a header", mixed("--b\r\nno header, no blank\r\n--b--")],
    ["10,000 empty parts", mixed(`${repeat("--b\r\n\r\n", 10_000)}--b--`)],
    [
      "600 files",
      mixed(
        `${repeat("--b\r\nContent-Disposition: attachment; filename=a.txt\r\n\r\nx\r\n", 600)}--b--`,
      ),
    ],
    [
      "the same boundary inside",
      mixed(
        '--b\r\nContent-Type: multipart/mixed; boundary="b"\r\n\r\n--b\r\n\r\nx\r\n--b--\r\n--b--',
      ),
    ],
    ["10,000 parameters", simple(`Content-Type: text/plain${repeat("; a=b", 10_000)}\r\n`)],
    [
      "a file name that is a path",
      mixed(
        '--b\r\nContent-Disposition: attachment; filename="../../../etc/passwd"\r\n\r\nx\r\n--b--',
      ),
    ],
    [
      "a file name of 100 kB",
      mixed(
        `--b\r\nContent-Disposition: attachment; filename="${repeat("f", 100_000)}"\r\n\r\nx\r\n--b--`,
      ),
    ],
    [
      "a file name in 1,000 pieces",
      mixed(
        `--b\r\nContent-Disposition: attachment${Array.from({ length: 1_000 }, (_, at) => `; filename*${at}=x`).join("")}\r\n\r\nx\r\n--b--`,
      ),
    ],
    [
      "a file name with a NUL",
      mixed('--b\r\nContent-Disposition: attachment; filename="a\0b.exe"\r\n\r\nx\r\n--b--'),
    ],
    ["an empty file", mixed("--b\r\nContent-Disposition: attachment; filename=a\r\n\r\n\r\n--b--")],
    [
      "a message within a message, 50 times",
      text(`${HEAD}${repeat("Content-Type: message/rfc822\r\n\r\n", 50)}x`),
    ],
    [
      "a report that says nothing",
      simple(
        'Content-Type: multipart/report; report-type=delivery-status; boundary="b"\r\n',
        "--b--",
      ),
    ],
    [
      "a report of 100 kB of blanks",
      simple(
        'Content-Type: multipart/report; report-type=delivery-status; boundary="b"\r\n',
        `--b\r\nContent-Type: message/delivery-status\r\n\r\n${repeat(" \n", 50_000)}\r\n--b--`,
      ),
    ],
    [
      "a report of 10,000 recipients",
      simple(
        'Content-Type: multipart/report; report-type=delivery-status; boundary="b"\r\n',
        `--b\r\nContent-Type: message/delivery-status\r\n\r\n${repeat("Final-Recipient: rfc822; a@b.example\r\nAction: failed\r\n\r\n", 10_000)}\r\n--b\r\nContent-Type: text/rfc822-headers\r\n\r\nMessage-ID: <x@y>\r\n--b--`,
      ),
    ],
    ["10,000 tags within one another", html(repeat("<div>", 10_000))],
    ["10,000 tables within one another", html(repeat("<table><tr><td>", 3_300))],
    ["100,000 unclosed tags", html(repeat("<b", 100_000))],
    ["an attribute of 400 kB", html(`<p title="${repeat("t", 400_000)}">x</p>`)],
    [
      "10,000 attributes",
      html(`<p ${Array.from({ length: 10_000 }, (_, at) => `a${at}=1`).join(" ")}>x</p>`),
    ],
    ["a style of 400 kB", html(`<p style="${repeat("color:red;", 40_000)}">x</p>`)],
    ["a style that never ends", html(`<p style="color:${repeat("(", 50_000)}">x</p>`)],
    ["100,000 entities", html(repeat("&amp;", 90_000))],
    ["600 kB of HTML", html(repeat("<p>x</p>", 80_000))],
    ["a comment that never ends", html(`<!-- ${repeat("-", 100_000)}`)],
    ["50,000 quote marks", simple("", `${repeat(">", 50_000)} deep\r\n`)],
    ["50,000 quoted lines", simple("", repeat("> quoted\r\n", 50_000))],
    ["a line of 1 MB", simple("", repeat("w", 1_000_000))],
    ["500,000 blank lines", simple("", repeat("\r\n", 500_000))],
    ["'On' 20,000 times", simple("", repeat("On ", 20_000))],
    ["'On … wrote' that never is", simple("", repeat("On a b\r\n", 10_000))],
    ["'Am' 20,000 times", simple("", repeat("Am x schrieb <", 5_000))],
    ["dashes without end", simple("", repeat("-", 200_000))],
    ["backticks without end", simple("", repeat("`", 19_000))],
    ["brackets without end", simple("", repeat("[", 19_000))],
    ["stars and underscores", simple("", repeat("*_", 9_000))],
    ["a mention of somebody", simple("", "@[Admin](person:019a0000-0000-7000-8000-000000000013)")],
    ["terminal escapes", simple("Subject: \u001b[2J\r\n", "\u001b]0;x\u0007")],
    [
      "directional overrides",
      simple("", Buffer.from("\u202e\u2066 gnp.exe", "utf8").toString("latin1")),
    ],
    ["100 levels", nested(90)],
    ["150 levels", nested(150)],
    ["5,000 levels", nested(5_000)],
  ];
  return cases.map(([name, source]) => ({ name, source }));
}

const WHOLE = Buffer.from(
  [
    "Return-Path: <ada@example.com>",
    "From: =?utf-8?q?Ad=C3=A4?= <ada@example.com>",
    "To: support@localhost",
    "Subject: =?utf-8?b?R3LDvMOfZQ==?=",
    "Message-ID: <whole@example.com>",
    "References: <a@example.com> <b@example.com>",
    "MIME-Version: 1.0",
    'Content-Type: multipart/mixed; boundary="outer"',
    "",
    "--outer",
    'Content-Type: multipart/alternative; boundary="inner"',
    "",
    "--inner",
    "Content-Type: text/plain; charset=utf-8",
    "Content-Transfer-Encoding: quoted-printable",
    "",
    "It smokes, =C3=BCberall.=",
    "",
    "",
    "On Wed, 25 Nov 2026, Muster wrote:",
    "> Please restart it.",
    "--inner",
    "Content-Type: text/html; charset=utf-8",
    "",
    '<p style="color:red">It <b>smokes</b>.</p><img src="https://x.example/p.png">',
    "--inner--",
    "--outer",
    'Content-Type: image/png; name="a.png"',
    "Content-Transfer-Encoding: base64",
    'Content-Disposition: attachment; filename="a.png"',
    "",
    "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==",
    "--outer--",
    "",
  ].join("\r\n"),
);

/** A whole message with some bytes turned, cut, doubled or swapped: the same for the same number. */
function mutated(number: number): Malformed {
  const random = randomFrom(number);
  const whole = (limit: number) => Math.floor(random() * limit);
  let bytes = Buffer.from(WHOLE);
  const turns = 1 + whole(6);
  for (let turn = 0; turn < turns; turn += 1) {
    const [at, length] = [whole(bytes.byteLength), 1 + whole(200)];
    const piece = bytes.subarray(at, at + length);
    const kind = whole(5);
    if (kind === 0)
      for (let flip = 0; flip < 20; flip += 1) bytes[whole(bytes.byteLength)] = whole(256);
    if (kind === 1) bytes = bytes.subarray(0, Math.max(1, at));
    if (kind === 2)
      bytes = Buffer.concat([bytes.subarray(0, at), piece, piece, bytes.subarray(at)]);
    if (kind === 3) bytes = Buffer.concat([bytes.subarray(0, at), bytes.subarray(at + length)]);
    if (kind === 4)
      bytes = Buffer.concat([piece, bytes.subarray(0, at), bytes.subarray(at + length)]);
  }
  const source = bytes.byteLength > 0 ? Buffer.from(bytes) : Buffer.from("x");
  return { name: `mutation ${number}`, source };
}

/** At least 400 messages, always the same ones. */
export function malformed(mutations = 320): Malformed[] {
  return [...byHand(), ...Array.from({ length: mutations }, (_, number) => mutated(number + 1))];
}
