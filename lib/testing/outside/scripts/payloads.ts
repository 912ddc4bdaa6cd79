/** Calls that a browser makes only if it takes what somebody typed for markup of the page. */

const CALL = "alert(1)";

/** Markup that runs by itself, or as soon as it is touched. */
const MARKUP = [
  `<script>${CALL}</script>`,
  `<script src="data:text/javascript,${CALL}"></script>`,
  `<ScRiPt>${CALL}</sCrIpT>`,
  `<script/x>${CALL}</script/x>`,
  `<script>${CALL}//`,
  `<scr<script>ipt>${CALL}</scr</script>ipt>`,
  `<img src=x onerror=${CALL}>`,
  `<img src="x" onerror="${CALL}"/>`,
  `<img/src='x'/onerror='${CALL}'>`,
  `<IMG SRC=x ONERROR=${CALL}>`,
  `<img src=x:x onerror\n=\n${CALL}>`,
  `<img src=x onerror=&#97;&#108;&#101;&#114;&#116;(1)>`,
  `<img srcset="x 1x" onerror=${CALL}>`,
  `<image src=x onerror=${CALL}>`,
  `<picture><source srcset=x><img onerror=${CALL} src=x></picture>`,
  `<svg onload=${CALL}>`,
  `<svg/onload=${CALL}>`,
  `<svg><script>${CALL}</script></svg>`,
  `<svg><script href="data:text/javascript,${CALL}"/></svg>`,
  `<svg><animate onbegin=${CALL} attributeName=x dur=1s>`,
  `<svg><set onbegin=${CALL} attributeName=x>`,
  `<svg><a href="javascript:${CALL}"><text y=20>x</text></a></svg>`,
  `<svg><foreignObject><img src=x onerror=${CALL}></foreignObject></svg>`,
  `<math><mtext></form><form><mglyph><style></math><img src onerror=${CALL}>`,
  `<math href="javascript:${CALL}">x</math>`,
  `<iframe src="javascript:${CALL}"></iframe>`,
  `<iframe srcdoc="<script>parent.${CALL}</script>"></iframe>`,
  `<iframe onload=${CALL}></iframe>`,
  `<object data="javascript:${CALL}"></object>`,
  `<object data=x onerror=${CALL}></object>`,
  `<embed src="javascript:${CALL}">`,
  `<video onerror=${CALL}><source src=x></video>`,
  `<video src=x onerror=${CALL}></video>`,
  `<audio src=x onerror=${CALL}></audio>`,
  `<details open ontoggle=${CALL}>x</details>`,
  `<input autofocus onfocus=${CALL}>`,
  `<textarea autofocus onfocus=${CALL}></textarea>`,
  `<select autofocus onfocus=${CALL}></select>`,
  `<a href="javascript:${CALL}">x</a>`,
  `<a href="&#106;avascript:${CALL}">x</a>`,
  `<a href="java\tscript:${CALL}">x</a>`,
  `<form action="javascript:${CALL}"><button>x</button></form>`,
  `<button formaction="javascript:${CALL}">x</button>`,
  `<div onmouseover=${CALL}>x</div>`,
  `<div style="animation-name:x" onanimationstart=${CALL}>x</div>`,
  `<p onclick=${CALL} tabindex=1>x</p>`,
  `<body onload=${CALL}>`,
  `<style onload=${CALL}></style>`,
  `<link rel=stylesheet href=x onerror=${CALL}>`,
  `<marquee onstart=${CALL}>x</marquee>`,
  `<meta http-equiv=refresh content="0;url=javascript:${CALL}">`,
  `<template><img src=x onerror=${CALL}></template>`,
  `<noscript><p title="</noscript><img src=x onerror=${CALL}>">`,
] as const;

/** What stands around it: an attribute, an element or a piece of Markdown that it may break out of. */
const AROUND: readonly ((markup: string) => string)[] = [
  (markup) => markup,
  (markup) => `">${markup}`,
  (markup) => `'></textarea></title></script></style>${markup}`,
  (markup) => `| a | b |\n|---|---|\n| ${markup.replaceAll("\n", " ")} | x |`,
  (markup) => `> - ${markup.replaceAll("\n", " ")}\n\n\`\`\`\n${markup}`,
  (markup) =>
    `[${markup.replaceAll("\n", " ")}](https://example.com "${markup.replaceAll('"', "'")}")`,
];

const URLS = [
  `javascript:${CALL}`,
  `JaVaScRiPt:${CALL}`,
  ` javascript:${CALL}`,
  `javascript&colon;${CALL}`,
  `&#106;avascript:${CALL}`,
  `javascript&#58;${CALL}`,
  `java&#10;script:${CALL}`,
  `javascript://%0a${CALL}`,
  `\u0001javascript:${CALL}`,
  `vbscript:msgbox(1)`,
  `data:text/html,<script>parent.${CALL}</script>`,
  `data:text/html;base64,PHNjcmlwdD5hbGVydCgxKTwvc2NyaXB0Pg==`,
  `data:image/svg+xml,<svg onload=${CALL}>`,
  `blob:javascript:${CALL}`,
  `person:"onmouseover="${CALL}`,
  `attachment:"onerror="${CALL}`,
] as const;

const LINKED: readonly ((url: string) => string)[] = [
  (url) => `[x](${url})`,
  (url) => `[x](<${url}>)`,
  (url) => `![x](${url})`,
  (url) => `<${url}>`,
  (url) => `[x][1]\n\n[1]: ${url}`,
  (url) => `@[x](${url}) #INC-1"${url}`,
];

export const PAYLOADS: readonly string[] = [
  ...AROUND.flatMap((around) => MARKUP.map(around)),
  ...LINKED.flatMap((linked) => URLS.map(linked)),
];
