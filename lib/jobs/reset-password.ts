import { z } from "zod";
import { execute } from "@/lib/kernel/command";
import { Refused } from "@/lib/kernel/errors";
import { requestPasswordReset } from "@/lib/people/commands/request-password-reset";

const Payload = z.object({ email: z.string() });

/** Mails a link to whoever has this address; nothing happens for one that nobody has. */
export async function offerReset(payload: unknown, jobId: string): Promise<void> {
  const { email } = Payload.parse(payload);
  const system = { kind: "system", name: "reset-password" } as const;
  await execute(requestPasswordReset, system, { email }, { key: `job:${jobId}` }).catch((error) => {
    if (!(error instanceof Refused) || error.code !== "not-found") throw error;
  });
}
