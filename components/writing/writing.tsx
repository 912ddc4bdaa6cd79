"use client";

import { type ComponentType, type RefObject, useState } from "react";
import type { Place } from "./sources";
import type { ToolsProps } from "./tools";
import type { Kind } from "./triggers";
import type { WritingWords } from "./writing-words";

type Props = {
  field: RefObject<HTMLTextAreaElement | null>;
  id: string;
  name: string;
  /** The id of what names it. */
  labelledBy: string;
  rows: number;
  required?: boolean;
  defaultValue: string;
  placeholder?: string;
  /** The ids of what is said about it. */
  describedBy?: string | undefined;
  isInvalid: boolean;
  isHidden?: boolean;
  className: string;
  /** Around the field and its tool bar. */
  frameClass?: string;
  words: WritingWords;
  kinds: readonly Kind[];
  place: Place;
  onType?: (text: string) => void;
  onMacro?: (macroId: string) => void;
};

/**
 * Where Markdown is written. It is the browser's text area, also before the script is there and without
 * it. What helps with writing is fetched when somebody begins to, and stands in for it.
 */
export function Writing(props: Props) {
  const { field, id, name, labelledBy, describedBy, isInvalid, isHidden = false } = props;
  const { className, words, kinds, place, placeholder = "" } = props;
  const [Tools, setTools] = useState<ComponentType<ToolsProps> | null>(null);
  const [isRich, setRich] = useState(false);

  const fetchTools = () => {
    if (Tools) return;
    // A line that is cut leaves the text area as it is, until it is entered again.
    import("./tools").then(
      (made) => setTools(() => made.Tools),
      () => {},
    );
  };
  const about = {
    "aria-labelledby": labelledBy,
    ...(describedBy === undefined ? {} : { "aria-describedby": describedBy }),
    ...(isInvalid ? { "aria-invalid": "true" as const } : {}),
  };
  return (
    <div data-writing className={`relative isolate ${props.frameClass ?? ""}`}>
      {Tools && (
        <Tools
          field={field}
          words={words}
          kinds={kinds}
          place={place}
          placeholder={placeholder}
          attributes={{ id, ...about, ...(props.required ? { "aria-required": "true" } : {}) }}
          className={className}
          rows={props.rows}
          isHidden={isHidden}
          onRich={setRich}
          onMacro={props.onMacro}
        />
      )}
      <textarea
        ref={field}
        // The editor that stands in for it is found under its name and id. It stays where it is, unseen,
        // for what types into the field by other means than keys, such as an extension of the browser.
        {...(isRich ? { tabIndex: -1, "aria-hidden": true } : { id, ...about })}
        name={name}
        rows={props.rows}
        required={props.required ?? false}
        defaultValue={props.defaultValue}
        placeholder={placeholder}
        hidden={isHidden}
        onFocus={fetchTools}
        onCompositionStart={(event) => {
          event.currentTarget.dataset.composes = "";
        }}
        onCompositionEnd={(event) => {
          delete event.currentTarget.dataset.composes;
        }}
        onInput={(event) => {
          if (!Tools) event.currentTarget.dataset.typed = "";
          props.onType?.(event.currentTarget.value);
        }}
        className={
          isRich
            ? "pointer-events-none absolute inset-0 -z-10 size-full resize-none opacity-0"
            : `w-full resize-none field-sizing-content ${className}`
        }
        // It grows with what is typed, from the height that its rows ask for.
        {...(isRich ? {} : { style: { minBlockSize: `calc(${props.rows}lh + 16px)` } })}
      />
    </div>
  );
}
