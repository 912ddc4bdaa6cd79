import { useNow, useTranslations } from "next-intl";
import { FoundField } from "@/components/building/found-field";
import { Avatar } from "@/components/ui/avatar";
import { SelectField, TextArea } from "@/components/ui/field";
import type { FormAction } from "@/components/ui/form-state";
import type { MajorIncidentView } from "@/lib/major-incidents/contract";
import { MI_ROLES, SPAN_OF_CONTROL } from "@/lib/major-incidents/words";
import type { Named } from "@/lib/tickets/contract";
import { Ask } from "./ask";
import { Ticker } from "./ticker";

type Props = {
  mi: MajorIncidentView;
  agents: readonly Named[];
  selfId: string;
  isLive: boolean;
  roleAction: FormAction;
  releaseAction: FormAction;
  offerAction: FormAction;
  answerAction: FormAction;
};

/** Who leads and who helps: taken by whoever is there, given by the commander, command by an offer. */
export function Roles(props: Props) {
  const { mi, agents, selfId, isLive, roleAction, releaseAction, offerAction, answerAction } =
    props;
  const t = useTranslations("majors");
  const now = useNow();
  const about = { majorIncidentId: mi.id };
  const led = new Set(mi.roles.map(({ user }) => user.id)).size - 1;
  const others = agents.filter(({ id }) => id !== selfId);
  return (
    <div className="grid gap-2">
      {mi.handover && (
        <div className="grid gap-2 rounded-card border border-note-line bg-note p-3">
          <p>
            {t("offered", { from: mi.handover.from.name, to: mi.handover.to.name })}{" "}
            <Ticker at={mi.handover.dueAt} as="until" now={now.toISOString()} />
          </p>
          <p className="whitespace-pre-line">{mi.handover.brief}</p>
          <div className="flex gap-2">
            {mi.can.answer_offer && (
              <>
                <Ask
                  action={answerAction}
                  label={t("accept")}
                  look="primary"
                  send={{ ...about, answer: "accepted" }}
                />
                <Ask
                  action={answerAction}
                  label={t("decline")}
                  send={{ ...about, answer: "declined" }}
                />
              </>
            )}
            {mi.handover.from.id === selfId && (
              <Ask
                action={answerAction}
                label={t("withdraw")}
                send={{ ...about, answer: "withdrawn" }}
              />
            )}
          </div>
        </div>
      )}
      <ul className="grid gap-1">
        {MI_ROLES.map((role) => {
          const held = mi.roles.filter((one) => one.role === role);
          const isMine = held.some(({ user }) => user.id === selfId);
          const canTake = isLive && role !== "commander" && !isMine && held.length === 0;
          return (
            <li key={role} className="grid min-h-8 grid-cols-[1fr_auto] items-center gap-x-2">
              <span className="min-w-0" title={t(`does.${role}`)}>
                <span className="block text-meta text-text-2">{t(`role.${role}`)}</span>
                {held.map(({ user }) => (
                  <span key={user.id} className="flex items-center gap-1.5 font-medium">
                    <Avatar name={user.name} />
                    <bdi>{user.name}</bdi>
                  </span>
                ))}
                {held.length === 0 && <span className="text-text-3">{t("vacant")}</span>}
              </span>
              <span className="flex gap-1">
                {(canTake || (isLive && role === "sme" && !isMine)) && (
                  <Ask
                    action={roleAction}
                    label={
                      <>
                        {t("take")}
                        <span className="sr-only"> {t(`role.${role}`)}</span>
                      </>
                    }
                    look="quiet"
                    send={{ ...about, role, userId: selfId }}
                  />
                )}
                {isLive && role !== "commander" && isMine && (
                  <Ask
                    action={releaseAction}
                    label={
                      <>
                        {t("leave")}
                        <span className="sr-only"> {t(`role.${role}`)}</span>
                      </>
                    }
                    look="quiet"
                    send={{ ...about, role, userId: selfId }}
                  />
                )}
              </span>
            </li>
          );
        })}
      </ul>
      {led > SPAN_OF_CONTROL && (
        <p className="rounded-control bg-note px-2 py-1">{t("span", { count: led })}</p>
      )}
      {isLive && (
        <div className="flex flex-wrap gap-2">
          {mi.can.offer_command && (
            <Ask
              id="mi-offer"
              action={offerAction}
              label={t("offer")}
              lead={t("offerLead")}
              send={about}
              fields={{ toUserId: { label: t("offerTo") }, brief: { label: t("brief") } }}
            >
              <FoundField kind="staff" name="toUserId" options={optionsOf(others)} />
              <TextArea name="brief" rows={4} hint={t("briefHint")} required />
            </Ask>
          )}
          {mi.can.steer && (
            <Ask
              id="mi-give"
              action={roleAction}
              label={t("give")}
              send={about}
              fields={{ role: { label: t("giveRole") }, userId: { label: t("givePerson") } }}
            >
              <SelectField
                name="role"
                options={MI_ROLES.filter((role) => role !== "commander").map((role) => ({
                  value: role,
                  label: t(`role.${role}`),
                }))}
              />
              <FoundField kind="staff" name="userId" options={optionsOf(agents)} />
            </Ask>
          )}
        </div>
      )}
    </div>
  );
}

const optionsOf = (people: readonly Named[]) =>
  people.map(({ id, name }) => ({ value: id, label: name }));
