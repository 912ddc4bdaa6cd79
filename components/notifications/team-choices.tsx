import { useTranslations } from "next-intl";
import { ButtonLink } from "@/components/ui/button-link";
import type { PreferencesView } from "@/lib/notifications/preferences-contract";
import type { Named } from "@/lib/tickets/contract";

type Props = {
  teams: readonly Named[];
  /** Those for whose tickets something else was chosen. */
  chosen: PreferencesView["teams"];
  shown: Named | null;
};

/** Leads to what holds for the tickets of one team instead. */
export function TeamChoices({ teams, chosen, shown }: Props) {
  const t = useTranslations("notifications.preferences");
  return (
    <div className="grid gap-1">
      <p className="text-text-2">{t("teamsHint")}</p>
      <ul aria-label={t("teams")} className="flex flex-wrap gap-1">
        <li>
          <ButtonLink
            href="/account/notifications"
            look={shown ? "quiet" : "plain"}
            aria-current={shown ? undefined : "page"}
          >
            {t("allTeams")}
          </ButtonLink>
        </li>
        {teams.map(({ id, name }) => (
          <li key={id}>
            <ButtonLink
              href={`/account/notifications?team=${id}`}
              look={shown?.id === id ? "plain" : "quiet"}
              aria-current={shown?.id === id ? "page" : undefined}
            >
              <bdi>{name}</bdi>
              {chosen.some(({ team }) => team.id === id) && (
                <span className="text-meta text-text-2">{t("own")}</span>
              )}
            </ButtonLink>
          </li>
        ))}
      </ul>
    </div>
  );
}
