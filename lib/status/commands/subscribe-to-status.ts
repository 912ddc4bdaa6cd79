import { command } from "@/lib/kernel/command";
import { SubscribeToStatus } from "../contract";
import { statusAsked } from "../events";

/** Nobody can have another's address written to more often. */
const ASK_AGAIN_MS = 10 * 60_000;

/** Asks the owner of an address whether they want it. Nothing tells whether they do already. */
export const subscribeToStatus = command({
  name: "status.subscribe",
  input: SubscribeToStatus,
  load: async () => ({}),
  allow: (actor) => actor.kind === "system",
  async run({ tx, input: { email }, emit }) {
    const now = new Date();
    const made = await tx.$queryRaw<{ id: string }[]>`
      insert into status_subscription (id, email, asked_at)
      values (muster_uuid7(), ${email}, ${now})
      on conflict (email) do update set asked_at = excluded.asked_at
        where (status_subscription.confirmed_at is null
            or status_subscription.unsubscribed_at is not null)
          and status_subscription.asked_at < ${new Date(now.getTime() - ASK_AGAIN_MS)}
      returning id`;
    const [asked] = made;
    if (asked) {
      emit(statusAsked, asked.id, {});
      return { id: asked.id };
    }
    return tx.statusSubscription.findUniqueOrThrow({ where: { email }, select: { id: true } });
  },
});
