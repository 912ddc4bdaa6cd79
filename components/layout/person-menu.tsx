import { LogOut, Monitor, Moon, Sun, UserRound } from "lucide-react";
import Link from "next/link";
import { getTranslations } from "next-intl/server";
import { Avatar } from "@/components/ui/avatar";
import { THEMES, type Theme } from "./theme";

type Props = {
  person: { name: string; email: string };
  theme: Theme;
  /** Where a POST signs the person out. */
  signOut: string | (() => Promise<void>);
  /** Its own when the menu stands more than once in a page. */
  id: string;
  compact?: boolean;
};

const ICONS = { system: Monitor, light: Sun, dark: Moon };
const ITEM =
  "flex min-h-(--control) w-full items-center gap-2 rounded-control px-2 text-start hover:bg-sunken";

/** Account, theme, sign out: a panel that opens without script. */
export async function PersonMenu({ person, theme, signOut, id, compact = false }: Props) {
  const t = await getTranslations("frame");
  const leave =
    typeof signOut === "string" ? { action: signOut, method: "post" } : { action: signOut };
  return (
    <>
      <button
        type="button"
        popoverTarget={id}
        aria-label={t("person.menu", { name: person.name })}
        className={`flex min-h-(--control) items-center gap-2 rounded-control px-2 text-start hover:bg-sunken ${compact ? "min-w-(--control) justify-center" : "w-full"}`}
      >
        <Avatar name={person.name} size={compact ? "large" : "small"} />
        {!compact && <span className="truncate">{person.name}</span>}
      </button>
      <div id={id} popover="auto" className="float popover-panel max-w-64 p-2">
        <p className="px-2 py-1.5">
          <bdi className="block font-semibold">{person.name}</bdi>
          <span className="block text-meta text-text-2">{person.email}</span>
        </p>
        <Link href="/account" prefetch={false} className={ITEM}>
          <UserRound aria-hidden size={16} strokeWidth={1.75} />
          {t("person.account")}
        </Link>
        <form action="/theme" method="post" className="my-1 border-y border-line py-1">
          <fieldset>
            <legend className="px-2 py-1 text-meta text-text-2">{t("theme.label")}</legend>
            {THEMES.map((name) => {
              const Icon = ICONS[name];
              return (
                <button
                  key={name}
                  type="submit"
                  name="theme"
                  value={name}
                  aria-pressed={name === theme}
                  className={`${ITEM} aria-pressed:bg-accent-soft`}
                >
                  <Icon aria-hidden size={16} strokeWidth={1.75} />
                  {t(`theme.${name}`)}
                </button>
              );
            })}
          </fieldset>
        </form>
        <form {...leave}>
          <button type="submit" className={ITEM}>
            <LogOut aria-hidden size={16} strokeWidth={1.75} />
            {t("person.signOut")}
          </button>
        </form>
      </div>
    </>
  );
}
