import PostalMime, { type Address, type Email } from 'postal-mime';

/** A mail as people and programs read it. Addresses are bare; `id` counts up by arrival. */
export interface KeptMail {
  readonly id: string;
  readonly messageId: string;
  readonly from: string;
  readonly to: string;
  readonly replyTo: string;
  readonly subject: string;
  /** ISO 8601, in UTC; empty when the mail names none. */
  readonly date: string;
  readonly text: string;
  /** With its inline pictures inside; empty when the mail is text only. */
  readonly html: string;
  /** Every address in the mail that one can open, once, in order. */
  readonly links: readonly string[];
}

/** Reads a mail as it came over the line. */
export async function readMail(id: string, source: Buffer): Promise<KeptMail> {
  const mail = await PostalMime.parse(source, { attachmentEncoding: 'base64' });
  const text = mail.text ?? '';
  const html = withPictures(mail);
  return {
    id,
    messageId: mail.messageId ?? '',
    from: addressesOf([mail.from]),
    to: addressesOf(mail.to),
    replyTo: addressesOf(mail.replyTo),
    subject: mail.subject ?? '',
    date: mail.date ?? '',
    text,
    html,
    links: linksIn(html, text),
  };
}

function addressesOf(addresses: readonly (Address | undefined)[] | undefined): string {
  return (addresses ?? []).flatMap((one) => one?.address ?? []).join(', ');
}

function withPictures({ html, attachments }: Email): string {
  return attachments.reduce((shown, picture) => {
    const contentId = picture.contentId?.replace(/^<|>$/g, '');
    return contentId
      ? shown.replaceAll(`cid:${contentId}`, `data:${picture.mimeType};base64,${picture.content}`)
      : shown;
  }, html ?? '');
}

function linksIn(html: string, text: string): string[] {
  const inHtml = [...html.matchAll(/\shref="(https?:[^"]+)"/g)].map((match) =>
    String(match[1]).replaceAll('&amp;', '&'),
  );
  const inText = text.match(/https?:\/\/[^\s<>"]+/g) ?? [];
  return [...new Set([...inHtml, ...inText])];
}
