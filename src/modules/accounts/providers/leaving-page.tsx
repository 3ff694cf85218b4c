import type { Answer, SetCookie } from '#foundation/http/answer.ts';
import type { Visit } from '#foundation/http/visit.ts';
import { ButtonGroup, ButtonLink } from '#foundation/page/button.tsx';
import { doorPage } from '#foundation/present/present.tsx';
import { providerLabels as labels } from './labels.ts';

/** The page from which a visitor goes on to a provider: a link, because a form may not lead to another site. */
export function leavingPage(
  visit: Visit,
  leaving: {
    readonly provider: string;
    readonly url: string;
    readonly backHref: string;
    readonly cookie: SetCookie;
  },
): Answer {
  const { say } = visit;
  const page = doorPage(visit, {
    title: say(labels.Title_Leaving),
    lead: say(labels.Text_Leaving),
    hidden: true,
    children: (
      <ButtonGroup>
        <ButtonLink href={leaving.url} kind="primary" icon="external-link" block>
          {say(labels.Link_Continue, { provider: leaving.provider })}
        </ButtonLink>
        <ButtonLink href={leaving.backHref} kind="subtle">
          {say(labels.Link_Back)}
        </ButtonLink>
      </ButtonGroup>
    ),
  });
  return page.kind === 'page' ? { ...page, cookies: [leaving.cookie] } : page;
}
