type Props = { title: string; html: string };

/** Mail as its sender made it: no script, no form, no way to the page around it. */
export function MailFrame({ title, html }: Props) {
  return (
    <iframe
      title={title}
      sandbox="allow-popups allow-popups-to-escape-sandbox"
      referrerPolicy="no-referrer"
      srcDoc={html}
      className="h-[60vh] min-h-96 w-full rounded-card border border-line bg-[white] scheme-light"
    />
  );
}
