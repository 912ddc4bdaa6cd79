import { isIP } from "node:net";
import { z } from "zod";

/** Every variable that Muster reads, with the words of `.env.example`. */
export const VARIABLES = {
  PORT: z.coerce
    .number("must be a port number")
    .int("must be a port number")
    .min(1, "must be a port from 1 to 65535")
    .max(65_535, "must be a port from 1 to 65535")
    .default(3000)
    .describe("Where the web process listens."),
  APP_URL: webAddress()
    .optional()
    .describe(
      "The address people open, without a path. Default: http://localhost:$PORT. Required with DATABASE_URL.",
    ),
  DATABASE_URL: addressWith(["postgres:", "postgresql:"])
    .optional()
    .describe("A PostgreSQL (15 or newer) of your own. Absent: the embedded one under DATA_DIR."),
  DATABASE_CONNECTIONS: z.coerce
    .number("must be a number")
    .int("must be a whole number")
    .min(3, "must be from 3 to 100")
    .max(100, "must be from 3 to 100")
    .default(6)
    .describe(
      "How many connections a web process holds to the database at most, and a worker two thirds of it, beside some for listening and for jobs. Each costs the database about 15 MB; on a machine with many processors more of them are of use.",
    ),
  DATA_DIR: z
    .string()
    .default(".data")
    .describe("The embedded database, attachments, and what has to be kept beside them."),
  AUTH_SECRET: z
    .string()
    .min(32, "must have at least 32 characters (try: openssl rand -base64 32)")
    .optional()
    .describe(
      "Signs sessions and links; at least 32 characters. Made and kept in DATA_DIR with the embedded database. Required with DATABASE_URL.",
    ),
  SMTP_URL: addressWith(["smtp:", "smtps:"])
    .optional()
    .describe(
      "The server that takes outgoing mail. Absent: mail is captured and shown to admins, not sent.",
    ),
  MAIL_DOMAIN: z
    .string()
    .regex(/^[a-z0-9.-]+$/i, "must be a domain, as in desk.example.com")
    .optional()
    .describe("The domain that mail comes from and is answered to. Default: the host of APP_URL."),
  MAILBOXES: z
    .string()
    .default("support")
    .transform(parted)
    .pipe(
      z
        .array(z.string().regex(/^[a-z0-9][a-z0-9-]{0,39}$/, "must be names like support"))
        .min(1, "must name one"),
    )
    .describe(
      "The names of the mailboxes whose mail is taken, divided by commas. The part before the @ of their addresses at this host.",
    ),
  IMAP_URL: z
    .string()
    .default("")
    .transform(parted)
    .pipe(
      z.array(
        addressWith(["imap:", "imaps:"]).refine(
          (text) => URL.canParse(text) && new URL(text).username !== "",
          "must hold a user and a password",
        ),
      ),
    )
    .describe(
      "Where mail is fetched, as imaps://user:password@host/INBOX?mailbox=support, several divided by commas. Absent: mail comes over HTTP only.",
    ),
  MAIL_AUTHSERV_ID: z
    .string()
    .default("")
    .transform((list) => parted(list.toLowerCase()))
    .pipe(z.array(z.string().max(255)))
    .describe(
      "The names under which your own mail servers write Authentication-Results, divided by commas. Absent: no sender counts as verified, and agents cannot answer by mail.",
    ),
  S3_ENDPOINT: addressWith(["http:", "https:"])
    .optional()
    .describe("Object storage for attachments. Absent: they lie under DATA_DIR."),
  S3_REGION: z.string().optional().describe("Its region."),
  S3_BUCKET: z.string().optional().describe("The bucket for attachments."),
  S3_ACCESS_KEY_ID: z.string().optional().describe("The key that may read and write the bucket."),
  S3_SECRET_ACCESS_KEY: z.string().optional().describe("The secret of that key."),
  CLAMAV_URL: addressWith(["tcp:"])
    .optional()
    .describe(
      "A ClamAV daemon that looks at every file before it is kept, as tcp://host:3310. While it does not answer, no file is taken.",
    ),
  OIDC_ISSUER: addressWith(["https:", "http:"])
    .refine(
      (text) => !URL.canParse(text) || protocolOf(text) === "https:" || isThisMachine(text),
      "must begin with https://",
    )
    .optional()
    .describe(
      "An OpenID Connect provider that people may sign in with, as it names itself. It has to know the address $APP_URL/sign-in/oidc/callback.",
    ),
  OIDC_CLIENT_ID: z.string().optional().describe("What the provider calls Muster."),
  OIDC_CLIENT_SECRET: z.string().optional().describe("The secret that it shares with Muster."),
  DEMO: z
    .enum(["0", "1"], "must be 0 or 1")
    .default("1")
    .describe("0: no demo world. Only the embedded database ever gets one."),
  TRUSTED_PROXIES: z
    .string()
    .default("")
    .transform(parted)
    .pipe(z.array(z.string().refine(isNetwork, "must be addresses or networks like 10.0.0.0/8")))
    .describe(
      "Addresses or networks (10.0.0.0/8), divided by commas, of the reverse proxies in front. Only they are believed in X-Forwarded-For. Absent: nobody is.",
    ),
  EGRESS_ALLOW: z
    .string()
    .default("")
    .transform(parted)
    .pipe(
      z.array(z.string().regex(/^(\[[0-9a-f:.]+\]|[^\s:]+):\d{1,5}$/i, "must be host:port pairs")),
    )
    .describe(
      "Private host:port pairs, divided by commas, that webhooks and connectors may reach.",
    ),
  LOG_LEVEL: z
    .enum(
      ["debug", "info", "warn", "error", "silent"],
      "must be debug, info, warn, error or silent",
    )
    .default("info")
    .describe("How much is logged: debug, info, warn, error or silent."),
};

function parted(list: string): string[] {
  return list
    .split(",")
    .map((part) => part.trim())
    .filter(Boolean);
}

function isNetwork(text: string): boolean {
  const [address = "", bits, ...more] = text.split("/");
  const most = { 4: 32, 6: 128 }[isIP(address)];
  if (most === undefined || more.length > 0) return false;
  return bits === undefined || (/^\d{1,3}$/.test(bits) && Number(bits) <= most);
}

function addressWith(protocols: string[]) {
  const names = protocols.map((protocol) => `${protocol}//`).join(" or ");
  return z
    .string()
    .refine(
      (text) => protocols.includes(protocolOf(text)),
      `must be an address that begins with ${names}`,
    );
}

function webAddress() {
  return addressWith(["http:", "https:"]).refine(
    (text) => !URL.canParse(text) || /^\/*$/.test(new URL(text).pathname),
    "must have no path",
  );
}

function protocolOf(text: string): string {
  return URL.canParse(text) ? new URL(text).protocol : "";
}

const isThisMachine = (text: string) =>
  /^(localhost|127\.0\.0\.1|\[::1\])$/.test(new URL(text).hostname);
