import Link from "next/link";
import { useTranslations } from "next-intl";
import { hrefOf } from "@/components/tickets/list-address";
import { ActionForm } from "@/components/ui/action-form";
import { FormKey } from "@/components/ui/form-key";
import type { FormAction } from "@/components/ui/form-state";
import { SubmitButton } from "@/components/ui/submit-button";
import { When } from "@/components/ui/when";
import type { AccountLinkView } from "@/lib/people/account-contract";
import type { PersonView } from "@/lib/people/contract";
import { Section } from "./section";

type Actions = {
  inviteAgain: FormAction;
  offerReset: FormAction;
  resetFactor: FormAction;
  switchActive: FormAction;
};

type Props = {
  person: PersonView;
  invitation: AccountLinkView | null;
  reset: AccountLinkView | null;
  /** One that an admin may take away: nobody their own. */
  hasFactor: boolean;
  /** Was invited and never came, whatever became of the link. */
  isYetToCome: boolean;
  /** How many open tickets are assigned to them. */
  holds: number;
  actions: Actions;
};

/** How somebody gets in, and what an admin can do about it. */
export function PersonAccess(props: Props) {
  const { person, invitation, reset, hasFactor, isYetToCome, holds, actions } = props;
  const isGone = !person.active || person.role === "customer";
  const t = useTranslations("people");
  const words = { refused: t("refused"), unreachable: t("unreachable") };
  const button = (action: FormAction, label: string, more: Record<string, string> = {}) => (
    <ActionForm action={action} fields={{}} words={words}>
      <FormKey />
      <input type="hidden" name="personId" value={person.id} />
      {Object.entries(more).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <SubmitButton look={more.active === "no" ? "danger" : "plain"}>{label}</SubmitButton>
    </ActionForm>
  );
  return (
    <Section id="access" title={t("people.access")}>
      {holds > 0 && (
        <p className={isGone ? "text-danger" : "text-text-2"}>
          <Link
            href={hrefOf("/tickets", {
              ...{ view: "open", chosen: { assignee: [person.id] } },
              cursor: undefined,
            })}
            prefetch={false}
            className="inline-flex min-h-6 items-center text-link pointer-coarse:min-h-11"
          >
            {t("people.holds", { count: holds })}
          </Link>{" "}
          · {t(isGone ? "people.holdsGone" : "people.holdsHint")}
        </p>
      )}
      {!person.active && isYetToCome && (
        <>
          {invitation?.url ? (
            <Handed words={t("people.invitedHint")} until={t("people.until")} link={invitation} />
          ) : (
            <p>{t(person.invited ? "people.invitationTooOld" : "people.invitationWithdrawn")}</p>
          )}
          {button(actions.inviteAgain, t("people.inviteAgain"))}
          {person.invited &&
            button(actions.switchActive, t("people.withdrawInvitation"), { active: "no" })}
        </>
      )}
      {person.active && (
        <>
          {reset?.url && (
            <Handed words={t("people.resetHint")} until={t("people.until")} link={reset} />
          )}
          {button(actions.offerReset, t("people.offerReset"))}
          {hasFactor && (
            <>
              <p className="text-text-2">{t("people.factorHint")}</p>
              {button(actions.resetFactor, t("people.resetFactor"))}
            </>
          )}
          <p className="text-text-2">{t("people.deactivateHint")}</p>
          {button(actions.switchActive, t("people.deactivate"), { active: "no" })}
        </>
      )}
      {!person.active &&
        !isYetToCome &&
        button(actions.switchActive, t("people.reactivate"), { active: "yes" })}
    </Section>
  );
}

function Handed({ words, until, link }: { words: string; until: string; link: AccountLinkView }) {
  return (
    <div className="grid gap-1">
      <p>{words}</p>
      <code className="rounded-control border border-line bg-sunken p-2 font-mono break-all select-all">
        {link.url}
      </code>
      <p className="text-text-2">
        {until} <When at={link.expiresAt} as="exact" />
      </p>
    </div>
  );
}
