import type { Surface } from "./surface";

/** The browser's own text area. Its undo, spelling and input methods stay what they are. */
export function plainSurface(field: HTMLTextAreaElement): Surface {
  return {
    text: () => field.value,
    selection: () => ({ from: field.selectionStart, to: field.selectionEnd }),
    focus: () => field.focus(),
    placeOf: () => null,
    apply({ from, to, insert, select }) {
      field.focus();
      field.setSelectionRange(from, to);
      // The old way is the only one that the browser can undo.
      const isDone =
        insert === "" && from === to
          ? true
          : document.execCommand(insert === "" ? "delete" : "insertText", false, insert);
      if (!isDone) {
        field.setRangeText(insert, from, to, "end");
        field.dispatchEvent(new Event("input", { bubbles: true }));
      }
      field.setSelectionRange(select.from, select.to);
    },
    expand(expanded) {
      if (expanded === null) {
        for (const name of COMBOBOX) field.removeAttribute(name);
        return;
      }
      for (const [name, value] of Object.entries(comboboxOf(expanded))) {
        if (value === null) field.removeAttribute(name);
        else field.setAttribute(name, value);
      }
    },
    onChange(heard) {
      const typed = () => heard(true);
      const moved = () => heard(false);
      const MOVES = ["click", "keyup", "select"];
      field.addEventListener("input", typed);
      for (const type of MOVES) field.addEventListener(type, moved);
      return () => {
        field.removeEventListener("input", typed);
        for (const type of MOVES) field.removeEventListener(type, moved);
      };
    },
  };
}

const COMBOBOX = [
  "role",
  "aria-expanded",
  "aria-controls",
  "aria-activedescendant",
  "aria-autocomplete",
];

/** A text field is a combobox for as long as it has a list. */
export const comboboxOf = ({ list, option }: { list: string; option: string | null }) => ({
  role: "combobox",
  "aria-expanded": "true",
  "aria-autocomplete": "list",
  "aria-controls": list,
  "aria-activedescendant": option,
});
