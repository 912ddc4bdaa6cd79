"use client";

import { type RefObject, useEffect, useRef } from "react";
import { filesIn } from "@/components/attachments/files-in";
import { FILES } from "@/components/attachments/purpose";

/** At most that many ids are named in one go. */
const MOST = 20;

/**
 * The files of the form around a field, as its draft is told of them: those that wait with it, and
 * those that were taken out here. What another device added is neither.
 */
export function useDraftFiles(field: RefObject<HTMLTextAreaElement | null>, changed: () => void) {
  const known = useRef(new Set<string>());
  const told = useRef(changed);
  told.current = changed;

  useEffect(() => {
    const form = field.current?.form;
    const hear = () => told.current();
    form?.addEventListener(FILES, hear);
    return () => form?.removeEventListener(FILES, hear);
  }, [field]);

  const said = (): Record<string, unknown> => {
    const form = field.current?.form;
    if (!form) return {};
    const attachmentIds = filesIn(form);
    for (const id of attachmentIds) known.current.add(id);
    const dropAttachmentIds = [...known.current].filter((id) => !attachmentIds.includes(id));
    return {
      ...(attachmentIds.length > 0 ? { attachmentIds: attachmentIds.slice(0, MOST) } : {}),
      ...(dropAttachmentIds.length > 0
        ? { dropAttachmentIds: dropAttachmentIds.slice(-MOST) }
        : {}),
    };
  };
  return {
    said,
    /** They were sent: should they come back, then not as what was taken out. */
    forget: () => known.current.clear(),
  };
}
