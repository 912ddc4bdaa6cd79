import { type AddressInfo, createServer, type Server } from "node:net";
import { EICAR } from "./samples";

/** Speaks clamd's INSTREAM on loopback, and finds EICAR. */
export class Clamd {
  /** How many files it has looked at. */
  seen = 0;
  /** What it says whatever it is sent; null to look. */
  says: string | null = null;

  private constructor(
    private readonly server: Server,
    readonly url: string,
  ) {}

  static async open(): Promise<Clamd> {
    const server = createServer();
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
    const { port } = server.address() as AddressInfo;
    const clamd = new Clamd(server, `tcp://127.0.0.1:${port}`);
    server.on("connection", (socket) => {
      let held = Buffer.alloc(0);
      let content = Buffer.alloc(0);
      socket.on("error", () => {});
      socket.on("data", (chunk) => {
        held = Buffer.concat([held, chunk]);
        if (content.length === 0 && held.subarray(0, 10).toString() === "zINSTREAM\0") {
          held = held.subarray(10);
        }
        while (held.length >= 4) {
          const length = held.readUInt32BE(0);
          if (length === 0) {
            clamd.seen += 1;
            const found = content.includes(EICAR) ? "Eicar-Signature FOUND" : "OK";
            return void socket.end(`${clamd.says ?? `stream: ${found}`}\0`);
          }
          if (held.length < 4 + length) return;
          content = Buffer.concat([content, held.subarray(4, 4 + length)]);
          held = held.subarray(4 + length);
        }
      });
    });
    return clamd;
  }

  close(): Promise<void> {
    return new Promise((resolve) => this.server.close(() => resolve()));
  }
}
