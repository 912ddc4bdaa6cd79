import { getTimeZone, getTranslations } from "next-intl/server";
import { Page } from "@/components/layout/page";
import { ChannelMatrix } from "@/components/notifications/channel-matrix";
import { HoursForm } from "@/components/notifications/hours-form";
import { PushSwitch } from "@/components/notifications/push-switch";
import { StoppedMail } from "@/components/notifications/stopped-mail";
import { TeamChoices } from "@/components/notifications/team-choices";
import { Section } from "@/components/people/section";
import { isAgent } from "@/lib/kernel/actor";
import { stoppedBy } from "@/lib/mail/opt-out";
import { preferencesFor } from "@/lib/notifications/preference-queries";
import { sideOf } from "@/lib/notifications/topics";
import { choicesFor } from "@/lib/people/choices";
import { pushKey } from "@/lib/push/keys";
import { requirePerson } from "@/lib/web/session-actor";
import { chooseAction, resumeMailAction, setHoursAction } from "./actions";

type Props = { searchParams: Promise<{ team?: string | string[] }> };

export default async function NotificationsPage({ searchParams }: Props) {
  const [person, search] = await Promise.all([requirePerson(), searchParams]);
  const [preferences, stopped, choices, key, zone, t, account] = await Promise.all([
    preferencesFor(person),
    stoppedBy(person),
    choicesFor(person),
    pushKey(),
    getTimeZone(),
    getTranslations("notifications.preferences"),
    getTranslations("account"),
  ]);
  if (!preferences) return null;
  const team = choices.teams.find(({ id }) => id === search.team) ?? null;
  const side = sideOf(person.role);
  const words = pushWords(t);
  return (
    <Page
      place={{ title: t("title"), trail: [{ href: "/account", name: account("page.title") }] }}
      shape="reading"
    >
      {stopped && (
        <Section id="stopped" title={t("stopped.title")}>
          <StoppedMail stopped={stopped} action={resumeMailAction} />
        </Section>
      )}
      <Section id="channels" title={team ? t("forTeam", { team: team.name }) : t("channels")}>
        {isAgent(person) && (
          <TeamChoices teams={choices.teams} chosen={preferences.teams} shown={team} />
        )}
        <ChannelMatrix {...{ preferences, side, team }} action={chooseAction} />
      </Section>
      <Section id="push" title={t("push.title")}>
        <noscript>
          <p className="text-text-2">{t("push.noScript")}</p>
        </noscript>
        <PushSwitch publicKey={key.publicKey} words={words} />
      </Section>
      <Section id="hours" title={t(isAgent(person) ? "hours" : "hoursOfCustomer")}>
        <HoursForm
          {...{ preferences, zone }}
          agents={isAgent(person) ? choices.agents.filter(({ id }) => id !== person.id) : []}
          isAgent={isAgent(person)}
          action={setHoursAction}
        />
      </Section>
    </Page>
  );
}

type Words = Awaited<ReturnType<typeof getTranslations<"notifications.preferences">>>;

const pushWords = (t: Words) => ({
  on: t("push.on"),
  off: t("push.off"),
  intro: t("push.intro"),
  isOn: t("push.isOn"),
  denied: t("push.denied"),
  impossible: t("push.impossible"),
  failed: t("push.failed"),
});
