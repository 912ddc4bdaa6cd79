import { isDatabaseAway } from "@/lib/db/client";
import { env } from "@/lib/env";
import { execute } from "@/lib/kernel/command";
import { Refused } from "@/lib/kernel/errors";
import { confirmSubscription } from "@/lib/status/commands/confirm-subscription";
import { leaveStatus } from "@/lib/status/commands/leave-status";
import { subscribeToStatus } from "@/lib/status/commands/subscribe-to-status";
import { readStatusToken, type StatusPurpose } from "@/lib/status/link";
import { subscriptionWithId } from "@/lib/status/queries";
import { statusNotice } from "@/lib/status/render";
import status from "@/messages/en/status.json";
import { clientAddress } from "./client-address";
import { requireLeft, take } from "./rate-limit";

const READER = { kind: "system", name: "status-page" } as const;
const CONFIRM_MS = 3 * 86_400_000;

/** The form of the status page. What it answers does not tell whether the address was known. */
export async function subscriptionDoor(request: Request): Promise<Response> {
  return guarded(async () => {
    requireLeft(take("open", clientAddress(request.headers)));
    const email = (await request.formData().catch(() => null))?.get("email");
    try {
      await execute(subscribeToStatus, READER, { email });
    } catch (error) {
      if (!(error instanceof Refused) || error.code !== "validation-failed") throw error;
      return page(422, { title: status.badAddress, body: status.badAddressBody });
    }
    return page(200, { title: status.asked, body: status.askedBody });
  });
}

type Context = { params: Promise<{ token: string }> };

type Door = {
  purpose: StatusPurpose;
  command: typeof confirmSubscription | typeof leaveStatus;
  ask: { title: string; body: string; button: string };
  done: { title: string; body: string };
};

/** A link in a mail: opening it asks, and only the button, or a mail program's one click, does it. */
function linkDoor({ purpose, command, ask, done }: Door) {
  const found = async (context: Context) => {
    const said = readStatusToken(purpose, (await context.params).token);
    const row = said && (await subscriptionWithId(said.id));
    if (!said || !row) return null;
    if (purpose === "leave") return row;
    // The newest link counts, and not for ever.
    const isNewest = row.askedAt.getTime() === said.askedAt.getTime();
    return isNewest && Date.now() - said.askedAt.getTime() < CONFIRM_MS ? row : null;
  };
  const nowhere = () => page(404, { title: status.badLink, body: status.badLinkBody });
  return {
    GET: (_request: Request, context: Context) =>
      guarded(async () => {
        const row = await found(context);
        if (!row) return nowhere();
        return page(200, { ...ask, body: ask.body.replace("{email}", row.email) });
      }),
    POST: (request: Request, context: Context) =>
      guarded(async () => {
        requireLeft(take("open", clientAddress(request.headers)));
        const row = await found(context);
        if (!row) return nowhere();
        await execute(command, READER, { subscriptionId: row.id });
        return page(200, done);
      }),
  };
}

export const confirmDoor = linkDoor({
  purpose: "confirm",
  command: confirmSubscription,
  ask: { title: status.confirmTitle, body: status.confirmBody, button: status.confirmDo },
  done: { title: status.confirmed, body: status.confirmedBody },
});

export const leaveDoor = linkDoor({
  purpose: "leave",
  command: leaveStatus,
  ask: { title: status.leaveTitle, body: status.leaveBody, button: status.leaveDo },
  done: { title: status.left, body: status.leftBody },
});

async function guarded(work: () => Promise<Response>): Promise<Response> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof Refused && error.code === "rate-limited") {
      return page(429, { title: status.tooOften, body: status.tooOftenBody });
    }
    if (!isDatabaseAway(error) && !(error instanceof Refused)) throw error;
    return page(503, { title: status.away, body: status.awayBody });
  }
}

function page(code: number, words: Parameters<typeof statusNotice>[1]): Response {
  return new Response(statusNotice(env.APP_URL, words), {
    status: code,
    headers: { "Content-Type": "text/html; charset=utf-8" },
  });
}
