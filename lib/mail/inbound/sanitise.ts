import sanitize from "sanitize-html";
import { REMOTE } from "./remote-mark";

const COLOUR = /^(#[0-9a-f]{3,8}|[a-z]{3,30}|rgba?\([\d\s,.%]{1,40}\))$/i;
const SIZE = /^\d{1,3}(\.\d{1,2})?(px|pt|em|rem|%)$/;

const STYLES = {
  color: [COLOUR],
  "background-color": [COLOUR],
  "font-size": [SIZE],
  "font-style": [/^(italic|normal)$/],
  "font-weight": [/^(bold|normal|\d{3})$/],
  "text-align": [/^(left|right|center|justify)$/],
  "text-decoration": [/^(underline|line-through|none)$/],
  "margin-left": [SIZE],
  "padding-left": [SIZE],
};

/** Mail as it may be shown: inert, and nothing in it reaches out by itself. */
export function sanitise(html: string): { html: string; remoteImages: number } {
  let remoteImages = 0;
  const safe = sanitize(html, {
    allowedTags: [
      ...["p", "div", "span", "br", "hr", "a", "img", "b", "strong", "i", "em", "u", "s", "sub"],
      ...["sup", "small", "font", "center", "h1", "h2", "h3", "h4", "h5", "h6", "blockquote"],
      ...["pre", "code", "tt", "ul", "ol", "li", "dl", "dt", "dd", "table", "thead", "tbody"],
      ...["tfoot", "tr", "th", "td", "caption", "abbr", "address"],
    ],
    nonTextTags: ["style", "script", "textarea", "option", "noscript", "title", "template", "svg"],
    allowedAttributes: {
      "*": ["dir", "lang", "style", "align", "title"],
      a: ["href", "rel", "target"],
      img: ["src", "alt", "width", "height", REMOTE],
      td: ["colspan", "rowspan", "valign", "width"],
      th: ["colspan", "rowspan", "valign", "width"],
      table: ["border", "cellpadding", "cellspacing", "width"],
      font: ["color", "size", "face"],
      ol: ["start", "type"],
    },
    allowedStyles: { "*": STYLES },
    allowedSchemes: ["http", "https", "mailto"],
    allowedSchemesByTag: { img: ["data"] },
    allowProtocolRelative: false,
    nestingLimit: 100,
    transformTags: {
      a: (tagName, { href, title }) => ({
        tagName,
        attribs: {
          ...(href === undefined ? {} : { href }),
          ...(title === undefined ? {} : { title }),
          rel: "noopener noreferrer nofollow",
          target: "_blank",
        },
      }),
      img: (tagName, attribs) => {
        const { src = "", alt = "", width = "", height = "" } = attribs;
        const size = { ...pixels("width", width), ...pixels("height", height) };
        if (/^https?:\/\//i.test(src)) {
          remoteImages += 1;
          return { tagName, attribs: { alt, ...size, [REMOTE]: src } };
        }
        const drawn = /^data:image\/(png|jpeg|gif|webp);base64,[a-z0-9+/=\s]+$/i.test(src);
        return { tagName, attribs: { alt, ...size, ...(drawn ? { src } : {}) } };
      },
    },
  });
  return { html: safe, remoteImages };
}

const pixels = (name: string, value: string): Record<string, string> =>
  /^\d{1,4}$/.test(value) ? { [name]: value } : {};
