import { z } from 'zod';
import { formatMoment } from '#foundation/format/dates.ts';
import { notFound } from '#foundation/http/answer.ts';
import { page, type RouteDeclaration } from '#foundation/http/route.ts';
import type { ReadVisit } from '#foundation/http/visit.ts';
import { logoContentId } from '#foundation/mail/mail-layout.ts';
import { logoForMail, storedLogo } from '#foundation/mail/mail-logo.ts';
import { DataList } from '#foundation/page/data-list.tsx';
import { LinkList, MoreLink } from '#foundation/page/links.tsx';
import { PlainPanel } from '#foundation/page/panel.tsx';
import { EmptyState } from '#foundation/page/state.tsx';
import { doorPage } from '#foundation/present/present.tsx';
import { demoPost, outbox } from '../labels.ts';
import { MailStateBadge, wordsOfState } from '../mail-states.tsx';
import { type DemoMail, demoMails } from '../queries.ts';
import { linksInMail } from '../rules/links-in-mail.ts';
import { shortMoment } from '../rules/short-moment.ts';
import { TextOfMail } from '../text-of-mail.tsx';

const shared = {
  audience: ['anyone'],
  feature: 'none',
  limit: 'page',
  log: 'none',
} as const satisfies Partial<RouteDeclaration<unknown>>;
const oneMail = z.object({ id: z.uuid() });

/** All mails of a demo organisation, newest first. */
export const demoPostList = page({
  ...shared,
  path: '/demo/post',
  input: z.object({}),
  async show(visit) {
    if (!visit.organisation.demo) return notFound;
    const mails = await demoMails(visit.read);
    return doorPage(visit, {
      title: visit.say(demoPost.Title_DemoPost),
      lead: visit.say(demoPost.Text_DemoPost),
      hidden: true,
      wide: true,
      children:
        mails.length === 0 ? (
          <EmptyState icon="inbox" title={visit.say(demoPost.Title_NoPost)}>
            {visit.say(demoPost.Text_NoPost)}
          </EmptyState>
        ) : (
          <LinkList links={mails.map((mail) => lineOf(visit, mail))} />
        ),
    });
  },
});

/** The same for programs: `sentAt` is null while a mail waits, `createdAt` is when it was written. */
export const demoPostJson = page({
  ...shared,
  path: '/demo/post.json',
  input: z.object({}),
  async show({ organisation, read }) {
    if (!organisation.demo) return notFound;
    const mails = await demoMails(read);
    return {
      kind: 'json',
      body: mails.map((mail) => ({
        id: mail.mailId,
        to: mail.recipient,
        subject: mail.subject,
        text: mail.plainText,
        html: mail.html,
        links: linksInMail(mail.html, mail.plainText),
        state: mail.state,
        createdAt: mail.createdAt.toString(),
        sentAt: mail.sentAt?.toString() ?? null,
      })),
    };
  },
});

/** One mail: its text with links that work, and how a mail program shows it. */
export const demoPostMail = page({
  ...shared,
  path: '/demo/post/:id',
  input: oneMail,
  async show(visit, { id }) {
    const { organisation, read, say } = visit;
    const [mail] = organisation.demo ? await demoMails(read, id) : [];
    if (!mail) return notFound;
    return doorPage(visit, {
      title: mail.subject,
      hidden: true,
      wide: true,
      children: (
        <>
          <DataList facts={factsOf(visit, mail)} />
          <PlainPanel
            id="weergave"
            title={say(demoPost.Title_AsShown)}
            aside={
              <MoreLink href={`/demo/post/${id}/mail`}>{say(demoPost.Link_WholePage)}</MoreLink>
            }
          >
            <iframe
              class="voordeur-frame voordeur-wide"
              src={`/demo/post/${id}/mail`}
              title={say(demoPost.Title_AsShown)}
            ></iframe>
          </PlainPanel>
          <PlainPanel id="tekst" title={say(demoPost.Title_PlainText)}>
            <TextOfMail text={mail.plainText} links />
          </PlainPanel>
          <MoreLink href="/demo/post">{say(demoPost.Link_AllPost)}</MoreLink>
        </>
      ),
    });
  },
});

/** The HTML of a mail by itself. It may bring its own styles and pictures, and runs nothing. */
export const demoPostHtml = page({
  ...shared,
  path: '/demo/post/:id/mail',
  input: oneMail,
  async show({ organisation, read }, { id }) {
    const [mail] = organisation.demo ? await demoMails(read, id) : [];
    if (!mail) return notFound;
    const stored = await storedLogo(read, organisation.id);
    const logo = stored && (await logoForMail(stored));
    return {
      kind: 'file',
      contentType: 'text/html; charset=utf-8',
      content: logo ? withPicture(mail.html, logo) : mail.html,
      headers: {
        'content-security-policy':
          "sandbox allow-popups allow-popups-to-escape-sandbox; default-src 'none'; " +
          "img-src data:; style-src 'unsafe-inline'; frame-ancestors 'self'",
        'x-frame-options': 'SAMEORIGIN',
      },
    };
  },
});

function lineOf({ say }: ReadVisit, mail: DemoMail) {
  const to = say(demoPost.Label_SentTo, { recipient: mail.recipient });
  const when = shortMoment(mail.createdAt);
  return {
    href: `/demo/post/${mail.mailId}`,
    title: mail.subject,
    text: `${to} · ${when} · ${say(wordsOfState[mail.state])}`,
  };
}

function factsOf({ say }: ReadVisit, mail: DemoMail) {
  return [
    { key: say(outbox.Label_Recipient), value: mail.recipient },
    { key: say(outbox.Label_Created), value: formatMoment(mail.createdAt, say) },
    { key: say(outbox.Label_State), value: <MailStateBadge say={say} state={mail.state} /> },
  ];
}

function withPicture(html: string, logo: { contentType: string; content: Buffer }): string {
  const picture = `data:${logo.contentType};base64,${logo.content.toString('base64')}`;
  return html.replaceAll(`cid:${logoContentId}`, picture);
}
