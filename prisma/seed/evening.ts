import { prisma } from "@/lib/db/client";
import { execute } from "@/lib/kernel/command";
import { planMaintenance } from "@/lib/maintenance/commands/plan-maintenance";
import { createTicket } from "@/lib/tickets/commands/create-ticket";
import { mergeTicket } from "@/lib/tickets/commands/merge-ticket";
import { setTheStage } from "./cast";

const TITLE = "New firmware for the Lisbon firewall";
const DAY_MS = 86_400_000;
const HOUR_MS = 3_600_000;

/** What the morning leads to: work that is announced, and two who asked for the same thing. */
export async function planTheEvening(): Promise<void> {
  const { cast, services } = await setTheStage();
  // Times move on and names do not.
  if ((await prisma.maintenance.count({ where: { title: TITLE } })) > 0) return;
  const ask = (by: "maria" | "elif", step: string, words: object) =>
    execute(
      createTicket,
      cast[by],
      {
        ...{ type: "request", externalId: `bad-monday/evening/${step}`, ...words },
        serviceId: services.VPN,
      },
      { key: `bad-monday/evening/${step}` },
    );
  const router = await ask("elif", "router", {
    subject: "A mobile router for the Lisbon reception",
    description: "So that visitors can sign in while the VPN is down.",
  });
  const spare = await ask("elif", "spare", {
    subject: "Spare line for the reception in Lisbon",
    description: "I asked for a router before, either will do.",
  });
  const merge = { ticketId: spare.id, intoId: router.id };
  await execute(mergeTicket, cast.asha, merge, { key: "bad-monday/evening/merge" });

  const day = Math.floor(Date.now() / DAY_MS) * DAY_MS + 2 * DAY_MS;
  await execute(planMaintenance, cast.admin, {
    ...{ title: TITLE, serviceIds: services.VPN ? [services.VPN] : [] },
    body: "The VPN drops for up to **ten minutes** within these two hours. Save your work before.",
    startsAt: new Date(day + 20 * HOUR_MS).toISOString(),
    endsAt: new Date(day + 22 * HOUR_MS).toISOString(),
  });
}
