import type { Html } from '#foundation/html/jsx-runtime.ts';
import type { Route } from '#foundation/http/route.ts';
import type { Visit } from '#foundation/http/visit.ts';
import { ButtonLink } from '#foundation/page/button.tsx';
import { TextLink } from '#foundation/page/links.tsx';
import { everyWord, findRows } from '#foundation/records/find-rows.ts';
import { recordForms } from '#foundation/records/labels.ts';
import { recordList } from '#foundation/records/record-list.ts';
import { addressLine } from '../rules/address.ts';
import { photoAttachmentCode } from '../settings.ts';
import { attachmentLabels as labels } from './labels.ts';

export const attachmentsPath = '/kantoor/bijlagen';

/** The list of attachments of units, with which of them is the photo (TEN-8). */
export const attachmentListRoutes: readonly Route[] = recordList({
  path: attachmentsPath,
  menu: 'unit-attachments',
  icon: 'paperclip',
  title: labels.Title_Attachments,
  nothing: labels.Title_NoAttachments,
  searchHint: labels.Label_SearchHint,
  filters: {},
  query: (read, { organisationId, search, ...window }) =>
    findRows(
      read,
      read
        .selectFrom('unitAttachment as a')
        .innerJoin('unit as u', (join) =>
          join.onRef('u.organisationId', '=', 'a.organisationId').onRef('u.id', '=', 'a.unitId'),
        )
        .select(['a.id', 'a.code', 'a.name', 'a.width', 'a.height', 'u.code as unit'])
        .select(['u.street', 'u.houseNumber', 'u.houseNumberAddition', 'u.town'])
        .where('a.organisationId', '=', organisationId)
        .where(({ ref }) =>
          everyWord(search, [
            ref('u.code'),
            ref('u.street'),
            ref('u.houseNumber'),
            ref('u.town'),
            ref('a.code'),
            ref('a.name'),
          ]),
        )
        .orderBy('u.code')
        .orderBy('a.position'),
      window,
    ),
  columns: [
    {
      label: labels.Label_Unit,
      kind: 'header',
      cell: (row) => (
        <>
          {row.unit} <small>{addressLine(row)}</small>
        </>
      ),
    },
    { label: labels.Label_Code, cell: ({ code }) => code },
    {
      label: labels.Label_File,
      cell: ({ id, name }) => <TextLink href={`${attachmentsPath}/${id}`}>{name}</TextLink>,
    },
    { label: labels.Label_Kind, cell: (row, visit) => <KindOf visit={visit} row={row} /> },
    {
      label: labels.Link_Remove,
      kind: 'action',
      hideLabel: true,
      cell: ({ id }, { say }) => (
        <ButtonLink href={`${attachmentsPath}/${id}/verwijderen`} kind="subtle" icon="trash-2">
          {say(labels.Link_Remove)}
        </ButtonLink>
      ),
    },
  ],
  csv: [
    { label: labels.Label_Unit, value: ({ unit }) => unit },
    { label: labels.Label_Address, value: addressLine },
    { label: labels.Label_Code, value: ({ code }) => code },
    { label: labels.Label_File, value: ({ name }) => name },
  ],
  actions: ({ say }) => (
    <ButtonLink href={`${attachmentsPath}/nieuw`} kind="primary" icon="plus">
      {say(recordForms.Button_Add)}
    </ButtonLink>
  ),
});

function KindOf(props: {
  visit: Visit;
  row: { readonly code: string; readonly width: number | null };
}): Html {
  const { say, organisation } = props.visit;
  const { code, width } = props.row;
  if (width === null) return <>{say(labels.Kind_unreadable)}</>;
  const isPhoto = code === organisation.setting(photoAttachmentCode);
  return <>{say(isPhoto ? labels.Kind_photo : labels.Kind_picture)}</>;
}
