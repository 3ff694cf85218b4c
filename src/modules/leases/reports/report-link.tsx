import type { Html } from '#foundation/html/jsx-runtime.ts';
import type { Visit } from '#foundation/http/visit.ts';
import { ConfirmedDownload } from '#foundation/page/confirmed-download.tsx';
import { rent, valuation } from '../labels.ts';
import type { Lease } from '../queries.ts';
import { addressLine } from '../rules/address.ts';
import { reportLabels as labels } from './labels.ts';
import { isReportChosen, type ReportKind } from './report-settings.ts';

/** The addresses of the two documents of a lease. */
export const reportPaths = {
  valuation: '/woning/:leaseId/puntenspecificatie.pdf',
  rent: '/woning/:leaseId/huursamenstelling.pdf',
} as const;

const words = {
  valuation: {
    about: valuation.Panel_Valuation,
    done: labels.Text_ValuationDownloaded,
    file: labels.File_Valuation,
  },
  rent: { about: rent.Panel_Rent, done: labels.Text_RentDownloaded, file: labels.File_Rent },
} as const;

/** The link *Download PDF* (TEN-20, TEN-32); nothing where no report was chosen (ADM-77). */
export function ReportLink(props: { visit: Visit; lease: Lease; report: ReportKind }): Html | null {
  const { visit, lease, report } = props;
  const { say, organisation } = visit;
  if (!isReportChosen(organisation, report)) return null;
  const href = reportPaths[report].replace(':leaseId', lease.id);
  const { about, done, file } = words[report];
  return (
    <ConfirmedDownload
      say={say}
      id={`${report}-${lease.id}`}
      href={href}
      openHref={`${href}?tonen=ja`}
      fileName={say(file)}
      title={say(labels.Link_Download)}
      about={`${say(about)}, ${addressLine(lease.address)}`}
      portalName={organisation.portalName}
      done={say(done)}
    />
  );
}
