import { rm } from "node:fs/promises";
import { Readable } from "node:stream";
import busboy from "busboy";
import { LIMITS } from "@/lib/attachments/limits";
import { type Received, receive } from "@/lib/attachments/receive";
import { invalid, Refused } from "@/lib/kernel/errors";
import { chunksOf } from "./keep-file";

/**
 * The one file of a multipart body, written as it arrives. The rest of a body that is refused is
 * read and thrown away, so that the refusal reaches its sender; the server bounds how much that is.
 *
 * @throws `unsupported-media-type`, `validation-failed`, `malformed-request`, and what `receive` throws.
 */
export async function fileIn(request: Request): Promise<{ name: string; file: Received }> {
  const type = request.headers.get("content-type") ?? "";
  if (!/^multipart\/form-data\b/i.test(type)) {
    throw new Refused("unsupported-media-type", "Send multipart/form-data with the field `file`.");
  }
  const source = Readable.from(chunksOf(request.body), { objectMode: false });
  try {
    return await parsed(source, type);
  } finally {
    source.unpipe();
    await new Promise<void>((resolve) => {
      if (source.readableEnded || source.destroyed) return resolve();
      source.once("close", resolve).on("error", () => resolve());
      source.resume();
    });
  }
}

function parsed(source: Readable, type: string): Promise<{ name: string; file: Received }> {
  return new Promise((resolve, reject) => {
    let parser: busboy.Busboy;
    try {
      parser = busboy({
        headers: { "content-type": type },
        defParamCharset: "utf8",
        preservePath: true,
        limits: { files: 2, fields: 1, parts: 3, fieldSize: 1_000, headerPairs: 20 },
      });
    } catch (error) {
      return reject(malformed(error));
    }
    let taken: Promise<{ name: string; file: Received }> | null = null;
    let fault: Refused | null = null;
    const refuse = (refused: Refused) => {
      fault ??= refused;
    };
    const end = (broken: Refused | null) => {
      if (broken) refuse(broken);
      settle(taken, fault).then(resolve, reject);
    };
    parser.on("file", (field, stream, info) => {
      stream.on("error", () => {});
      if (field !== "file" || taken !== null) {
        refuse(field === "file" ? notAlone() : notTaken(field));
        stream.resume();
        return;
      }
      taken = receive(stream, { limitBytes: LIMITS.file }).then((file) => ({
        name: info.filename ?? "",
        file,
      }));
      taken.catch(() => end(null));
    });
    for (const limit of ["partsLimit", "filesLimit", "fieldsLimit"] as const) {
      parser.on(limit, () => refuse(notAlone()));
    }
    parser.on("field", (field) => refuse(notTaken(field)));
    parser.once("close", () => end(null));
    parser.once("error", (error) => end(malformed(error)));
    source.once("error", (error) => {
      parser.destroy();
      end(malformed(error));
    });
    source.pipe(parser);
  });
}

async function settle(
  taken: Promise<{ name: string; file: Received }> | null,
  fault: Refused | null,
): Promise<{ name: string; file: Received }> {
  if (taken === null) throw fault ?? invalid([{ path: "/file", message: "is needed" }]);
  const got = await taken;
  if (fault === null) return got;
  await rm(got.file.path, { force: true });
  throw fault;
}

const notAlone = () => invalid([{ path: "/file", message: "comes alone" }]);
const notTaken = (field: string) =>
  invalid([{ path: `/${field.slice(0, 100)}`, message: "is not taken" }]);

const malformed = (cause: unknown) =>
  new Refused("malformed-request", "The body is no multipart form, or was cut off.", { cause });
