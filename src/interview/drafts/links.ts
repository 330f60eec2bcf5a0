import type { Mail } from "./draft.ts";
import { oneLine, wellFormed } from "./eml.ts";

/** Where a mail can be opened ready to be sent. A link that would be too long for its way is left out, never cut. */
export function composeLinks(mail: Mail): readonly { readonly label: string; readonly url: string }[] {
  const [subject, body] = [quoted(oneLine(mail.subject)), quoted(mail.body)];
  return [
    {
      label: "Open in Gmail",
      url: `https://mail.google.com/mail/?view=cm&fs=1&su=${subject}&body=${body}`,
      most: LONGEST.web,
    },
    {
      label: "Open in Outlook",
      url: `https://outlook.live.com/mail/0/deeplink/compose?subject=${subject}&body=${body}`,
      most: LONGEST.web,
    },
    {
      label: "Open in your mail program",
      url: `mailto:?subject=${subject}&body=${body}`,
      most: LONGEST.mailto,
    },
  ].flatMap(({ label, url, most }) => (url.length <= most ? [{ label, url }] : []));
}

/** Characters. Mail programs on Windows take some 2,000 in a mailto; Slack takes 3,000 behind a button. */
const LONGEST = { mailto: 1_900, web: 3_000 } as const;

/** All that could end an address or a Markdown link early, and line breaks as mail has them. */
function quoted(text: string): string {
  return encodeURIComponent(wellFormed(text).replace(/\r\n?|\n/g, "\r\n")).replace(
    /[!'()*]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
  );
}
