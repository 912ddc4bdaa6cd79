import {
  Boxes,
  Building2,
  CircleDashed,
  Ellipsis,
  Inbox,
  LifeBuoy,
  ListChecks,
  ListTree,
  MailCheck,
  MailSearch,
  MessageSquareText,
  Plus,
  Settings,
  SquareUser,
  Trash2,
  Users,
  UsersRound,
} from "lucide-react";
import { getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { ButtonLink } from "@/components/ui/button";
import { Kbd } from "@/components/ui/kbd";
import { type Counts, OTHERS, PINNED, shown } from "./desk-sections";
import type { FramePerson } from "./frame-person";
import { Mark } from "./mark";
import { NavLink } from "./nav-link";
import { PersonMenu } from "./person-menu";
import type { Theme } from "./theme";
import { UnreadBadge } from "./unread";

type Props = {
  person: FramePerson;
  theme: Theme;
  signOut: string | (() => Promise<void>);
  counts: Counts;
};

const ITEM =
  "flex min-h-7 items-center gap-2 rounded-control px-2.5 text-text-2 hover:bg-accent-soft/60 hover:text-text aria-[current=page]:bg-accent-soft aria-[current=page]:font-semibold aria-[current=page]:text-text pointer-coarse:min-h-11 max-sm:min-h-11";
const TAB =
  "relative flex min-h-14 flex-col items-center justify-center gap-0.5 text-caps text-text-2 aria-[current=page]:font-semibold aria-[current=page]:text-link";

const ADMIN = [
  { name: "people", Icon: Users },
  { name: "organisations", Icon: Building2 },
  { name: "teams", Icon: UsersRound },
  { name: "services", Icon: Boxes },
  { name: "mail", Icon: MailCheck },
  { name: "inbound", Icon: MailSearch },
  { name: "effects", Icon: ListTree },
  { name: "settings", Icon: Settings },
] as const;

/** The desk's navigation: a column beside the work, on a phone a bar under the thumb. */
export async function DeskNavigation({ person, theme, signOut, counts }: Props) {
  return (
    <>
      <header className="no-print hidden min-h-0 flex-col gap-4 overflow-y-auto border-e border-line bg-sunken px-2.5 py-3 sm:flex">
        <Brand />
        <Sections person={person} counts={counts} keys />
        <div className="mt-auto grid">
          <KeysButton />
          <PersonMenu person={person} theme={theme} signOut={signOut} id="person-menu" />
        </div>
      </header>
      <PhoneBar person={person} counts={counts}>
        <PersonMenu person={person} theme={theme} signOut={signOut} id="person-menu-phone" />
      </PhoneBar>
    </>
  );
}

async function KeysButton() {
  const t = await getTranslations("frame.keys");
  return (
    <button
      type="button"
      popoverTarget="keys"
      className={`${ITEM} justify-between pointer-coarse:hidden`}
    >
      {t("open")}
      <Kbd>?</Kbd>
    </button>
  );
}

async function Brand() {
  const t = await getTranslations("frame");
  return (
    <div className="grid gap-3">
      <p className="flex items-center gap-2 px-2 text-body font-semibold">
        <Mark />
        {t("brand")}
      </p>
      <ButtonLink href="/tickets/new" data-key="create" className="justify-between!">
        <span className="flex items-center gap-1.5">
          <Plus aria-hidden size={16} strokeWidth={1.75} />
          {t("newTicket")}
        </span>
        <Kbd>C</Kbd>
      </ButtonLink>
    </div>
  );
}

type SectionsProps = { person: FramePerson; counts: Counts; keys?: boolean };

/** The places of the desk; where it is shown twice, the shortcuts aim at one of them. */
async function Sections({ person, counts, keys = false }: SectionsProps) {
  const t = await getTranslations("frame");
  const place = (view: keyof Counts) => (
    <li key={view}>
      <NavLink
        href={`/tickets?view=${view}`}
        className={ITEM}
        {...(keys ? { keyTarget: `go-${view}` } : {})}
      >
        {t(`view.${view}`)}
        <span className="ms-auto tabular-nums">
          <span className="sr-only">{t("holds")} </span>
          {shown(counts[view])}
        </span>
      </NavLink>
    </li>
  );
  return (
    <nav aria-label={t("desk")} className="grid gap-4">
      <ul className="grid">
        <li>
          <NavLink href="/inbox" className={ITEM} {...(keys ? { keyTarget: "go-inbox" } : {})}>
            {t("inbox")}
            <UnreadBadge sentence={t("unread", { count: "%n" })} />
          </NavLink>
        </li>
        <li>
          <NavLink href="/drafts" className={ITEM}>
            {t("drafts")}
          </NavLink>
        </li>
        {PINNED.map(place)}
      </ul>
      <Section title={t("views")}>{OTHERS.map(place)}</Section>
      {person.role === "admin" && (
        <Section title={t("admin")}>
          {ADMIN.map(({ name, Icon }) => (
            <li key={name}>
              <NavLink href={`/admin/${name}`} className={ITEM}>
                <Icon aria-hidden size={16} strokeWidth={1.75} />
                {t(name)}
              </NavLink>
            </li>
          ))}
        </Section>
      )}
      <ul>
        <li>
          <NavLink href="/trash" className={ITEM} {...(keys ? { keyTarget: "go-trash" } : {})}>
            <Trash2 aria-hidden size={16} strokeWidth={1.75} />
            {t("trash")}
          </NavLink>
        </li>
        <li>
          <NavLink href="/macros" className={ITEM}>
            <MessageSquareText aria-hidden size={16} strokeWidth={1.75} />
            {t("macros")}
          </NavLink>
        </li>
        <li>
          <NavLink href="/requests" className={ITEM}>
            <LifeBuoy aria-hidden size={16} strokeWidth={1.75} />
            {t("ownRequests")}
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

type PhoneProps = { person: FramePerson; counts: Counts; children: ReactNode };

async function PhoneBar({ person, counts, children }: PhoneProps) {
  const t = await getTranslations("frame");
  const icon = { "aria-hidden": true, size: 20, strokeWidth: 1.75 } as const;
  return (
    <div className="no-print border-t border-line bg-sunken pb-[env(safe-area-inset-bottom)] sm:hidden">
      <nav aria-label={t("desk")} className="grid grid-cols-5">
        <NavLink href="/inbox" className={TAB}>
          <Inbox {...icon} />
          {t("inbox")}
          <span className="absolute end-2 top-1 text-caps text-link">
            <UnreadBadge sentence={t("unread", { count: "%n" })} />
          </span>
        </NavLink>
        <NavLink href="/tickets?view=mine" className={TAB}>
          <SquareUser {...icon} />
          {t("view.mine")}
        </NavLink>
        <NavLink href="/tickets?view=triage" className={TAB}>
          <CircleDashed {...icon} />
          {t("view.triage")}
        </NavLink>
        <NavLink href="/tickets?view=open" className={TAB}>
          <ListChecks {...icon} />
          {t("view.open")}
        </NavLink>
        <button type="button" popoverTarget="more" className={TAB}>
          <Ellipsis {...icon} />
          {t("more")}
        </button>
      </nav>
      <div id="more" popover="auto" className="float popover-panel p-3">
        <div className="grid gap-3">
          <Brand />
          <Sections person={person} counts={counts} />
          {children}
        </div>
      </div>
    </div>
  );
}
