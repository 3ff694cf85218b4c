import { raw } from '../html/jsx-runtime.ts';
import type { Say } from '../labels/label.ts';
import { Alert, type AlertKind, Notice } from './alert.tsx';
import { Badge, YesNo } from './badge.tsx';
import { Button, ButtonGroup, ButtonLink } from './button.tsx';
import { ConfirmQuestion } from './confirm.tsx';
import { ConfirmedDownload } from './confirmed-download.tsx';
import { Banner } from './frame.tsx';
import type { GalleryState } from './gallery.tsx';
import { Attention, AttentionAmount, DateLeaf, NewsTeaser, TopList } from './home-blocks.tsx';
import { iconNames, StoredIcon } from './icon.tsx';
import { Panel, Panels, Paragraph } from './panel.tsx';
import { BusyState, DoneState, EmptyState, FailedState } from './state.tsx';
import { Tiles } from './tiles.tsx';

/** Buttons, messages, states, panels and the blocks of the home page. */
export function messageStates(say: Say): GalleryState[] {
  return [
    { name: 'Knoppen', html: buttons },
    { name: 'Knoppen: bezig, uit, gevaar', html: buttonsThatWait },
    { name: 'Knop met lange woorden', html: longButton },
    ...(['ok', 'info', 'warning', 'error'] as const).map((kind) => ({
      name: `Bericht: ${kind}`,
      html: message(kind),
    })),
    {
      name: 'Melding na een handeling',
      html: (
        <Notice
          message={{ kind: 'ok', text: 'Uw telefoonnummer is gewijzigd.' }}
          title="Mijn Portaal"
          close="Sluiten"
          id="melding-voorbeeld"
        />
      ),
    },
    {
      name: 'Balk bij meekijken',
      html: (
        <Banner label="Meekijken" action={<ButtonLink href="#">Meekijken stoppen</ButtonLink>}>
          U kijkt mee met F.M.H. Cedee (HM-06367)
        </Banner>
      ),
    },
    {
      name: 'Leeg',
      html: (
        <EmptyState
          icon="wrench"
          title="U hebt geen open verzoeken"
          action={<ButtonLink href="#">Nieuw reparatieverzoek</ButtonLink>}
        >
          Is er iets kapot? Meld het hier. U maakt meteen een afspraak.
        </EmptyState>
      ),
    },
    {
      name: 'Document dat wordt opgeslagen, met melding',
      html: (
        <ConfirmedDownload
          say={say}
          id="document-voorbeeld"
          href="#"
          openHref="#"
          fileName="voorbeeld.pdf"
          title="Download PDF"
          about="Woningwaardering"
          portalName="Mijn Portaal"
          done="Het document is gedownload."
        />
      ),
    },
    { name: 'Bezig', html: <BusyState text="Wij halen uw gegevens op…" /> },
    {
      name: 'Mislukt',
      html: (
        <FailedState
          say={say}
          title="Wij kunnen dit nu niet laten zien"
          retryHref="#"
          reference="7F3K-22"
        >
          De andere onderdelen werken wel. Probeer het over een paar minuten opnieuw.
        </FailedState>
      ),
    },
    {
      name: 'Klaar',
      html: (
        <DoneState
          title="Uw afspraak staat vast"
          action={<ButtonLink href="#">Naar Home</ButtonLink>}
        >
          Donderdag 26 november, tussen 10.00 en 12.00 uur. U krijgt een e-mail.
        </DoneState>
      ),
    },
    { name: 'Status', html: badges },
    {
      name: 'Ja en nee',
      html: (
        <p>
          Bevestigd <YesNo say={say} value={true} /> Geblokkeerd <YesNo say={say} value={false} />
        </p>
      ),
    },
    { name: 'Panelen: open, dicht, met getal', html: panels },
    {
      name: 'Vraag om bevestiging',
      html: (
        <ConfirmQuestion
          say={say}
          title="Wilt u dit verzoek intrekken?"
          action="#"
          confirm="Verzoek intrekken"
          cancelHref="#"
          danger
        >
          De afspraak van donderdag 26 november vervalt dan. U kunt dit niet terugdraaien.
        </ConfirmQuestion>
      ),
    },
    { name: 'Dit vraagt uw aandacht', html: attention },
    { name: 'Direct regelen', html: topList },
    { name: 'Wat er wacht', html: tiles },
    {
      name: 'Nieuws',
      html: (
        <NewsTeaser
          title="Nieuwe daken aan de Kievitlaan"
          day="donderdag, 19-11-2026"
          text="In januari vernieuwen wij de daken van de woningen met de nummers 60 tot en met 92."
          href="#"
          link="Bekijk bericht"
        />
      ),
    },
    { name: 'Iconen', html: icons },
  ];
}

const buttons = (
  <ButtonGroup>
    <Button kind="primary" type="button">
      Opslaan
    </Button>
    <Button type="button" icon="pencil">
      Wijzigen
    </Button>
    <ButtonLink kind="subtle" href="#" icon="arrow-left">
      Terug
    </ButtonLink>
  </ButtonGroup>
);

const buttonsThatWait = (
  <ButtonGroup>
    <Button kind="primary" type="button" busy>
      Bezig met opslaan
    </Button>
    <Button kind="primary" type="button" disabled>
      Kan nu niet
    </Button>
    <Button type="button" disabled>
      Kan nu ook niet
    </Button>
    <Button kind="danger" type="button" icon="trash-2">
      Verwijderen
    </Button>
  </ButtonGroup>
);

const longButton = (
  <Button kind="primary" type="button" icon="check">
    Aansprakelijkheidsverzekeringsovereenkomst ondertekenen en versturen
  </Button>
);

function message(kind: AlertKind) {
  return (
    <Alert kind={kind} title="Over deze wijziging">
      De wijziging geldt alleen voor dit contract. Wat u hebt ingevuld staat er nog.
    </Alert>
  );
}

const badges = (
  <ButtonGroup>
    <Badge kind="active">Nieuw</Badge>
    <Badge>Ingepland</Badge>
    <Badge kind="warning">In uitvoering</Badge>
    <Badge kind="ok" icon="check">
      Afgehandeld
    </Badge>
    <Badge kind="error" icon="clock-alert">
      Te laat
    </Badge>
  </ButtonGroup>
);

const panels = (
  <Panels>
    <Panel title="Openstaand saldo" fact={raw('€&nbsp;11.627,85')} open>
      <Paragraph>Dit zijn de facturen die u nog niet (helemaal) hebt betaald.</Paragraph>
    </Panel>
    <Panel title="Woningwaardering" fact="118 punten">
      <Paragraph>Uw woning krijgt punten voor de grootte en voor wat erin zit.</Paragraph>
    </Panel>
    <Panel title="Aansprakelijkheidsverzekeringsovereenkomsten van uw huishouden">
      <Paragraph kind="small">Een titel met lange woorden breekt netjes af.</Paragraph>
    </Panel>
  </Panels>
);

const attention = (
  <Attention
    items={[
      {
        title: 'Huur van december',
        main: <AttentionAmount>{raw('€&nbsp;544,72')}</AttentionAmount>,
        text: 'Betaal vóór dinsdag 1 december. U hebt nog 10 dagen.',
        action: (
          <ButtonLink kind="primary" href="#" icon="arrow-right">
            Nu betalen
          </ButtonLink>
        ),
      },
      {
        title: 'Wij komen bij u langs',
        main: (
          <DateLeaf
            weekday="dinsdag"
            day={24}
            month="nov"
            spoken="Dinsdag 24 november"
            time="tussen 8.00 en 10.00 uur"
            text="Lekkende kraan in de keuken"
          />
        ),
        action: <ButtonLink href="#">Afspraak bekijken</ButtonLink>,
      },
    ]}
  />
);

const topList = (
  <TopList
    links={[
      { href: '#', title: 'Onderhoud', icon: 'wrench' },
      { href: '#', title: 'Gegevens', icon: 'user-round' },
      { href: '#', title: 'Financiën', icon: 'wallet' },
      { href: '#', title: 'Huur opzeggen', icon: 'door-open' },
      { href: '#', title: 'Acties', icon: 'list-checks' },
    ]}
  />
);

const tiles = (
  <Tiles
    tiles={[
      { href: '#', icon: 'user-plus', title: 'Accountaanvragen open', count: 3 },
      { href: '#', icon: 'mail', title: 'Mails geweigerd', count: 0 },
    ]}
  />
);

const icons = (
  <p class="utrecht-button-group">
    {iconNames.map((name) => (
      <StoredIcon name={name} />
    ))}
  </p>
);
