/** Domains under which anybody can get an address, so that none of them can say where one works. */
const PROVIDERS: ReadonlySet<string> = new Set(
  `
aol.com fastmail.com free.fr gmail.com gmx.at gmx.ch gmx.com gmx.de gmx.net googlemail.com
hotmail.com icloud.com laposte.net libero.it live.com mail.com mail.ru me.com msn.com orange.fr
outlook.com pm.me proton.me protonmail.com qq.com t-online.de tuta.com tutanota.com web.de
yahoo.com yahoo.co.uk yandex.com yandex.ru zoho.com 163.com 126.com
`
    .trim()
    .split(/\s+/),
);

export const isMailProvider = (domain: string) => PROVIDERS.has(domain);
