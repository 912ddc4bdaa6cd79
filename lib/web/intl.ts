import { cookies } from "next/headers";
import type { AbstractIntlMessages } from "next-intl";
import { getRequestConfig } from "next-intl/server";
import { _createCache } from "use-intl/core";
import { rememberUpTo } from "@/lib/kernel/remembered";
import { currentSession } from "./session-actor";

const NAMESPACES = [
  "account",
  "admin",
  "api",
  "approvals",
  "arrived",
  "attachments",
  "catalogue",
  "conversation",
  "changePractice",
  "changes",
  "automation",
  "checklists",
  "composer",
  "customFields",
  "desk",
  "errors",
  "events",
  "frame",
  "live",
  "mail",
  "maintenance",
  "merging",
  "majorReviews",
  "majorUpdates",
  "majors",
  "notifications",
  "ola",
  "people",
  "playbook",
  "portal",
  "problems",
  "search",
  "services",
  "settings",
  "setup",
  "signIn",
  "sla",
  "tasks",
  "tickets",
  "trash",
  "ui",
  "workload",
  "writing",
] as const;

const LOCALE = "en";
/** Until a browser has told its zone: the same for everybody, and said so beside exact times. */
const FALLBACK_ZONE = "UTC";

/** What every server component speaks with: one file of messages per namespace, the reader's zone. */
export default getRequestConfig(async () => {
  const [jar, session] = await Promise.all([cookies(), currentSession()]);
  const timeZone = session?.timeZone ?? zoneOf(jar.get("zone")?.value);
  return {
    ...understoodIn(timeZone),
    ...{ locale: LOCALE, timeZone },
    now: new Date(),
    messages: await messages(),
  };
});

/** By zone: what the library has read messages with a place for a value into, so that it reads each once. */
const understood = rememberUpTo<string, ReturnType<typeof _createCache>>(50);

/** Its own cache lives for one request, and reading the messages of a ticket costs a thirtieth of the page. */
function understoodIn(timeZone: string) {
  return { _cache: understood.getOr(timeZone, _createCache) };
}

let read: Promise<AbstractIntlMessages> | undefined;

/** Read once: what is the same object stays known to whoever looks words up in it. */
function messages(): Promise<AbstractIntlMessages> {
  read ??= readMessages();
  return read;
}

async function readMessages(): Promise<AbstractIntlMessages> {
  const files = await Promise.all(
    NAMESPACES.map(async (name): Promise<[string, AbstractIntlMessages]> => {
      const file = await import(`../../messages/en/${name}.json`);
      return [name, file.default];
    }),
  );
  return Object.fromEntries(files);
}

function zoneOf(claimed: string | undefined): string {
  if (claimed === undefined) return FALLBACK_ZONE;
  try {
    const zone = decodeURIComponent(claimed);
    return new Intl.DateTimeFormat("en", { timeZone: zone }).resolvedOptions().timeZone;
  } catch {
    return FALLBACK_ZONE;
  }
}
