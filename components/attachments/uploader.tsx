"use client";

import { Paperclip } from "lucide-react";
import { useContext, useEffect, useId, useReducer, useRef, useState } from "react";
import { buttonClass } from "@/components/ui/button-class";
import { useForm } from "@/components/ui/form-context";
import { UNTOUCHED } from "@/components/ui/form-state";
import { LIMITS } from "@/lib/attachments/limits";
import { DropArea } from "./drop-area";
import { type GivenFile, GivenFiles } from "./given-files";
import { imageText, insertInto, takeOutOf } from "./into-text";
import { FILES, Purpose } from "./purpose";
import { counted, filled, type Item, queued, renamed } from "./queue";
import { UploadLine } from "./upload-line";
import type { UploaderWords } from "./uploader-words";
import { FileRefused, giveUp } from "./uploads";

type Props = {
  words: UploaderWords;
  locale: string;
  dropAnywhere: boolean;
  className: string;
  given: readonly GivenFile[];
};

/** Files that go along with a form. Each is sent by itself as soon as it is there; the form waits for all. */
export function Uploader({ words, locale, dropAnywhere, className, given }: Props) {
  const { id, state, hold } = useForm();
  const input = useRef<HTMLInputElement>(null);
  const [hasScript, setHasScript] = useState(false);
  const [items, change] = useReducer(queued, []);
  const stops = useRef(new Map<string, AbortController>());
  const begins = useRef(Promise.resolve());
  const pasted = useRef(0);
  const known = useRef(new Set<string>());
  const [dropped, drop] = useState<readonly string[]>([]);
  const hintId = useId();
  const purpose = useContext(Purpose);

  const sending = counted(items, "sending");
  const failed = counted(items, "failed");
  const reason =
    sending > 0
      ? filled(words.waits, { count: sending })
      : failed > 0
        ? filled(words.waitsFailed, { count: failed })
        : null;

  useEffect(() => hold(reason), [hold, reason]);

  useEffect(() => {
    if (state === UNTOUCHED || !state.ok) return;
    for (const stop of stops.current.values()) stop.abort();
    change({ kind: "clear" });
  }, [state]);

  // biome-ignore lint/correctness/useExhaustiveDependencies: once, for what was chosen before the script was there
  useEffect(() => {
    setHasScript(true);
    const chosen = [...(input.current?.files ?? [])];
    if (input.current) input.current.value = "";
    add(chosen, false);
    const running = stops.current;
    return () => {
      for (const stop of running.values()) stop.abort();
    };
  }, []);

  useEffect(() => {
    const form = input.current?.form;
    if (!form) return;
    const paste = (event: ClipboardEvent) => {
      const files = [...(event.clipboardData?.files ?? [])];
      if (files.length === 0) return;
      event.preventDefault();
      add(files.map(named), true);
    };
    form.addEventListener("paste", paste);
    return () => form.removeEventListener("paste", paste);
  });

  function named(file: File): File {
    if (!/^image\.\w+$/.test(file.name)) return file;
    pasted.current += 1;
    return renamed(file, filled(words.pasted, { number: pasted.current }));
  }

  function add(files: readonly File[], isPasted: boolean) {
    const room = LIMITS.filesAtOnce - items.length;
    const added = files.map((file, at): Item => {
      const refused =
        at >= room
          ? words.tooMany
          : file.size === 0
            ? words.empty
            : file.size > LIMITS.file
              ? words.tooLarge
              : null;
      return {
        key: crypto.randomUUID(),
        file,
        id: null,
        sent: 0,
        state: refused === null ? "sending" : "failed",
        reason: refused,
        canRetry: false,
        isInline: isPasted && file.type.startsWith("image/"),
      };
    });
    change({ kind: "add", items: added });
    for (const item of added) if (item.state === "sending") void send(item);
  }

  async function send(item: Item) {
    const { key, file } = item;
    const stop = new AbortController();
    stops.current.set(key, stop);
    // One begins after the other, so that placeholders stand in the order of what was pasted.
    let isBegun = () => {};
    const before = begins.current;
    begins.current = new Promise((resolve) => {
      isBegun = resolve;
    });
    try {
      await before;
      // Fetched with the first file; a line that is cut then is like one that is cut while sending.
      const { sendFile } = await import("./send-file");
      const id = await sendFile({
        ...{ file, key, id: item.id, signal: stop.signal },
        begun(begunId) {
          isBegun();
          known.current.add(begunId);
          change({ kind: "set", key, with: { id: begunId } });
          const form = input.current?.form;
          if (form && item.isInline && item.id === null) {
            insertInto(form, imageText(file.name, begunId));
          }
        },
        progress: (sent) => change({ kind: "set", key, with: { sent } }),
      });
      change({ kind: "set", key, with: { id, state: "done", sent: file.size } });
    } catch (error) {
      if (stop.signal.aborted) return;
      const isFinal = error instanceof FileRefused;
      change({
        ...{ kind: "set", key },
        with: {
          state: "failed",
          reason: isFinal ? error.message : words.unreachable,
          canRetry: true,
        },
      });
    } finally {
      isBegun();
      stops.current.delete(key);
    }
  }

  function remove(item: Item) {
    stops.current.get(item.key)?.abort();
    if (item.id !== null && item.state !== "done") giveUp(item.id);
    const form = input.current?.form;
    if (form && item.isInline && item.id !== null) {
      takeOutOf(form, imageText(item.file.name, item.id));
    }
    change({ kind: "remove", key: item.key });
    input.current?.focus();
  }

  const isGiven = (id: string) => given.some((file) => file.id === id);
  const ids = items.flatMap((item) => (item.state === "done" && item.id ? [item.id] : []));
  // What the form itself brought before it was refused; lines of this page speak for themselves.
  const keptBefore = (state.ok ? "" : (state.values?.attachmentIds ?? ""))
    .split(" ")
    .filter((kept) => kept !== "" && !known.current.has(kept) && !isGiven(kept));
  // What was uploaded here has a line of its own, although the draft that waits for it has it too.
  const stillGiven = given.filter(
    (file) =>
      (file.purpose ?? purpose) === purpose &&
      !dropped.includes(file.id) &&
      !items.some((item) => item.id === file.id),
  );
  const going = [...new Set([...keptBefore, ...ids, ...stillGiven.map((file) => file.id)])];
  const goingNow = going.join();
  const goneBefore = useRef(goingNow);
  useEffect(() => {
    if (goneBefore.current === goingNow) return;
    goneBefore.current = goingNow;
    input.current?.form?.dispatchEvent(new Event(FILES));
  }, [goingNow]);
  return (
    <div className={`grid gap-1.5 ${className}`}>
      <div className="flex flex-wrap items-center gap-x-2 gap-y-1">
        <label
          className={
            hasScript
              ? `${buttonClass("quiet")} cursor-pointer has-focus-visible:outline-2 has-focus-visible:outline-focus`
              : "grid gap-1 font-medium"
          }
        >
          {hasScript ? (
            <>
              <Paperclip aria-hidden size={16} strokeWidth={1.75} />
              {words.choose}
            </>
          ) : (
            words.label
          )}
          <input
            ref={input}
            type="file"
            multiple
            // Without script the files go with the form itself.
            name={hasScript ? undefined : "files"}
            aria-describedby={hintId}
            data-key="attach"
            className={
              hasScript
                ? "sr-only"
                : "max-w-full text-text-2 file:me-2 file:min-h-(--control) file:rounded-control file:border file:border-line file:bg-surface file:px-2.5 file:text-text"
            }
            onChange={(event) => {
              const chosen = [...(event.currentTarget.files ?? [])];
              event.currentTarget.value = "";
              add(chosen, false);
            }}
          />
        </label>
        <span id={hintId} className="text-meta text-text-2">
          {hasScript ? words.hint : words.plainHint}
        </span>
      </div>
      {[...new Set([...keptBefore, ...ids])].map((kept) => (
        <input key={kept} type="hidden" name="attachmentIds[]" value={kept} />
      ))}
      {keptBefore.length > 0 && (
        <p className="text-text-2">{filled(words.kept, { count: keptBefore.length })}</p>
      )}
      <GivenFiles
        files={stillGiven}
        words={words}
        onRemove={({ id: givenId, name }) => {
          drop((before) => [...before, givenId]);
          const form = input.current?.form;
          if (form) takeOutOf(form, imageText(name, givenId));
          input.current?.focus();
        }}
      />
      {items.length > 0 && (
        <ul aria-label={words.label} className="grid max-h-56 gap-1 overflow-y-auto">
          {items.map((item) => (
            <UploadLine
              key={item.key}
              item={item}
              words={words}
              locale={locale}
              onRemove={() => remove(item)}
              onRetry={() => {
                change({ kind: "set", key: item.key, with: { state: "sending", reason: null } });
                void send(item);
              }}
            />
          ))}
        </ul>
      )}
      <p role="status" className="sr-only">
        {items.length > 0 && filled(words.status, { sending, failed, done: ids.length })}
      </p>
      {reason !== null && (
        <p
          id={`${id}-held`}
          className={failed > 0 && sending === 0 ? "text-danger" : "text-text-2"}
        >
          {reason}
        </p>
      )}
      {dropAnywhere && <DropArea words={words.dropHere} onFiles={(files) => add(files, false)} />}
    </div>
  );
}
