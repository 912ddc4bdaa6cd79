"use client";

import Link from "next/link";
import { Avatar } from "@/components/ui/avatar";
import type { DueWords } from "@/components/ui/due";
import { DueTime } from "@/components/ui/due-time";
import { PendingHint } from "@/components/ui/pending-hint";
import type { Priority } from "@/lib/tickets/priority";
import { PriorityMark } from "./priority-mark";
import { type Shape, ShapeGlyph } from "./state-shape";

/** One line of the queue in the reader's words and zone. */
export type Line = {
  id: string;
  href: string;
  reference: string;
  subject: string;
  requester: string;
  assignee: string | null;
  unread: boolean;
  priority: Priority | undefined;
  shape: Shape;
  /** The name of the state. */
  state: string;
  /** When it changed last: for machines, how long ago, and exactly. */
  at: string;
  ago: string;
  /** Until when something is promised. */
  due: { at: string; text: string; isLate: boolean; exact: string } | null;
  exact: string;
};

type Props = {
  lines: readonly Line[];
  /** The ticket that stands open beside the list. */
  openId?: string | undefined;
  words: { unread: string; nobody: string; due: DueWords };
};

/**
 * The lines of a page. In the browser too, since a line is then sent as what it says, and not once
 * more as everything that it is drawn with.
 */
export function TicketRows({ lines, openId, words }: Props) {
  return (
    <ul>
      {lines.map((line) => (
        <TicketRow key={line.id} line={line} open={line.id === openId} words={words} />
      ))}
    </ul>
  );
}

type RowProps = { line: Line; open: boolean; words: Props["words"] };

/** One line of the queue: unread, priority, state, reference, what it is, when, whose. */
function TicketRow({ line, open, words }: RowProps) {
  return (
    <li>
      <Link
        href={line.href}
        prefetch={false}
        scroll={false}
        data-row={line.id}
        aria-current={open ? "true" : undefined}
        className="queue-row"
      >
        <span>
          {line.unread && (
            <span className="block size-2 rounded-full bg-accent">
              <span className="sr-only">{words.unread}</span>
            </span>
          )}
        </span>
        <span>{line.priority && <PriorityMark priority={line.priority} />}</span>
        <ShapeGlyph shape={line.shape} name={line.state} />
        <span className="font-mono text-meta text-text-3">{line.reference}</span>
        <span className={line.unread ? "queue-what font-semibold" : "queue-what"}>
          <bdi>{line.subject}</bdi>
          <span className="font-normal text-text-2">
            {" · "}
            <bdi>{line.requester}</bdi>
          </span>
        </span>
        <span className="queue-when">
          {line.due && (
            <>
              <DueTime {...line.due} words={words.due} />
              {" · "}
            </>
          )}
          <time dateTime={line.at} title={line.exact} data-ago="short">
            {line.ago}
          </time>
        </span>
        <span className="flex max-sm:hidden" title={line.assignee ?? words.nobody}>
          <Avatar name={line.assignee} />
          <span className="sr-only">{line.assignee ?? words.nobody}</span>
        </span>
        <PendingHint />
      </Link>
    </li>
  );
}
