declare module "smtp-server" {
  import type { EventEmitter } from "node:events";
  import type { Server, Socket } from "node:net";
  import type { Readable } from "node:stream";

  type Session = { id: string; envelope: { mailFrom: { address: string } | false } };

  /** As much of it as our tests use; the package has no types of its own. */
  export class SMTPServer extends EventEmitter {
    constructor(options: {
      disabledCommands?: string[];
      onData?: (
        stream: Readable,
        session: Session,
        done: (error: Error | null, message?: string) => void,
      ) => void;
    });
    readonly server: Server;
    readonly connections: Set<{ session: Session; _socket: Socket }>;
    listen(port: number, host: string, listening: () => void): void;
    close(closed: () => void): void;
  }
}
