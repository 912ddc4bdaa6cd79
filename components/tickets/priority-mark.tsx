import { PRIORITIES, type Priority } from "@/lib/tickets/priority";

/** P1 burns, P2 to P4 are bars that shrink, P5 is the empty set of bars. */
export function PriorityMark({ priority }: { priority: Priority }) {
  return (
    <span title={priority} className="inline-flex">
      <svg
        width="14"
        height="14"
        className={priority === "P1" ? "text-sev1" : "text-text-2"}
        aria-hidden="true"
      >
        <use href={`#priority-${priority}`} />
      </svg>
      <span className="sr-only">{priority}</span>
    </span>
  );
}

/** Each mark once in a page; what shows one refers to it. */
export function PrioritySymbols() {
  return PRIORITIES.map((priority) => (
    <symbol key={priority} id={`priority-${priority}`} viewBox="0 0 14 14">
      {priority === "P1" ? <Burning /> : <Bars filled={5 - Number(priority.slice(1))} />}
    </symbol>
  ));
}

function Burning() {
  return (
    <>
      <path
        d="M7 1.2 13.4 12.6H.6z"
        fill="currentColor"
        stroke="currentColor"
        strokeLinejoin="round"
      />
      <path d="M7 5.2v3.4" stroke="var(--surface)" strokeWidth="1.6" strokeLinecap="round" />
      <circle cx="7" cy="10.7" r="0.9" fill="var(--surface)" />
    </>
  );
}

function Bars({ filled }: { filled: number }) {
  return (
    <>
      {[0, 1, 2].map((bar) => (
        <rect
          key={bar}
          x={1 + bar * 4.3}
          y={9 - bar * 3}
          width="3.2"
          height={4 + bar * 3}
          rx="1"
          fill="currentColor"
          opacity={bar < filled ? 1 : 0.25}
        />
      ))}
    </>
  );
}
