import { getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { AttachmentField } from "@/components/attachments/attachment-field";
import { MoveFields } from "@/components/tickets/move-fields";
import { ActionForm } from "@/components/ui/action-form";
import { TextField } from "@/components/ui/field";
import { FormKey } from "@/components/ui/form-key";
import type { FormAction } from "@/components/ui/form-state";
import { formWords } from "@/components/ui/words";
import { writingWords } from "@/components/writing/writing-words";
import type { AttachmentView } from "@/lib/attachments/contract";
import type { MoveView, Named } from "@/lib/tickets/contract";
import { type Along, type Audience, ComposerBox, type KeptMessage } from "./composer-box";
import { draftWords } from "./draft-words";

type Props = {
  ticketId: string;
  requester: string;
  personId: string;
  timeZone: string;
  drafts: Record<Audience, KeptMessage>;
  moves: readonly MoveView[];
  services: readonly Named[];
  action: FormAction;
  /** What to know before one answers here. */
  warning?: string;
  /** What keeps an answer from crossing another one. */
  guard?: ReactNode;
  /** Files that wait with a draft, each with the one that it waits for. */
  given: readonly (AttachmentView & { purpose: Audience })[];
};

/** The moves that people make by what they say. */
const ALONG = new Set(["start", "hold", "resume", "resolve", "fulfil", "reopen", "complete"]);
/** The reply itself is the message; whoever takes it over is another button's matter. */
const SAID = new Set(["message", "note", "assigneeId"]);

/** Where an agent answers: to the requester, or to colleagues only. Which of the two shows in ground and words. */
export async function Composer(props: Props) {
  const { ticketId, requester, timeZone, moves, services, action, warning, guard, given } = props;
  const [t, tickets, drafts, words, writing] = await Promise.all([
    getTranslations("composer"),
    getTranslations("tickets"),
    draftWords(),
    formWords(),
    writingWords(),
  ]);
  const offered = moves
    .filter(({ event }) => ALONG.has(event))
    .map((move) => ({ ...move, fields: move.fields.filter(({ name }) => !SAID.has(name)) }));
  const alongs: Along[] = offered.map((move) => ({
    event: move.event,
    name: t("sendAnd", { move: t(`and.${move.event}`) }),
    fields: <MoveFields move={move} services={services} />,
  }));
  const asked = offered.flatMap(({ fields }) => fields.map(({ name }) => name));
  const labels = asked.map((name) => [name, { label: tickets(`field.${name}`) }]);
  return (
    <div className="no-print @container">
      <div className="px-4 pb-4 @2xl:px-7">
        {warning !== undefined && <p className="pbe-2 text-text-2">{warning}</p>}
        <ActionForm
          action={action}
          words={words}
          fields={{
            ...Object.fromEntries(labels),
            body: { label: t("label"), missing: t("missing") },
            expectLastReplyId: { label: t("lastRead") },
            sendAt: { label: t("laterField") },
          }}
          className="group max-h-[70dvh] overflow-y-auto rounded-card border border-line-strong bg-surface has-[[value=internal]:checked]:border-note-line has-[[value=internal]:checked]:bg-note [&_[role=alert]]:m-3"
        >
          <FormKey />
          {guard}
          <input type="hidden" name="ticketId" value={ticketId} />
          <input type="hidden" name="zone" value={timeZone} />
          <ComposerBox
            ticketId={ticketId}
            personId={props.personId}
            timeZone={timeZone}
            drafts={props.drafts}
            alongs={alongs}
            laterField={
              <TextField name="sendAt" type="datetime-local" hint={t("laterHint")} required />
            }
            words={{
              audience: t("audience"),
              reply: t("reply"),
              note: t("note"),
              to: t("to", { name: requester }),
              hidden: t("hidden"),
              label: t("label"),
              placeholder: t("placeholder"),
              send: t("send"),
              saveNote: t("saveNote"),
              sendLater: t("sendLater"),
              more: t("more"),
              later: t("later"),
              draft: drafts,
              writing,
              macro: {
                open: t("macro.open"),
                search: t("macro.search"),
                none: t("macro.none"),
                failed: t("macro.failed"),
                apply: t("macro.apply"),
                back: t("macro.back"),
                changes: t("macro.changes"),
                note: t("macro.note"),
                manage: t("macro.manage"),
                drop: t("macro.drop"),
                team: t("macro.team", { value: "%v" }),
                assignee: t("macro.assignee", { value: "%v" }),
                service: t("macro.service", { value: "%v" }),
                tags: t("macro.tags", { value: "%v" }),
                me: t("macro.me"),
                nobody: t("macro.nobody"),
              },
              preview: {
                show: t("preview.show"),
                hide: t("preview.hide"),
                empty: t("preview.empty"),
                failed: t("preview.failed"),
                title: t("preview.title"),
              },
            }}
          >
            <AttachmentField dropAnywhere given={given} className="px-2 pbe-1" />
          </ComposerBox>
        </ActionForm>
      </div>
    </div>
  );
}
