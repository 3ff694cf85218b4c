import type { Say } from '../labels/label.ts';
import { Button, ButtonGroup, ButtonLink } from './button.tsx';
import { CheckedField } from './checked-field.tsx';
import { RadioGroup, Select, Tick, TickGroup } from './choice-field.tsx';
import { ColourField } from './colour-field.tsx';
import { DateField } from './date-field.tsx';
import { FileField } from './file-field.tsx';
import { ActionBar, ErrorSummary, Filters, Form, InlineForm } from './form.tsx';
import type { GalleryState } from './gallery.tsx';
import { Stack } from './panel.tsx';
import {
  AmountField,
  EmailField,
  PasswordField,
  TextArea,
  TextField,
  type TextFieldProps,
} from './text-field.tsx';

/** Every form field: filled, wrong, switched off; and what stands around them. */
export function fieldStates(say: Say): GalleryState[] {
  return [
    { name: 'Formulier met fouten', html: wrongForm(say) },
    { name: 'Formulier met alle velden', html: allFields(say) },
    { name: 'Velden die uit staan', html: disabledFields(say) },
    {
      name: 'Veld dat meekijkt tijdens het typen',
      html: (
        <CheckedField
          say={say}
          name="f-checked"
          label="Telefoonnummer"
          type="tel"
          pattern="[0-9]{10}"
          notYet="Dit nummer is nog niet goed."
        />
      ),
    },
    { name: 'Kleuren', html: colours(say) },
    { name: 'Filters', html: filters(say) },
    { name: 'Zoeken in een lijst', html: inlineSearch(say) },
    {
      name: 'Balk met knoppen',
      html: (
        <ActionBar note="2 wijzigingen zijn nog niet opgeslagen">
          <Button kind="primary" type="button">
            Opslaan
          </Button>
          <Button kind="subtle" type="button">
            Annuleren
          </Button>
        </ActionBar>
      ),
    },
  ];
}

const errors = {
  'f-initials': 'Vul de voorletters in. Dit is een verplicht veld.',
  'f-birth': '31 februari bestaat niet. Controleer de dag en de maand.',
  'f-relation': 'Kies de relatie tot het contract.',
  'f-terms': 'Ga akkoord met de voorwaarden.',
};

function wrongForm(say: Say) {
  return (
    <Stack roomy>
      <ErrorSummary say={say} errors={errors} />
      <Form action="#" method="get" panel>
        <TextField
          say={say}
          name="f-initials"
          label="Voorletters"
          description="Bijvoorbeeld: A.B."
          info="De eerste letters van al uw voornamen."
          error={errors['f-initials']}
        />
        <DateField
          say={say}
          name="f-birth"
          label="Geboortedatum"
          description="Bijvoorbeeld: 30 9 2001"
          value={{ day: '31', month: '2', year: '2001' }}
          wrong={['day', 'month']}
          error={errors['f-birth']}
        />
        <RadioGroup
          say={say}
          name="f-relation"
          label="Relatie tot contract"
          options={relations}
          error={errors['f-relation']}
        />
        <Tick
          say={say}
          name="f-terms"
          label="Ik ga akkoord met de voorwaarden"
          error={errors['f-terms']}
        />
        <ButtonGroup>
          <Button kind="primary" busyText="Bezig met opslaan">
            Opslaan
          </Button>
          <ButtonLink href="#">Annuleren</ButtonLink>
        </ButtonGroup>
      </Form>
    </Stack>
  );
}

function allFields(say: Say) {
  return (
    <Form action="#" method="get" panel multipart>
      <TextField say={say} name="a-name" label="Achternaam" value="el Amrani – Yılmaz" />
      <TextField say={say} name="a-prefix" label="Tussenvoegsels" value="van der" optional />
      <TextField
        say={say}
        name="a-page"
        label="Paginanaam"
        info="Typ de eerste letter of kies uit de lijst."
        suggestions={['Generic', 'Home', 'Login']}
      />
      <EmailField say={say} name="a-email" label="E-mailadres" value="cedee@voorbeeld.nl" />
      <PasswordField
        say={say}
        name="a-password"
        label="Nieuw wachtwoord"
        description="Minstens 8 tekens, met een hoofdletter en een cijfer."
        autocomplete="new-password"
      />
      <AmountField
        say={say}
        name="a-amount"
        label="Ik betaal"
        description="Meer dan het openstaande bedrag mag niet, minder wel."
        value="8.000,00"
      />
      <Select
        say={say}
        name="a-reason"
        label="Reden"
        options={[
          { value: '1', label: 'Verhuizing' },
          { value: '2', label: 'Koop van een woning' },
        ]}
      />
      <RadioGroup
        say={say}
        name="a-slot"
        label="Tijd"
        value="2"
        columns={2}
        options={[
          { value: '1', label: '8.00 – 10.00 uur' },
          { value: '2', label: '10.00 – 12.00 uur' },
          { value: '3', label: '13.00 – 15.00 uur', description: 'Niet meer vrij', disabled: true },
        ]}
      />
      <TickGroup
        say={say}
        name="a-mail"
        label="Waarover wij u mailen"
        optional
        values={['news']}
        options={[
          { value: 'news', label: 'Nieuws' },
          { value: 'invoices', label: 'Nieuwe facturen', description: 'Eens per maand' },
        ]}
      />
      <DateField
        say={say}
        name="a-end"
        label="Gewenste einddatum"
        info="Ten minste een maand later."
      />
      <FileField
        say={say}
        name="a-photo"
        label="Foto’s"
        description="JPG of PNG, hoogstens 10 MB."
        accept="image/*"
        multiple
        optional
      />
      <TextArea
        say={say}
        name="a-remark"
        label="Opmerking"
        value="De kraan druppelt al een week."
        optional
      />
      <Tick
        say={say}
        name="a-stay"
        label="Aangemeld blijven op dit apparaat"
        description="Doe dit niet op een computer van iemand anders."
        checked
      />
      <Button kind="primary">Versturen</Button>
    </Form>
  );
}

function disabledFields(say: Say) {
  const shared: Pick<TextFieldProps, 'say' | 'disabled'> = { say, disabled: true };
  return (
    <Form action="#" method="get" panel>
      <TextField {...shared} name="d-name" label="Huurdernummer" value="HM-06367" />
      <Select {...shared} name="d-status" label="Status" options={relations} value="1" />
      <RadioGroup {...shared} name="d-relation" label="Relatie" options={relations} value="1" />
      <Tick {...shared} name="d-tick" label="Geblokkeerd" checked />
      <Button kind="primary" disabled>
        Opslaan
      </Button>
    </Form>
  );
}

function colours(say: Say) {
  return (
    <div class="voordeur-colours">
      <ColourField
        say={say}
        number={1}
        name="c-1"
        label="Primair"
        value="hsl(193 76% 20%)"
        shown="hsl(193 76% 20%)"
        check={{ enough: true, text: 'Contrast 10,4 : 1 op wit' }}
      />
      <ColourField
        say={say}
        number={2}
        name="c-2"
        label="Primaire interactie"
        value="#8fbcd4"
        shown="#8fbcd4"
        check={{ enough: false, text: 'Contrast 2,1 : 1 op wit. Kies een donkerder kleur.' }}
      />
      <ColourField
        say={say}
        number={3}
        name="c-3"
        label="Achtergrond primair"
        value="darken(groen"
        error="Deze kleur kennen wij niet."
      />
    </div>
  );
}

function filters(say: Say) {
  return (
    <Filters
      action="#"
      label="Verzoeken zoeken"
      button={<Button icon="list-filter">Filter</Button>}
    >
      <TextField say={say} name="z-text" label="Zoeken" placeholder="Nummer of naam" optional />
      <Select say={say} name="z-status" label="Status" options={relations} empty="Alle" optional />
    </Filters>
  );
}

function inlineSearch(say: Say) {
  return (
    <InlineForm action="#" label="Zoeken in de keuzes">
      <TextField
        say={say}
        name="z-term"
        label="Staat het er niet bij? Zoek op een woord"
        type="search"
        optional
      />
      <Button icon="search">Zoeken</Button>
    </InlineForm>
  );
}

const relations = [
  { value: '1', label: 'Inwoner' },
  { value: '2', label: 'Medewerker' },
];
