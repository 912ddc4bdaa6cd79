"use client";

import { useEffect } from "react";

/** ↑ in an empty composer edits one's own last message; Escape leaves the edit. */
export function TalkKeys() {
  useEffect(() => {
    const hear = (event: KeyboardEvent) => {
      if (event.isComposing || event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) {
        return;
      }
      const { target } = event;
      if (!(target instanceof HTMLElement)) return;
      if (event.key === "ArrowUp" && isEmptyComposer(target) && press(lastEdit())) {
        event.preventDefault();
      }
      const cancel = target.closest("form")?.querySelector<HTMLElement>("[data-edit-cancel]");
      if (event.key === "Escape" && cancel) press(cancel);
    };
    document.addEventListener("keydown", hear);
    return () => document.removeEventListener("keydown", hear);
  }, []);
  return null;
}

function isEmptyComposer(target: HTMLElement): boolean {
  if (target.closest("form")?.querySelector("[data-edit-cancel]")) return false;
  if (target instanceof HTMLTextAreaElement) return target.name === "body" && target.value === "";
  const stoodInFor = target.closest("[data-writing]")?.querySelector("textarea");
  return target.isContentEditable && stoodInFor?.name === "body" && stoodInFor.value === "";
}

const lastEdit = () => [...document.querySelectorAll<HTMLElement>("[data-edit-own]")].at(-1);

function press(element: HTMLElement | undefined): boolean {
  element?.click();
  return element !== undefined;
}
