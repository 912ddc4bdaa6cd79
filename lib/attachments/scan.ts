import { createReadStream } from "node:fs";
import { connect } from "node:net";
import { env } from "@/lib/env";
import { busy, invalid } from "@/lib/kernel/errors";

const ANSWER_WITHIN_MS = 30_000;
const LONGEST_ANSWER = 4_096;

/**
 * Has ClamAV look at a file, where `CLAMAV_URL` names one.
 *
 * @throws `validation-failed` when it finds something, `unavailable` when it cannot say: a scanner
 * that is wanted and silent lets nothing through.
 */
export async function scan(path: string): Promise<"clean" | "unscanned"> {
  if (env.CLAMAV_URL === undefined) return "unscanned";
  const verdict = await ask(new URL(env.CLAMAV_URL), path).catch((error: unknown) => {
    throw busy(error);
  });
  if (/^stream: OK$/.test(verdict)) return "clean";
  const found = /^stream: (.+) FOUND$/.exec(verdict)?.[1];
  if (found === undefined) throw busy(new Error(`ClamAV said: ${verdict}`));
  const name = found.replace(/[^\w.:-]/g, "_").slice(0, 100);
  throw invalid([{ path: "/file", message: `holds something harmful (${name})` }]);
}

/** The INSTREAM command: each chunk behind its length, ended by a length of zero. */
function ask({ hostname, port }: URL, path: string): Promise<string> {
  return new Promise((resolve, reject) => {
    const socket = connect(Number(port || 3310), hostname.replace(/^\[|\]$/g, ""));
    const file = createReadStream(path, { highWaterMark: 65_536 });
    let said = "";
    const fail = (error: Error) => {
      file.destroy();
      socket.destroy();
      reject(error);
    };
    socket.setTimeout(ANSWER_WITHIN_MS, () => fail(new Error("ClamAV does not answer.")));
    socket.setEncoding("utf8");
    socket.on("error", fail);
    file.on("error", fail);
    socket.on("connect", () => {
      socket.write("zINSTREAM\0");
      file.on("data", (chunk) => {
        const bytes = Buffer.from(chunk);
        const length = Buffer.alloc(4);
        length.writeUInt32BE(bytes.byteLength);
        socket.write(length);
        if (!socket.write(bytes)) file.pause();
      });
      file.on("end", () => socket.write(Buffer.alloc(4)));
    });
    socket.on("drain", () => file.resume());
    socket.on("data", (chunk) => {
      said += chunk;
      if (said.length > LONGEST_ANSWER) return fail(new Error("ClamAV says too much."));
      if (!said.includes("\0")) return;
      file.destroy();
      socket.destroy();
      resolve(said.split("\0", 1)[0]?.trim() ?? "");
    });
    socket.on("close", () => fail(new Error("ClamAV hung up.")));
  });
}
