import type { Answer } from '#foundation/http/answer.ts';
import type { ReadVisit } from '#foundation/http/visit.ts';
import { DataList } from '#foundation/page/data-list.tsx';
import { ErrorSummary } from '#foundation/page/form.tsx';
import { Panels, Paragraph, PlainPanel, SplitAside } from '#foundation/page/panel.tsx';
import { Photos, Timeline } from '#foundation/page/timeline.tsx';
import { officePage } from '#foundation/present/present.tsx';
import { StateBadge } from '../customer/repair-view.tsx';
import { repairsIcon } from '../interaction-kinds.ts';
import { officeRepairsPath } from '../paths.ts';
import { isOpenState } from '../rules/states.ts';
import type { Card, CardAgain } from './card.ts';
import { factsOf, momentText, Person } from './card-facts.tsx';
import { AskForm, LinkForm, MoveForm } from './card-forms.tsx';
import { NewOrderPanel, OrderPanel } from './card-orders.tsx';
import { contractors, eventsOf, type OfficeRepair, ordersOf, partsOf } from './find-repair.ts';
import { eventLabels, officeRepairLabels as labels } from './labels.ts';

/** A request for staff: what, who, orders, questions and history, with everything that can be done. */
export async function repairCard(
  visit: ReadVisit,
  repair: OfficeRepair,
  again: CardAgain = { errors: {}, fields: {} },
): Promise<Answer> {
  const { say, read, organisation } = visit;
  const orders = await ordersOf(read, organisation.id, repair.id);
  const events = await eventsOf(read, organisation.id, repair.id);
  const { questions, photos } = await partsOf(read, organisation.id, repair.id);
  const card: Card = {
    ...again,
    visit,
    repair,
    path: `${officeRepairsPath}/${repair.id}`,
    executors: [
      { value: 'eigen', label: say(labels.Option_OwnCrew) },
      ...(await contractors(read, organisation.id)).map(({ id, name }) => ({
        value: id,
        label: name,
      })),
    ],
  };
  const isOpen = isOpenState(repair.state);
  return officePage(visit, {
    title: repair.description,
    lead: repair.code,
    current: 'repairs-office',
    failed: Object.keys(again.errors).length > 0,
    breadcrumb: [{ href: officeRepairsPath, title: say(labels.Title_Repairs) }],
    children: (
      <>
        <ErrorSummary say={say} errors={again.errors} />
        <SplitAside
          asideLabel={say(labels.Title_People)}
          aside={
            <>
              <PlainPanel id="huurder" title={say(labels.Title_Person)}>
                <Person visit={visit} repair={repair} />
              </PlainPanel>
              {repair.customerId === null && <LinkForm {...card} />}
            </>
          }
        >
          <Panels>
            <PlainPanel
              id="verzoek"
              title={say(labels.Title_Request)}
              aside={<StateBadge say={say} state={repair.state} />}
            >
              <DataList facts={factsOf(visit, repair)} />
              {photos.length > 0 && (
                <Photos
                  photos={photos.map(({ fileId }, index) => ({
                    src: `${card.path}/foto/${fileId}`,
                    href: `${card.path}/foto/${fileId}`,
                    alt: say(labels.Label_Photo, { number: index + 1 }),
                  }))}
                />
              )}
              {isOpen && <MoveForm {...card} />}
            </PlainPanel>
            {repair.kind === 'request' && (
              <>
                {orders.map((order) => (
                  <OrderPanel {...card} order={order} isOpen={isOpen} />
                ))}
                {isOpen && <NewOrderPanel {...card} />}
              </>
            )}
            {questions.length > 0 && (
              <PlainPanel id="vragen" title={say(labels.Title_Questions)}>
                <DataList
                  facts={questions.map(({ question, answer }) => ({
                    key: question,
                    value: answer ?? say(labels.Text_NoAnswer),
                  }))}
                />
              </PlainPanel>
            )}
            {isOpen && repair.customerId !== null && <AskForm {...card} />}
            <PlainPanel id="geschiedenis" title={say(labels.Title_History)}>
              {events.length === 0 && <Paragraph>{say(labels.Text_NoHistory)}</Paragraph>}
              <Timeline
                events={events.map(({ kind, notes, actor, happenedAt }) => ({
                  icon: repairsIcon,
                  title: say(eventLabels[`Event_${kind}`]),
                  text: [notes, actor, momentText(say, happenedAt)].filter(Boolean).join(' · '),
                }))}
              />
            </PlainPanel>
          </Panels>
        </SplitAside>
      </>
    ),
  });
}
