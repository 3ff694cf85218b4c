import type { Answer } from '#foundation/http/answer.ts';
import type { Visit } from '#foundation/http/visit.ts';
import { LinkList, type ListLink } from '#foundation/page/links.tsx';
import { PlainPanel } from '#foundation/page/panel.tsx';
import { customerPage } from '#foundation/present/present.tsx';
import { terminationLabels as labels } from '../labels.ts';

/** Which of several leases (HOM-6). */
export function choosePage(visit: Visit, links: readonly ListLink[]): Answer {
  const { say } = visit;
  return customerPage(visit, {
    title: say(labels.Title_Termination),
    current: 'leases',
    breadcrumb: [{ href: '/woning', title: say(labels.Link_Tenancy) }],
    children: (
      <PlainPanel id="contracten" title={say(labels.Title_Choose)}>
        <LinkList links={links} />
      </PlainPanel>
    ),
  });
}
