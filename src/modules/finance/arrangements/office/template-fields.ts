import { generic } from '#foundation/labels/generic-labels.ts';
import type { Label } from '#foundation/labels/label.ts';
import type { ValuesOf } from '#foundation/records/field-values.ts';
import {
  amountField,
  choiceField,
  codeField,
  numberField,
  optional,
  type RecordField,
  textField,
} from '#foundation/records/fields.tsx';
import { wizardLabels } from '../labels.ts';
import { readDateFormula, readFrequency, spelled } from '../rules/date-formula.ts';
import type { ArrangementTemplate } from '../rules/template.ts';
import { templateLabels as labels } from './labels.ts';

const yesOrNo = (label: Label) =>
  choiceField(label, { ja: generic.Label_Yes, nee: generic.Label_No });

/** The card of a template (FIN-81 to FIN-92), under the names of its form. */
export const templateFields = {
  code: codeField(labels.Label_Code),
  omschrijving: textField(labels.Label_Description, 100, { help: labels.Help_Description }),
  standaard: yesOrNo(labels.Label_Standard),
  kanaal: choiceField(labels.Label_Channel, {
    internal: labels.Channel_internal,
    external: labels.Channel_external,
    both: labels.Channel_both,
  }),
  termijnbedrag: notNegative(amountField(labels.Label_MinimumTerm)),
  termijnen: numberField(labels.Label_MaximumTerms, 1, 120),
  regelingsbedrag: {
    ...notNegative(amountField(labels.Label_MinimumArrangement)),
    help: labels.Help_MinimumArrangement,
  },
  factuurtype: optional(textField(labels.Label_InvoiceType, 40)),
  transactiewijze: optional(codeField(labels.Label_TransactionMode)),
  alles: yesOrNo(labels.Label_AllOpen),
  restbedrag: choiceField(labels.Label_Remainder, {
    none: wizardLabels.Remainder_none,
    first_term: wizardLabels.Remainder_first_term,
    last_term: wizardLabels.Remainder_last_term,
    extra_term: wizardLabels.Remainder_extra_term,
  }),
  activatie: yesOrNo(labels.Label_Immediate),
  eerste: formulaField(labels.Label_FirstDue, labels.Help_Formula, labels.Error_Formula, (text) =>
    Boolean(readDateFormula(text)),
  ),
  condities: formulaField(
    labels.Label_PaymentTerms,
    labels.Help_Formula,
    labels.Error_Formula,
    (text) => Boolean(readDateFormula(text)),
  ),
  frequentie: formulaField(
    labels.Label_Frequency,
    labels.Help_Frequency,
    labels.Error_Frequency,
    (text) => Boolean(readFrequency(text)),
  ),
  brief: optional(codeField(labels.Label_Letter)),
  interactie: codeField(labels.Label_Interaction, 40, { help: labels.Help_Interaction }),
} as const;

export type TemplateValues = ValuesOf<typeof templateFields>;

/** The columns of a template as they were typed. */
export function columnsOf(values: TemplateValues) {
  return {
    code: values.code,
    description: values.omschrijving,
    isStandard: values.standaard === 'ja',
    channel: values.kanaal,
    minimumTermCents: values.termijnbedrag,
    maximumTerms: values.termijnen,
    minimumArrangementCents: values.regelingsbedrag,
    invoiceType: values.factuurtype ?? '',
    transactionMode: values.transactiewijze ?? '',
    takesAllOpenEntries: values.alles === 'ja',
    remainderOption: values.restbedrag,
    activatesImmediately: values.activatie === 'ja',
    firstDueFormula: values.eerste,
    paymentTerms: values.condities,
    frequency: values.frequentie,
    letterTemplate: values.brief ?? '',
    interactionTemplate: values.interactie,
  };
}

/** A stored template, as its form holds it. */
export function valuesOf(template: ArrangementTemplate): TemplateValues {
  return {
    code: template.code,
    omschrijving: template.description,
    standaard: template.isStandard ? 'ja' : 'nee',
    kanaal: template.channel,
    termijnbedrag: template.minimumTermCents,
    termijnen: template.maximumTerms,
    regelingsbedrag: template.minimumArrangementCents,
    factuurtype: template.invoiceType || null,
    transactiewijze: template.transactionMode || null,
    alles: template.takesAllOpenEntries ? 'ja' : 'nee',
    restbedrag: template.remainderOption,
    activatie: template.activatesImmediately ? 'ja' : 'nee',
    eerste: template.firstDueFormula,
    condities: template.paymentTerms,
    frequentie: template.frequency,
    brief: template.letterTemplate || null,
    interactie: template.interactionTemplate,
  };
}

function notNegative(field: RecordField<number>): RecordField<number> {
  return {
    ...field,
    read: (typed) => {
      const read = field.read(typed);
      return 'value' in read && read.value < 0 ? { refused: labels.Error_Negative } : read;
    },
  };
}

function formulaField(
  label: Label,
  help: Label,
  refused: Label,
  isRight: (text: string) => boolean,
): RecordField<string> {
  return {
    ...textField(label, 12, { help }),
    read: (typed) => (isRight(typed) ? { value: spelled(typed) } : { refused }),
  };
}
