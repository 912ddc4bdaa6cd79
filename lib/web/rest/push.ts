import { browserName } from "@/lib/people/browser-name";
import {
  EndPushSubscription,
  NewPushSubscription,
  PushSubscriptions,
  PushSubscriptionView,
} from "@/lib/push/contract";
import { dropEndpoint, endpointsFor, keepEndpoint } from "@/lib/push/endpoints";
import { pushKey } from "@/lib/push/keys";
import { actorIn } from "../actor-in";
import { write } from "../endpoint";
import { resource } from "../operation";
import { read } from "../read";

const tag = "Notifications";

export const pushSubscriptions = resource("/push-subscriptions", {
  GET: read({
    id: "listPushSubscriptions",
    summary: "Where you are pushed to, and the key that a browser needs to agree",
    tag,
    view: PushSubscriptions,
    async run({ actor }) {
      const [{ publicKey }, data] = await Promise.all([pushKey(), endpointsFor(actor)]);
      return { publicKey, data };
    },
  }),
  POST: write({
    id: "addPushSubscription",
    summary: "Have notices pushed to a browser or phone",
    tag,
    body: NewPushSubscription,
    answers: { 201: PushSubscriptionView },
    async run({ request, caller, body }) {
      const by = {
        sessionId: caller?.sessionId ?? null,
        browser: browserName(request.headers.get("user-agent")),
      };
      return { status: 201, body: await keepEndpoint(actorIn(caller), body, by) };
    },
  }),
  DELETE: write({
    id: "endPushSubscription",
    summary: "Have nothing pushed there any more",
    tag,
    body: EndPushSubscription,
    answers: { 204: null },
    async run({ caller, body }) {
      await dropEndpoint(actorIn(caller), body.endpoint);
      return { status: 204 };
    },
  }),
});
