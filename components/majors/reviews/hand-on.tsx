"use client";

import { type ReactNode, useEffect, useRef } from "react";

type Props = {
  /** What changes when one of them was used. */
  state: string;
  /** The id of what tells of it. */
  to: string;
  children: ReactNode;
};

/** Around buttons that are gone once they were used: the focus, which goes with them, goes on to what they did. */
export function HandOn({ state, to, children }: Props) {
  const isUsed = useRef(false);
  const before = useRef(state);
  useEffect(() => {
    if (before.current === state) return;
    before.current = state;
    // What somebody else did moves nobody, nor does it who has gone on already.
    const isLost = (document.activeElement ?? document.body) === document.body;
    if (isUsed.current && isLost) document.getElementById(to)?.focus();
    isUsed.current = false;
  }, [state, to]);
  return (
    <div
      className="contents"
      onSubmit={() => {
        isUsed.current = true;
      }}
    >
      {children}
    </div>
  );
}
