/** The port to the outgoing mail server; `connections/smtp` implements it. */
export interface MailServer {
  /**
   * Hands one mail to the mail server and promises that it took the mail: `response` is its answer.
   * Throws `MailRefused` when trying again is useless and `MailUnavailable` when it is not.
   * After `MailUnavailable` the mail may have been taken all the same (the line broke before the
   * answer came), so send it again under the same `messageId`.
   */
  send(mail: OutgoingMail): Promise<{ response: string }>;
}

/** One mail to one address. Texts are plain: line breaks in names and subject become spaces. */
export interface OutgoingMail {
  /** With angle brackets, the same at every attempt: `<key@organisation.example>`. */
  readonly messageId: string;
  readonly from: MailSender;
  /** A bare address. */
  readonly replyTo?: string;
  /** A bare address; a list of addresses is refused. */
  readonly to: string;
  readonly subject: string;
  readonly html: string;
  readonly text: string;
  readonly date: Date;
  /** Extra headers, such as `Auto-Submitted`. */
  readonly headers?: Readonly<Record<string, string>>;
  readonly inlineImages?: readonly InlineImage[];
  /** Signs the mail for the sender's domain. */
  readonly dkim?: DkimKey;
}

export interface MailSender {
  readonly name: string;
  readonly address: string;
}

/** A picture inside the mail, shown by `<img src="cid:contentId">`. */
export interface InlineImage {
  readonly contentId: string;
  readonly contentType: string;
  readonly content: Buffer;
}

export interface DkimKey {
  readonly domain: string;
  readonly selector: string;
  /** PEM. */
  readonly privateKey: string;
}

/** The address or the mail was refused for good (a 5xx answer, or no address at all): a bounce. */
export class MailRefused extends Error {
  override readonly name = 'MailRefused';
}

/** The mail server cannot be reached, or does not take this mail now. Try again later. */
export class MailUnavailable extends Error {
  override readonly name = 'MailUnavailable';
}
