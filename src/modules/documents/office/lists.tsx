import { formatDate } from '#foundation/format/dates.ts';
import type { Html } from '#foundation/html/jsx-runtime.ts';
import type { Visit } from '#foundation/http/visit.ts';
import { generic } from '#foundation/labels/generic-labels.ts';
import { Badge } from '#foundation/page/badge.tsx';
import { ButtonLink } from '#foundation/page/button.tsx';
import { Tabs, TextLink } from '#foundation/page/links.tsx';
import { choice } from '#foundation/records/filters.ts';
import type { RecordColumn } from '#foundation/records/list-declaration.ts';
import { recordList } from '#foundation/records/record-list.ts';
import { type Archive, householdArchive, unitArchive } from './archive.ts';
import { type DocumentRow, findHouseholdDocuments, findUnitDocuments } from './find-documents.ts';
import { office as labels } from './labels.ts';

const filters = {
  portaal: choice(labels.Label_OnPortal, {
    ja: labels.Option_Shown,
    nee: labels.Option_NotShown,
  }),
};

/** `ja`, `nee` or nothing chosen, as the query wants it. */
const chosen = (value: 'ja' | 'nee' | undefined) =>
  value === undefined ? undefined : value === 'ja';

/** Documents of customers, for staff. */
export const householdList = recordList({
  ...shared(householdArchive),
  searchHint: labels.Label_SearchHousehold,
  filters,
  query: (read, wanted) =>
    findHouseholdDocuments(read, { ...wanted, onPortal: chosen(wanted.filters.portaal) }),
  columns: columnsOf(householdArchive),
});

/** Documents of units, for staff. */
export const unitList = recordList({
  ...shared(unitArchive),
  searchHint: labels.Label_SearchUnit,
  filters,
  query: (read, wanted) =>
    findUnitDocuments(read, { ...wanted, onPortal: chosen(wanted.filters.portaal) }),
  columns: columnsOf(unitArchive),
});

function shared(archive: Archive) {
  return {
    path: archive.path,
    menu: 'documents',
    icon: 'files',
    title: archive.title,
    nothing: labels.Title_None,
    above: (visit: Visit) => <ArchiveTabs visit={visit} archive={archive} />,
    actions: ({ say }: Visit): Html => (
      <ButtonLink href={`${archive.path}/nieuw`} kind="primary" icon="upload">
        {say(labels.Button_Add)}
      </ButtonLink>
    ),
    csv: [
      { label: labels.Label_Code, value: ({ code }: DocumentRow) => code },
      { label: labels.Label_Date, value: (row: DocumentRow) => formatDate(row.documentDate) },
      { label: labels.Label_MainSubject, value: ({ mainSubject }: DocumentRow) => mainSubject },
      { label: labels.Label_SubSubject, value: ({ subSubject }: DocumentRow) => subSubject },
      { label: archive.ownerLabel, value: ({ ownerCode }: DocumentRow) => ownerCode },
      {
        label: labels.Label_PublicationDate,
        value: ({ publicationDate }: DocumentRow) =>
          publicationDate ? formatDate(publicationDate) : '',
      },
      {
        label: labels.Label_OnPortal,
        value: ({ onPortal }: DocumentRow, { say }: Visit) =>
          say(onPortal ? generic.Label_Yes : generic.Label_No),
      },
    ],
  } as const;
}

function ArchiveTabs({ visit: { say }, archive }: { visit: Visit; archive: Archive }): Html {
  const tabs = [
    { of: householdArchive, label: labels.Tab_Household },
    { of: unitArchive, label: labels.Tab_Unit },
  ];
  return (
    <Tabs
      label={say(labels.Label_Tabs)}
      tabs={tabs.map(({ of, label }) => ({
        href: of.path,
        title: say(label),
        current: of === archive,
      }))}
    />
  );
}

function columnsOf(archive: Archive): readonly RecordColumn<DocumentRow, typeof filters>[] {
  return [
    {
      label: labels.Label_Date,
      kind: 'date',
      cell: ({ documentDate }) => formatDate(documentDate),
    },
    {
      label: labels.Label_Subject,
      kind: 'header',
      cell: ({ id, mainSubject, subSubject }) => (
        <>
          <TextLink href={`${archive.path}/${id}`}>{mainSubject}</TextLink>{' '}
          <small>{subSubject}</small>
        </>
      ),
    },
    {
      label: archive.of === 'household' ? labels.Label_Customer : labels.Label_Unit,
      cell: ({ ownerCode, ownerName }) => `${ownerName} (${ownerCode})`,
    },
    {
      label: labels.Label_OnPortal,
      kind: 'status',
      cell: ({ onPortal }, { say }) => (
        <Badge kind={onPortal ? 'ok' : 'neutral'}>
          {say(onPortal ? generic.Label_Yes : generic.Label_No)}
        </Badge>
      ),
    },
  ];
}
