import { createHash, createHmac } from "node:crypto";
import { createServer, type IncomingMessage, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { buffer } from "node:stream/consumers";

const ACCOUNT = { accessKeyId: "AKIDTEST", secretAccessKey: "a secret of the store" } as const;
const PAGE = 2;

/**
 * A small object store on loopback that speaks S3 and checks every signature by the rules of AWS
 * Signature Version 4, written anew here so that it does not agree with the client by sharing code.
 */
export class ObjectStore {
  readonly kept = new Map<string, { body: Buffer; at: Date }>();

  private constructor(
    private readonly server: Server,
    readonly endpoint: string,
  ) {}

  get settings() {
    return { endpoint: this.endpoint, region: "eu-test-1", bucket: "desk", ...ACCOUNT };
  }

  static async open(): Promise<ObjectStore> {
    const server = createServer();
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
    const { port } = server.address() as AddressInfo;
    const made = new ObjectStore(server, `http://127.0.0.1:${port}`);
    server.on("request", async (req, res) => {
      const body = await buffer(req);
      const { status, text = "", headers = {} } = made.#answer(req, body);
      res.writeHead(status, headers).end(text);
    });
    return made;
  }

  close(): Promise<void> {
    this.server.closeAllConnections();
    return new Promise((resolve) => this.server.close(() => resolve()));
  }

  #answer(req: IncomingMessage, body: Buffer): Answer {
    if (!isSigned(req, body)) return { status: 403, text: "<Error/>" };
    const { pathname, searchParams } = new URL(req.url ?? "/", this.endpoint);
    const [, bucket, ...rest] = pathname.split("/");
    if (bucket !== "desk") return { status: 404 };
    const key = rest.join("/");
    if (key === "" && req.method === "GET") return this.#list(searchParams);
    if (req.method === "PUT") {
      this.kept.set(key, { body, at: new Date() });
      return { status: 200 };
    }
    if (req.method === "DELETE") {
      this.kept.delete(key);
      return { status: 204 };
    }
    const found = this.kept.get(key);
    if (!found) return { status: 404, text: "<Error/>" };
    const range = /^bytes=(\d+)-(\d+)$/.exec(req.headers.range ?? "");
    if (!range) return { status: 200, text: found.body };
    return { status: 206, text: found.body.subarray(Number(range[1]), Number(range[2]) + 1) };
  }

  #list(query: URLSearchParams): Answer {
    const after = query.get("continuation-token") ?? "";
    const keys = [...this.kept.keys()].sort().filter((key) => key > after);
    const shown = keys.slice(0, PAGE);
    const contents = shown.map(
      (key) =>
        `<Contents><Key>${key}</Key><LastModified>${this.kept.get(key)?.at.toISOString()}</LastModified></Contents>`,
    );
    const more =
      keys.length > PAGE ? `<NextContinuationToken>${shown.at(-1)}</NextContinuationToken>` : "";
    const text = `<?xml version="1.0"?><ListBucketResult>${contents.join("")}${more}</ListBucketResult>`;
    return { status: 200, text, headers: { "Content-Type": "application/xml" } };
  }
}

type Answer = { status: number; text?: string | Buffer; headers?: Record<string, string> };

function isSigned(req: IncomingMessage, body: Buffer): boolean {
  const given =
    /^AWS4-HMAC-SHA256 Credential=([^/]+)\/(\d{8})\/([^/]+)\/s3\/aws4_request, ?SignedHeaders=([^,]+), ?Signature=([0-9a-f]{64})$/.exec(
      req.headers.authorization ?? "",
    );
  if (!given) return false;
  const [, account, day = "", region = "", names = "", signature] = given;
  const claimed = String(req.headers["x-amz-content-sha256"]);
  if (claimed !== "UNSIGNED-PAYLOAD" && claimed !== sha256(body)) return false;
  const { pathname, searchParams } = new URL(req.url ?? "/", "http://store");
  const query = [...searchParams]
    .map(([name, value]) => `${encoded(name)}=${encoded(value)}`)
    .sort()
    .join("&");
  const headers = names.split(";").map((name) => `${name}:${String(req.headers[name]).trim()}\n`);
  const canonical = [req.method, pathname, query, headers.join(""), names, claimed].join("\n");
  const scope = `${day}/${region}/s3/aws4_request`;
  const toSign = ["AWS4-HMAC-SHA256", req.headers["x-amz-date"], scope, sha256(canonical)].join(
    "\n",
  );
  const key = [day, region, "s3", "aws4_request"].reduce<Buffer | string>(
    (secret, part) => hmac(secret, part),
    `AWS4${ACCOUNT.secretAccessKey}`,
  );
  return account === ACCOUNT.accessKeyId && hmac(key, toSign).toString("hex") === signature;
}

const sha256 = (bytes: Buffer | string) => createHash("sha256").update(bytes).digest("hex");
const hmac = (key: Buffer | string, text: string) =>
  createHmac("sha256", key).update(text).digest();
const encoded = (text: string) =>
  encodeURIComponent(text).replace(
    /[!'()*]/g,
    (char) => `%${char.charCodeAt(0).toString(16).toUpperCase()}`,
  );
