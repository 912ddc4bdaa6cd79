import { useTranslations } from "next-intl";
import { ActionForm } from "@/components/ui/action-form";
import { FormKey } from "@/components/ui/form-key";
import type { FormAction } from "@/components/ui/form-state";
import { SubmitButton } from "@/components/ui/submit-button";
import { useFormWords } from "@/components/ui/words";
import type { PreferencesView } from "@/lib/notifications/preferences-contract";
import { CHANNELS, isAlwaysOn, isOffered, type sideOf, topicsOf } from "@/lib/notifications/topics";
import type { Named } from "@/lib/tickets/contract";

type Props = {
  preferences: PreferencesView;
  side: ReturnType<typeof sideOf>;
  /** Whose tickets it is about; null for all. */
  team: Named | null;
  action: FormAction;
};

/** What there is to be told of, by where one is told. */
export function ChannelMatrix({ preferences, side, team, action }: Props) {
  const t = useTranslations("notifications");
  const words = useFormWords();
  const own = preferences.teams.find((one) => one.team.id === team?.id);
  return (
    <ActionForm
      action={action}
      words={words}
      fields={{ channels: { label: t("preferences.channels"), elsewhere: true } }}
      className="grid gap-3"
      key={team?.id}
    >
      <FormKey />
      <input type="hidden" name="teamId" value={team?.id ?? ""} />
      <p className="text-text-2">{t("preferences.digestHint")}</p>
      <div className="overflow-x-auto">
        <table className="w-full text-start">
          <thead>
            <tr>
              <th scope="col" className="py-1 text-start font-medium">
                {t("preferences.topic")}
              </th>
              {CHANNELS.map((channel) => (
                <th
                  key={channel}
                  scope="col"
                  className="px-0.5 py-1 text-center text-meta font-medium whitespace-nowrap"
                >
                  {t(`channel.${channel}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {topicsOf(side).map((topic) => (
              <tr key={topic} className="border-t border-line">
                <th scope="row" className="py-1 text-start font-normal">
                  {t(`topic.${topic}`)}
                </th>
                {CHANNELS.map((channel) => (
                  <td key={channel} className="p-0 text-center">
                    {isOffered(side, topic, channel) ? (
                      <label className="inline-grid size-(--control) place-items-center pointer-coarse:size-11">
                        <input
                          type="checkbox"
                          name="channels[]"
                          value={`${topic}:${channel}`}
                          defaultChecked={
                            own?.channels[topic]?.[channel] ??
                            preferences.channels[topic]?.[channel] ??
                            false
                          }
                          className="size-4 accent-accent"
                        />
                        <span className="sr-only">
                          {t(`topic.${topic}`)}: {t(`channel.${channel}`)}
                        </span>
                      </label>
                    ) : (
                      <span className="text-meta text-text-2">
                        {isAlwaysOn(topic, channel) ? t("preferences.always") : "–"}
                      </span>
                    )}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <p className="flex flex-wrap gap-2">
        <SubmitButton look="plain">{t("preferences.save")}</SubmitButton>
        {own && (
          <SubmitButton look="quiet" name="as" value="everywhere">
            {t("preferences.asEverywhere")}
          </SubmitButton>
        )}
      </p>
    </ActionForm>
  );
}
