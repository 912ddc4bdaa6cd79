"use client";

import type { ReactNode } from "react";
import { ButtonLink } from "@/components/ui/button-link";
import { Drawing } from "@/components/ui/drawing";
import { Kbd } from "@/components/ui/kbd";
import words from "@/messages/en/frame.json";
import { type Counts, OTHERS, PINNED } from "./desk-sections";
import type { FramePerson } from "./frame-person";
import { Mark } from "./mark";
import { NavLink } from "./nav-link";
import { PersonMenu } from "./person-menu";
import { shown } from "./shown-count";
import type { Theme } from "./theme";
import { UnreadBadge } from "./unread";

type Props = {
  person: FramePerson;
  theme: Theme;
  signOut: string | (() => Promise<void>);
  counts: Counts;
};

const ITEM = "desk-place";
const TAB = "desk-tab";

const UNREAD = words.unread.replace("{count}", "%n");

const ADMIN = [
  { name: "people", drawing: "users" },
  { name: "organisations", drawing: "building-2" },
  { name: "teams", drawing: "users-round" },
  { name: "services", drawing: "boxes" },
  { name: "service-levels", drawing: "timer" },
  { name: "catalogue", drawing: "shopping-bag" },
  { name: "mail", drawing: "mail-check" },
  { name: "inbound", drawing: "mail-search" },
  { name: "major-incidents", drawing: "siren" },
  { name: "change-practice", drawing: "git-compare-arrows" },
  { name: "custom-fields", drawing: "text-cursor-input" },
  { name: "checklists", drawing: "list-todo" },
  { name: "automation", drawing: "workflow" },
  { name: "effects", drawing: "list-tree" },
  { name: "settings", drawing: "settings" },
] as const;

/**
 * The desk's navigation: a column beside the work; on a phone a bar under the thumb, whose last
 * button opens the same column. It is drawn in the browser too, so that a page is sent with what
 * it says alone.
 */
export function DeskNavigation({ person, theme, signOut, counts }: Props) {
  return (
    <>
      <header id="more" popover="auto" className="desk-column no-print">
        <Brand />
        <Sections person={person} counts={counts} />
        <div className="mt-auto grid">
          <KeysButton />
          <PersonMenu person={person} theme={theme} signOut={signOut} />
        </div>
      </header>
      <PhoneBar />
    </>
  );
}

function KeysButton() {
  return (
    <button
      type="button"
      popoverTarget="keys"
      className={`${ITEM} justify-between pointer-coarse:hidden`}
    >
      {words.keys.open}
      <Kbd>?</Kbd>
    </button>
  );
}

function Brand() {
  return (
    <div className="grid gap-3">
      <p className="flex items-center gap-2 px-2 text-body font-semibold">
        <Mark />
        {words.brand}
      </p>
      <ButtonLink href="/tickets/new" data-key="create" className="justify-between!">
        <span className="flex items-center gap-1.5">
          <Drawing of="plus" />
          {words.newTicket}
        </span>
        <Kbd>C</Kbd>
      </ButtonLink>
    </div>
  );
}

type SectionsProps = { person: FramePerson; counts: Counts };

/** The places of the desk. */
function Sections({ person, counts }: SectionsProps) {
  const place = (view: keyof Counts) => (
    <li key={view}>
      <NavLink href={`/tickets?view=${view}`} className={ITEM} keyTarget={`go-${view}`}>
        {words.view[view]}
        <span className="ms-auto tabular-nums">
          <span className="sr-only">{words.holds} </span>
          {shown(counts[view])}
        </span>
      </NavLink>
    </li>
  );
  return (
    <nav aria-label={words.desk} className="grid gap-4">
      <ul className="grid">
        <li>
          <NavLink href="/inbox" className={ITEM} keyTarget="go-inbox">
            {words.inbox}
            <UnreadBadge sentence={UNREAD} />
          </NavLink>
        </li>
        <li>
          <NavLink href="/approvals" className={ITEM}>
            {words.approvals}
          </NavLink>
        </li>
        <li>
          <NavLink href="/changes" className={ITEM}>
            {words.changes}
          </NavLink>
        </li>
        <li>
          <NavLink href="/drafts" className={ITEM}>
            {words.drafts}
          </NavLink>
        </li>
        <li>
          <NavLink href="/major-incidents" className={ITEM} keyTarget="go-major-incidents">
            {words.majorIncidents}
            <Drawing of="siren" className="ms-auto" />
          </NavLink>
        </li>
        <li>
          <NavLink href="/major-incidents/new" className={ITEM} keyTarget="declare">
            <span aria-hidden>{words.declareShort}</span>
            <span className="sr-only">{words.declare}</span>
            <span className="ms-auto">
              <Kbd>!</Kbd>
            </span>
          </NavLink>
        </li>
        {PINNED.map(place)}
        <li>
          <NavLink href="/services" className={ITEM}>
            {words.services}
            <Drawing of="boxes" className="ms-auto" />
          </NavLink>
        </li>
        <li>
          <NavLink href="/workload" className={ITEM}>
            {words.workload}
          </NavLink>
        </li>
      </ul>
      <Section title={words.views}>{OTHERS.map(place)}</Section>
      {person.role === "admin" && (
        <Section title={words.admin}>
          {ADMIN.map(({ name, drawing }) => (
            <li key={name}>
              <NavLink href={`/admin/${name}`} className={ITEM}>
                <Drawing of={drawing} />
                {words[name]}
              </NavLink>
            </li>
          ))}
        </Section>
      )}
      <ul>
        <li>
          <NavLink href="/trash" className={ITEM} keyTarget="go-trash">
            <Drawing of="trash-2" />
            {words.trash}
          </NavLink>
        </li>
        <li>
          <NavLink href="/macros" className={ITEM}>
            <Drawing of="message-square-text" />
            {words.macros}
          </NavLink>
        </li>
        <li>
          <NavLink href="/requests" className={ITEM}>
            <Drawing of="life-buoy" />
            {words.ownRequests}
          </NavLink>
        </li>
      </ul>
    </nav>
  );
}

function Section({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section className="grid gap-1">
      <h2 className="px-2.5 text-caps font-semibold tracking-wide text-text-3 uppercase">
        {title}
      </h2>
      <ul className="grid">{children}</ul>
    </section>
  );
}

function PhoneBar() {
  return (
    <div className="no-print border-t border-line bg-sunken pb-[env(safe-area-inset-bottom)] sm:hidden">
      <nav aria-label={words.desk} className="grid grid-cols-5">
        <NavLink href="/inbox" className={TAB}>
          <Drawing of="inbox" className="size-5" />
          {words.inbox}
          <span className="absolute end-2 top-1 text-caps text-link">
            <UnreadBadge sentence={UNREAD} />
          </span>
        </NavLink>
        <NavLink href="/tickets?view=mine" className={TAB}>
          <Drawing of="square-user" className="size-5" />
          {words.view.mine}
        </NavLink>
        <NavLink href="/tickets?view=triage" className={TAB}>
          <Drawing of="circle-dashed" className="size-5" />
          {words.view.triage}
        </NavLink>
        <NavLink href="/tickets?view=open" className={TAB}>
          <Drawing of="list-checks" className="size-5" />
          {words.view.open}
        </NavLink>
        <button type="button" popoverTarget="more" className={TAB}>
          <Drawing of="ellipsis" className="size-5" />
          {words.more}
        </button>
      </nav>
    </div>
  );
}
