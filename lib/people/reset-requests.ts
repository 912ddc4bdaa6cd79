import { prisma } from "@/lib/db/client";
import { mayMailReset } from "./throttle";

export const RESET_TASK = "reset-password";

/**
 * Notes that somebody asked for a new password. Whether there is such an account is looked up by the
 * worker, so neither the answer nor its time can tell.
 *
 * @throws `rate-limited` for an address from which far too many were asked for.
 */
export async function askForReset(email: string, address: string): Promise<void> {
  if (!(await mayMailReset(email, address))) return;
  await prisma.$executeRaw`
    select graphile_worker.add_job(${RESET_TASK}, ${JSON.stringify({ email })}::json)`;
}
