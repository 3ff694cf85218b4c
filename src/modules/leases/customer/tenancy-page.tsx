import { z } from 'zod';
import { dateAt } from '#foundation/clock.ts';
import { formatLongDate } from '#foundation/format/dates.ts';
import type { LeasePanel } from '#foundation/house.ts';
import type { Child, Html } from '#foundation/html/jsx-runtime.ts';
import { hotPage, type Route } from '#foundation/http/route.ts';
import type { Visit } from '#foundation/http/visit.ts';
import { DataList } from '#foundation/page/data-list.tsx';
import { Panels, PlainPanel } from '#foundation/page/panel.tsx';
import { PicturePanel } from '#foundation/page/picture-panel.tsx';
import { EmptyState } from '#foundation/page/state.tsx';
import { customerPage } from '#foundation/present/present.tsx';
import { features } from '#foundation/switches/features.ts';
import { tenancy } from '../labels.ts';
import { photoAddress, photoWidths } from '../photos/photo-route.ts';
import { type Lease, leasesIn, runningLeases } from '../queries.ts';
import { addressLine } from '../rules/address.ts';
import { photoAmong } from '../rules/photo.ts';
import { photoAttachmentCode } from '../settings.ts';
import { DwellingPanel } from './dwelling-panel.tsx';
import { MaintenancePanel } from './maintenance-panel.tsx';
import { PaymentPanel } from './payment-panel.tsx';
import { RentPanel } from './rent-panel.tsx';
import { ValuationPanel } from './valuation-panel.tsx';

/** A panel of another module with the answers to its questions. */
interface AnsweredPanel {
  readonly panel: LeasePanel;
  readonly answers: readonly (readonly unknown[])[];
}

/** The page Woning: each running lease with the panels that are switched on (TEN-1 to TEN-5), in one round trip. */
export function tenancyPage(panels: readonly LeasePanel[]): Route {
  return hotPage({
    path: '/woning',
    audience: ['customer'],
    feature: features.leaseDetails,
    limit: 'page',
    input: z.object({}),
    log: 'none',
    questions: (_input, now) => [
      runningLeases(dateAt(now)),
      ...panels.flatMap((panel) => panel.questions(now)),
    ],
    show(visit, _input, [rows, ...others]) {
      const { say } = visit;
      const leases = leasesIn(rows);
      const answered = answersByPanel(visit, panels, others);
      return customerPage(visit, {
        title: say(tenancy.Title_Tenancy),
        lead: say(tenancy.Text_Lead),
        current: 'leases',
        children:
          leases.length > 0 ? (
            leases.map((lease, index) => (
              <LeaseBlock
                visit={visit}
                lease={lease}
                number={index + 1}
                open={leases.length === 1}
                others={answered}
              />
            ))
          ) : (
            <NoLease visit={visit} />
          ),
      });
    },
  });
}

/** The panels of other modules that this organisation uses, each with its own answers. */
function answersByPanel(
  { house, organisation, now }: Visit,
  panels: readonly LeasePanel[],
  answers: readonly (readonly unknown[])[],
): AnsweredPanel[] {
  const inSector = new Set(
    house.modulesOf(organisation.sector).flatMap((module) => module.leasePanels ?? []),
  );
  let next = 0;
  return panels.flatMap((panel) => {
    const first = next;
    next += panel.questions(now).length;
    const isOffered =
      inSector.has(panel) && (panel.feature === 'none' || organisation.isOn(panel.feature));
    return isOffered ? [{ panel, answers: answers.slice(first, next) }] : [];
  });
}

function LeaseBlock(props: {
  visit: Visit;
  lease: Lease;
  number: number;
  open: boolean;
  others: readonly AnsweredPanel[];
}): Html {
  const { visit, lease, open } = props;
  const { say, organisation } = visit;
  const othersAt = (place: LeasePanel['place']) =>
    props.others
      .filter(({ panel }) => panel.place === place)
      .map(({ panel, answers }) => panel.view(visit, lease.id, lease.unitId, answers));
  return (
    <Panels>
      <LeaseHead {...props}>{othersAt('head')}</LeaseHead>
      {organisation.isOn(features.dwellingDetails) && (
        <DwellingPanel say={say} lease={lease} open={open} />
      )}
      {organisation.isOn(features.valuation) && (
        <ValuationPanel visit={visit} lease={lease} open={open} />
      )}
      <RentPanel visit={visit} lease={lease} open={open} />
      <PaymentPanel visit={visit} lease={lease} open={open} />
      {organisation.isOn(features.plannedMaintenance) && (
        <MaintenancePanel say={say} lines={lease.plannedMaintenance} open={open} />
      )}
      {othersAt(undefined)}
    </Panels>
  );
}

/** Address, photo, start and end of a lease (TEN-3, TEN-7 to TEN-9). */
function LeaseHead(props: { visit: Visit; lease: Lease; number: number; children: Child }): Html {
  const { lease } = props;
  const { say, organisation } = props.visit;
  const address = addressLine(lease.address);
  const id = `contract-${props.number}`;
  const content = (
    <>
      <DataList
        facts={[
          { key: say(tenancy.Label_StartDate), value: formatLongDate(lease.startsOn, say) },
          {
            key: say(tenancy.Label_EndDate),
            value: lease.endsOn ? formatLongDate(lease.endsOn, say) : say(tenancy.Label_NoEndDate),
          },
        ]}
      />
      {props.children}
    </>
  );
  const photo = photoAmong(lease.attachments, organisation.setting(photoAttachmentCode));
  if (!photo) {
    return (
      <PlainPanel id={id} title={address}>
        {content}
      </PlainPanel>
    );
  }
  const { fileId, width, height } = photo;
  return (
    <PicturePanel
      id={id}
      title={address}
      picture={{
        sources: photoWidths.map((each) => ({ href: photoAddress(fileId, each), width: each })),
        alt: say(tenancy.Label_Photo, { address }),
        width,
        height,
      }}
    >
      {content}
    </PicturePanel>
  );
}

function NoLease({ visit: { say } }: { visit: Visit }): Html {
  return (
    <EmptyState icon="key-round" level={2} title={say(tenancy.Title_NoLease)}>
      {say(tenancy.Text_NoLease)}
    </EmptyState>
  );
}
