import { raw } from '../html/jsx-runtime.ts';
import type { Say } from '../labels/label.ts';
import { Badge, YesNo } from './badge.tsx';
import { Button } from './button.tsx';
import { Calendar } from './calendar.tsx';
import { RowTick } from './choice-field.tsx';
import { Choices } from './choices.tsx';
import { DataList } from './data-list.tsx';
import { ExplainedList } from './explained-list.tsx';
import { FileList } from './file-list.tsx';
import { FoldOut, FoldOuts } from './fold-out.tsx';
import type { GalleryState } from './gallery.tsx';
import { Info } from './info.tsx';
import { LinkList, MoreLink, Tabs, TextLink } from './links.tsx';
import { Pagination } from './pagination.tsx';
import { PlainPanel } from './panel.tsx';
import { ChoicePath, Steps } from './steps.tsx';
import { Table } from './table.tsx';
import { Timeline } from './timeline.tsx';

/** Tables, lists, pagination, wizard, calendar. */
export function listStates(say: Say): GalleryState[] {
  return [
    { name: 'Tabel met details en totaal', html: invoiceTable(say) },
    { name: 'Tabel met keuze per rij', html: pickTable(say) },
    { name: 'Lijst van medewerkers', html: officeTable(say) },
    { name: 'Gegevens: woorden', html: facts(say) },
    { name: 'Gegevens: bedragen en punten', html: figures },
    { name: 'Namen met uitleg', html: explained(say) },
    { name: 'Regels die uitklappen', html: folds },
    { name: 'Bestanden om te downloaden', html: files },
    { name: 'Links', html: links },
    { name: 'Voortgang', html: <Steps say={say} steps={steps} current={3} /> },
    { name: 'Keuzes', html: choices(say) },
    { name: 'Tijdlijn', html: timeline },
    { name: 'Kalender', html: calendar(say) },
  ];
}

const folds = (
  <FoldOuts>
    <FoldOut title="F.M.H. Cedee (Contractant)">
      <DataList facts={[{ key: 'Geslacht', value: 'Vrouw' }]} />
    </FoldOut>
    <FoldOut title="S. Batter">
      <DataList facts={[{ key: 'Geslacht', value: 'Man' }]} />
    </FoldOut>
  </FoldOuts>
);

const files = (
  <FileList
    title="Bijlagen"
    files={[
      {
        name: 'Offerte keuken.pdf',
        href: '#offerte',
        label: 'Bijlage downloaden: Offerte keuken.pdf',
        tip: 'Document downloaden',
      },
      {
        name: 'Plattegrond keuken.PDF',
        href: '#plattegrond',
        label: 'Bijlage downloaden: Plattegrond keuken.PDF',
        tip: 'Document downloaden',
        problem: 'Wij kunnen dit bestand nu niet vinden. Probeer het later nog eens.',
      },
    ]}
  />
);

const euro = (text: string) => raw(`€&nbsp;${text}`);

const invoices = [
  {
    subject: 'Periode: 01-06-2026 tot 01-07-2026',
    amount: '477,43',
    due: '173 dagen geleden',
    late: true,
  },
  { subject: 'Servicekosten 2025', amount: '486,85', due: '21 dagen geleden', late: true },
  { subject: 'Afrekening Merelhof 12', amount: '2.921,09', due: 'Binnen 4 dagen', late: false },
];

function invoiceTable(say: Say) {
  return (
    <Table
      say={say}
      caption="Openstaande facturen"
      columns={[
        { label: 'Betreft', kind: 'header', cell: (row) => row.subject },
        { label: 'Bedrag', kind: 'amount', cell: (row) => euro(row.amount) },
        {
          label: 'Vervalt',
          kind: 'date',
          cell: (row) => (row.late ? <span class="voordeur-late">{row.due}</span> : row.due),
        },
        { label: 'Onderweg', kind: 'number', cell: () => euro('0,00') },
      ]}
      rows={invoices}
      details={(row) => ({
        subject: row.subject,
        open: !row.late,
        content: (
          <DataList
            kind="figures"
            facts={[
              { key: 'Omschrijving', value: row.subject },
              { key: 'Open bedrag', value: euro(row.amount) },
            ]}
          />
        ),
      })}
      foot={['Samen', euro('3.885,37')]}
    />
  );
}

function pickTable(say: Say) {
  return (
    <Table
      say={say}
      caption="Facturen die u online kunt betalen"
      columns={[
        {
          label: 'Ik betaal',
          kind: 'pick',
          cell: (row) => (
            <RowTick
              name="pick"
              value={row.subject}
              id={`pick-${invoices.indexOf(row)}`}
              label={`Ik betaal ${row.subject}`}
              checked={!row.late}
            />
          ),
        },
        { label: 'Betreft', kind: 'header', cell: (row) => row.subject },
        { label: 'Bedrag', kind: 'amount', cell: (row) => euro(row.amount) },
        { label: 'Vervalt', kind: 'date', cell: (row) => row.due },
      ]}
      rows={invoices}
    />
  );
}

function officeTable(say: Say) {
  return (
    <PlainPanel
      id="verzoeken"
      title="48 verzoeken"
      aside={
        <>
          Nieuwste eerst · <TextLink href="#">Oudste eerst</TextLink>
        </>
      }
    >
      <Tabs
        label="Snelle keuzes"
        tabs={[
          { href: '#', title: 'Alle open', count: 48, current: true },
          { href: '#', title: 'Te laat', count: 3 },
        ]}
      />
      <Table
        say={say}
        dense
        caption="Reparatieverzoeken"
        columns={[
          {
            label: 'Verzoek',
            kind: 'header',
            cell: (row) => [<TextLink href="#">{row.title}</TextLink>, <small>{row.number}</small>],
          },
          { label: 'Huurder', plain: true, cell: (row) => row.renter },
          {
            label: 'Uiterlijk',
            kind: 'date',
            cell: () => '26-11-2026',
            sort: { href: '#', sorted: 'descending' },
          },
          { label: 'Bevestigd', cell: (row) => <YesNo say={say} value={row.confirmed} /> },
          { label: 'Status', kind: 'status', cell: () => <Badge kind="active">Nieuw</Badge> },
          {
            label: 'Actie',
            kind: 'action',
            hideLabel: true,
            cell: () => (
              <Button kind="subtle" type="button" icon="pencil">
                Wijzigen
              </Button>
            ),
          },
        ]}
        rows={requests}
      />
      <Pagination say={say} page={4} pageSize={7} total={48} href={(page) => `#pagina-${page}`} />
    </PlainPanel>
  );
}

const requests = [
  { title: 'Kraan druppelt', number: 'OV-00000036-000', renter: 'F.M.H. Cedee', confirmed: true },
  {
    title: 'Radiatoren en leidingen - Hemelwaterafvoersysteemonderdelen',
    number: 'OV-00000034-000',
    renter: 'K. Yılmaz-van Dongen tot Oosterhout',
    confirmed: false,
  },
];

function explained(say: Say) {
  return (
    <ExplainedList
      say={say}
      items={[
        { name: 'Acceptgiro', info: 'U krijgt elke maand een acceptgiro.' },
        { name: 'Zelf betalen', info: 'U maakt de huur elke maand zelf over.' },
      ]}
    />
  );
}

function facts(say: Say) {
  return (
    <DataList
      facts={[
        {
          key: 'Woningtype',
          value: 'Duplexwoning',
          info: <Info say={say} subject="Woningtype" text="Het soort woning." />,
        },
        { key: 'Bouwjaar', value: '2009' },
        { key: 'Complex', value: 'Gezondheidscentrumappartementencomplex Kievitlaan-Noord' },
      ]}
    />
  );
}

const figures = (
  <DataList
    kind="points"
    facts={[
      { key: 'Oppervlakte vertrekken', value: '50,00', bar: { value: 50, longest: 50 } },
      { key: 'Keuken', value: '4,00', bar: { value: 4, longest: 50 } },
      { key: 'Totaal', value: '54,00', total: true },
    ]}
  />
);

const links = (
  <>
    <LinkList
      links={[
        { href: '#', title: 'Nog geen account?', text: 'Maak een account met uw huurdernummer' },
        { href: '#', title: 'Gebruikersnaam of wachtwoord vergeten' },
      ]}
    />
    <LinkList numbered links={[{ href: '#', title: 'Huurverhoging: hoe werkt het?' }]} />
    <MoreLink href="#">Toon alle onderwerpen</MoreLink>
  </>
);

const steps = [
  { title: 'Object', href: '#' },
  { title: 'Defect', href: '#' },
  { title: 'Kosten' },
  { title: 'Foto’s' },
  { title: 'Contact' },
  { title: 'Controle' },
  { title: 'Afspraak' },
];

function choices(say: Say) {
  return (
    <form class="voordeur-stack" action="#">
      <ChoicePath
        say={say}
        choices={[
          { title: 'Keuken', href: '#' },
          { title: 'Kraan', href: '#' },
        ]}
      />
      <Choices
        name="defect"
        choices={[
          { value: 'drips', title: 'Druppelt', icon: 'droplet' },
          { value: 'cold', title: 'Geen warm water', icon: 'thermometer-snowflake' },
          { value: 'loose', title: 'Zit los', icon: 'settings-2' },
        ]}
      />
    </form>
  );
}

const timeline = (
  <Timeline
    events={[
      {
        icon: 'calendar-check',
        title: 'Afspraak gekozen: 26 november',
        text: 'F.M.H. Cedee · 11.42',
      },
      { icon: 'mail', title: 'Bevestiging verstuurd', text: 'Portaal · 11.38' },
    ]}
  />
);

function calendar(say: Say) {
  const day = (number: number) => ({
    number,
    way: number > 23 ? { href: '#' } : undefined,
    label: `${number} november`,
    chosen: number === 26,
    quiet: number === 25,
  });
  return (
    <Calendar
      say={say}
      month="november 2026"
      next={{ href: '#' }}
      weekdays={[
        { short: 'ma', full: 'maandag' },
        { short: 'di', full: 'dinsdag' },
        { short: 'wo', full: 'woensdag' },
        { short: 'do', full: 'donderdag' },
        { short: 'vr', full: 'vrijdag' },
      ]}
      weeks={[[undefined, ...[17, 18, 19, 20].map(day)], [23, 24, 25, 26, 27].map(day)]}
    />
  );
}
