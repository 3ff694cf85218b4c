import type { FastifyRequest } from 'fastify';
import type pg from 'pg';
import type { House } from '#foundation/house.ts';
import type { Answer } from '#foundation/http/answer.ts';
import { labelsOfPage } from '#foundation/labels/label.ts';
import { sayIn } from '#foundation/labels/words.ts';
import { DataList } from '#foundation/page/data-list.tsx';
import { renderDoor } from '#foundation/page/door.tsx';
import { demoPassword, demoSlugs, demoVisitors } from './demo-visitors.ts';

export const demoListLabels = labelsOfPage('DemoList', {
  Title_DemoList: ['Voordeur: de demo', 'Voordeur: the demo'],
  Text_DemoList: [
    'Dit zijn de organisaties van de demo. Kies er een. Het wachtwoord is overal {password}.',
    'These are the organisations of the demo. Choose one. The password is {password} everywhere.',
  ],
  Text_Mail: [
    'Mail uit de demo verlaat deze computer niet. U leest alle mail van een organisatie op {address}.',
    'Mail of the demo does not leave this computer. You can read all mail of an organisation at {address}.',
  ],
});

/** Plain localhost shows the demo organisations with their accounts (design section 11). */
export function demoList(
  pool: pg.Pool,
  house: House,
): (request: FastifyRequest) => Promise<Answer | undefined> {
  return async (request) => {
    const plain = request.hostname === 'localhost' || request.hostname === '127.0.0.1';
    if (!plain || request.url.split('?')[0] !== '/') return undefined;
    const slugs = await demoSlugs(pool);
    const say = sayIn('nl', new Map());
    const port = request.host.split(':')[1];
    const html = renderDoor({
      language: 'nl',
      say,
      portalName: 'Voordeur',
      organisationName: '',
      asset: house.asset,
      footerLinks: [],
      hidden: true,
      title: say(demoListLabels.Title_DemoList),
      lead: say(demoListLabels.Text_DemoList, { password: demoPassword }),
      children: (
        <>
          {slugs.map((slug) => {
            const address = `http://${slug}.localhost${port ? `:${port}` : ''}`;
            return (
              <section class="voordeur-stack">
                <h2 class="utrecht-heading-2">
                  <a class="utrecht-link utrecht-link--html-a" href={address}>
                    {address}
                  </a>
                </h2>
                <DataList
                  facts={demoVisitors(slug).map((visitor) => ({
                    key: visitor.username,
                    value: visitor.what,
                  }))}
                />
                <p class="utrecht-paragraph">
                  {say(demoListLabels.Text_Mail, { address: `${address}/demo/post` })}
                </p>
              </section>
            );
          })}
        </>
      ),
    });
    return { kind: 'page', html };
  };
}
