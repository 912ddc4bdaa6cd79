import { X } from "lucide-react";
import { useTranslations } from "next-intl";
import type { FindWords } from "@/components/building/use-found";
import { PersonSelect } from "@/components/people/person-select";
import { ActionForm } from "@/components/ui/action-form";
import { Drawing } from "@/components/ui/drawing";
import type { FormAction } from "@/components/ui/form-state";
import { Kbd } from "@/components/ui/kbd";
import { Popover } from "@/components/ui/popover";
import { SubmitButton } from "@/components/ui/submit-button";
import { useFormWords } from "@/components/ui/words";
import type { Named, TicketView } from "@/lib/tickets/contract";

type Props = {
  ticket: TicketView;
  selfId: string;
  agents: readonly Named[];
  /** The customers who may be added: those of the ticket's organisation, or the first of them. */
  colleagues: { people: readonly Named[]; isWhole: boolean };
  watchAction: FormAction;
  unwatchAction: FormAction;
};

/** Who else follows the ticket; adding somebody says first what they will be able to see. */
export function Watchers(props: Props) {
  const { ticket, selfId, watchAction, unwatchAction } = props;
  const t = useTranslations("conversation");
  const words = useFormWords();
  const watching = ticket.watchers.some(({ id }) => id === selfId);
  const of = (userId: string) => (
    <>
      <input type="hidden" name="ticketId" value={ticket.id} />
      <input type="hidden" name="userId" value={userId} />
    </>
  );
  return (
    <div className="grid justify-items-start gap-1">
      {ticket.watchers.length > 0 && (
        <ul className="flex flex-wrap gap-x-3">
          {ticket.watchers.map(({ id, name }) => (
            <li key={id} className="flex items-center gap-0.5">
              <bdi>{name}</bdi>
              <ActionForm action={unwatchAction} words={words} fields={{}} className="no-print">
                {of(id)}
                <SubmitButton look="quiet" className="size-6! min-h-6! p-0!">
                  <X aria-hidden size={14} strokeWidth={1.75} />
                  <span className="sr-only">{t("watch.remove", { name })}</span>
                </SubmitButton>
              </ActionForm>
            </li>
          ))}
        </ul>
      )}
      <div className="no-print flex flex-wrap items-center gap-1">
        <ActionForm action={watching ? unwatchAction : watchAction} words={words} fields={{}}>
          {of(selfId)}
          <SubmitButton look="quiet" data-key="watch">
            {watching ? t("watch.stop") : t("watch.self")}
            <Kbd>W</Kbd>
          </SubmitButton>
        </ActionForm>
        <AddWatcher {...props} />
      </div>
    </div>
  );
}

function AddWatcher({ ticket, agents, colleagues, watchAction }: Props) {
  const t = useTranslations("conversation");
  const words = useFormWords();
  const find = useTranslations("ui.find").raw("people") as FindWords;
  const there = new Set([ticket.requester.id, ...ticket.watchers.map(({ id }) => id)]);
  const organisation = ticket.organisation?.name;
  const options = [
    ...agents,
    ...colleagues.people.map(({ id, name }) => ({ id, name: `${name} (${organisation ?? ""})` })),
  ].filter(({ id }) => !there.has(id));
  return (
    <Popover
      id="add-watcher"
      title={t("watch.addTitle")}
      look="quiet"
      trigger={
        <>
          <Drawing of="plus" className="size-3.5" />
          {t("watch.add")}
        </>
      }
    >
      <ActionForm
        action={watchAction}
        words={words}
        fields={{ userId: { label: t("watch.person"), missing: t("watch.personMissing") } }}
        className="grid gap-3"
      >
        <input type="hidden" name="ticketId" value={ticket.id} />
        <p className="text-body font-semibold">{t("watch.addTitle")}</p>
        <p className="text-text-2">
          {organisation === undefined ? t("watch.saysAgents") : t("watch.says", { organisation })}
        </p>
        <PersonSelect
          name="userId"
          required
          people={options}
          isWhole={colleagues.isWhole}
          nobody={t("watch.choose")}
          words={find}
          organisation={ticket.organisation?.id}
        />
        <div className="flex justify-end">
          <SubmitButton>{t("watch.add")}</SubmitButton>
        </div>
      </ActionForm>
    </Popover>
  );
}
