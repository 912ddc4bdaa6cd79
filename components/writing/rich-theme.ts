import { EditorView } from "@codemirror/view";

/** Looks like the text area that it stands in for. */
export const richTheme = EditorView.theme({
  "&": { backgroundColor: "transparent", color: "var(--text)" },
  "&.cm-focused": { outline: "none" },
  ".cm-scroller": {
    fontFamily: "inherit",
    lineHeight: "inherit",
    overflow: "visible",
  },
  ".cm-content": { padding: "0", caretColor: "var(--text)" },
  ".cm-line": { padding: "0", unicodeBidi: "plaintext" },
  ".cm-placeholder": { color: "var(--text-3)" },
  ".md-strong": { fontWeight: "650" },
  ".md-em": { fontStyle: "italic" },
  ".md-strike": { textDecoration: "line-through" },
  ".md-heading": { fontWeight: "650" },
  ".md-code": {
    fontFamily: "var(--font-mono)",
    fontSize: "0.9em",
    background: "var(--sunken)",
    borderRadius: "4px",
  },
  ".md-block, .md-table": { fontFamily: "var(--font-mono)", fontSize: "0.9em" },
  ".md-block": { background: "var(--sunken)", paddingInline: "8px" },
  ".md-quote": {
    borderInlineStart: "3px solid var(--line-strong)",
    paddingInlineStart: "9px",
    color: "var(--text-2)",
  },
  ".md-link": { color: "var(--link)", textDecoration: "underline", textUnderlineOffset: "2px" },
  ".md-mark": { color: "var(--text-3)", fontWeight: "400" },
  ".md-chip": {
    background: "var(--accent-soft)",
    borderRadius: "4px",
    padding: "1px 3px",
    fontWeight: "500",
  },
});
