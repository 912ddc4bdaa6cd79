import { useTranslations } from "next-intl";
import { ROLES } from "@/lib/people/contract";

const STATES = ["active", "invited", "deactivated"] as const;
const SELECT = "h-(--control) rounded-control border border-line-strong bg-surface px-2.5";

/** Narrows the list of people by role and by whether they may sign in. */
export function PeopleFilters({ role, state }: { role: string; state: string }) {
  const t = useTranslations("people.people");
  return (
    <>
      <label className="grid gap-1">
        <span className="text-meta text-text-2">{t("role")}</span>
        <select name="role" defaultValue={role} className={SELECT}>
          <option value="" />
          {ROLES.map((name) => (
            <option key={name} value={name}>
              {t(`roles.${name}`)}
            </option>
          ))}
        </select>
      </label>
      <label className="grid gap-1">
        <span className="text-meta text-text-2">{t("state")}</span>
        <select name="state" defaultValue={state} className={SELECT}>
          <option value="" />
          {STATES.map((name) => (
            <option key={name} value={name}>
              {t(`states.${name}`)}
            </option>
          ))}
        </select>
      </label>
    </>
  );
}
