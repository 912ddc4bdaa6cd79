"use client";

import type { ReactNode } from "react";
import { ActionForm, type FormWords } from "@/components/ui/action-form";
import { Drawing } from "@/components/ui/drawing";
import { TextField } from "@/components/ui/field";
import type { FormAction } from "@/components/ui/form-state";
import { Popover, PopoverPanel, PopoverTrigger } from "@/components/ui/popover";
import { SubmitButton } from "@/components/ui/submit-button";

/** A sentence about a row, where `%r` is the reference of what it is about. */
type About = string;

export type RowWords = {
  done: About;
  undone: About;
  snooze: About;
  more: About;
  snoozes: readonly { value: string; name: string }[];
  unsnooze: string;
  until: string;
  untilMissing: string;
  untilThen: string;
  change: Record<"read" | "unread" | "mute" | "unmute" | "leave" | "rejoin", string>;
  meaning: string;
  form: FormWords;
};

export type RowState = {
  id: string;
  reference: string;
  isDone: boolean;
  isSnoozed: boolean;
  isUnread: boolean;
  isMuted: boolean;
  isLeft: boolean;
};

type Props = { row: RowState; action: FormAction; words: RowWords };

/**
 * Everything that can be done with a row: its state is sent, and the words once for all rows, instead of
 * some sixty elements each. What has a field is a form of its own, in which Enter does what stands beside it.
 */
export function RowButtons({ row, action, words }: Props) {
  const say = (sentence: About) => sentence.replace("%r", row.reference);
  const done = say(row.isDone ? words.undone : words.done);
  const [snooze, more] = [`snooze-${row.id}`, `more-${row.id}`];
  return (
    <div className="relative flex items-center">
      <ActionForm action={action} words={words.form} fields={{}} className="flex items-center">
        <input type="hidden" name="id" value={row.id} />
        <Change
          to={row.isDone ? "undone" : "done"}
          keyTarget="done"
          label={done}
          className="px-1.5!"
        >
          <Drawing of={row.isDone ? "undo-2" : "check"} />
        </Change>
        <PopoverTrigger
          id={snooze}
          trigger={<Drawing of="clock-3" />}
          label={say(words.snooze)}
          look="quiet"
          keyTarget="snooze"
        />
        <Popover id={more} trigger={<Drawing of="ellipsis" />} label={say(words.more)} look="quiet">
          <More row={row} words={words} />
        </Popover>
      </ActionForm>
      <PopoverPanel id={snooze} title={say(words.snooze)}>
        <Snoozes row={row} action={action} words={words} />
      </PopoverPanel>
    </div>
  );
}

type ChangeProps = {
  to: string;
  keyTarget?: string;
  label?: string;
  className?: string;
  children: ReactNode;
};

function Change({ to, keyTarget, label, className = ITEM, children }: ChangeProps) {
  return (
    <SubmitButton
      look="quiet"
      name="change"
      value={to}
      data-key={keyTarget}
      aria-label={label}
      title={label}
      className={className}
    >
      {children}
    </SubmitButton>
  );
}

const ITEM = "justify-start! text-text!";

function Snoozes({ row, action, words }: Props) {
  return (
    <ActionForm
      action={action}
      words={words.form}
      fields={{ until: { label: words.until, missing: words.untilMissing } }}
      className="grid gap-1"
    >
      <input type="hidden" name="id" value={row.id} />
      {/* Enter in the field takes the first button of a form: this one does what stands beside the field. */}
      <button
        type="submit"
        name="change"
        value="until"
        tabIndex={-1}
        aria-hidden
        className="sr-only"
      />
      {row.isSnoozed && <Change to="unsnooze">{words.unsnooze}</Change>}
      {words.snoozes.map(({ value, name }) => (
        <Change key={value} to={value}>
          {name}
        </Change>
      ))}
      <div className="grid gap-2 border-t border-line px-2.5 pt-2">
        <TextField name="until" type="datetime-local" />
        <SubmitButton look="plain" name="change" value="until">
          {words.untilThen}
        </SubmitButton>
      </div>
    </ActionForm>
  );
}

function More({ row, words }: Omit<Props, "action">) {
  const read = row.isUnread ? "read" : "unread";
  const mute = row.isMuted ? "unmute" : "mute";
  const leave = row.isLeft ? "rejoin" : "leave";
  return (
    <div className="grid gap-1">
      <Change to={read} keyTarget={`read mark-${read}`}>
        {words.change[read]}
      </Change>
      <Change to={mute} keyTarget="mute">
        {words.change[mute]}
      </Change>
      <Change to={leave} keyTarget="leave">
        {words.change[leave]}
      </Change>
      <p className="max-w-64 px-2.5 text-meta text-text-2">{words.meaning}</p>
    </div>
  );
}
