import { XMLParser, XMLValidator } from 'fast-xml-parser';
import { Temporal } from 'temporal-polyfill';
import { z } from 'zod';
import { accountNumber } from '../../online-payment/rules/bank-accounts.ts';
import { referenceIn } from './find-reference.ts';

/** A statement of one account of one period; amounts in cents. */
export interface Statement {
  /** As the bank names it. */
  readonly id: string;
  readonly sequenceNumber: string;
  readonly account: string;
  readonly createdOn: Temporal.PlainDate;
  readonly openingCents: number | undefined;
  readonly closingCents: number | undefined;
  readonly lines: readonly StatementLine[];
}

/** One transaction; `cents` is above zero when money came in. */
export interface StatementLine {
  readonly cents: number;
  readonly bookedOn: Temporal.PlainDate;
  readonly counterName: string;
  readonly counterAccount: string;
  readonly description: string;
  readonly bankReference: string;
  /** The reference of an online payment that stands in it. */
  readonly reference: string | undefined;
}

/** What is wrong with a file. */
export type StatementFault = 'noXml' | 'otherFormat' | 'doesNotAddUp';

/** The file is no CAMT.053 that adds up. `message` says in English where. */
export class BrokenStatement extends Error {
  override readonly name = 'BrokenStatement';
  readonly fault: StatementFault;

  constructor(fault: StatementFault, message: string, options?: ErrorOptions) {
    super(message, options);
    this.fault = fault;
  }
}

const parser = new XMLParser({
  ignoreAttributes: false,
  removeNSPrefix: true,
  parseTagValue: false,
  parseAttributeValue: false,
  // What the standard lets stand more than once.
  isArray: (name) => ['Stmt', 'Bal', 'Ntry', 'NtryDtls', 'TxDtls', 'Ustrd', 'Strd'].includes(name),
});

const amount = z
  .object({ '#text': z.string().regex(/^\d{1,13}(\.\d{1,2}0{0,3})?$/), '@_Ccy': z.literal('EUR') })
  .transform((value) => centsOf(value['#text']));
/** Part of an entry; in another currency, as for a payment from abroad, only the amount of the whole entry counts. */
const partAmount = amount.optional().catch(undefined);
const direction = z.enum(['CRDT', 'DBIT']);
const text = z.union([z.string(), z.number()]).transform(String);
const day = z
  .object({ Dt: z.string().optional(), DtTm: z.string().optional() })
  .transform(({ Dt, DtTm }) => Temporal.PlainDate.from((Dt ?? DtTm ?? '').slice(0, 10)));
/** A name stands directly in a party, in newer versions one level deeper. */
const party = z
  .object({ Nm: text.optional(), Pty: z.object({ Nm: text.optional() }).optional() })
  .transform(({ Nm, Pty }) => Nm ?? Pty?.Nm ?? '');
const account = z
  .object({ Id: z.object({ IBAN: text.optional(), Othr: z.object({ Id: text }).optional() }) })
  .transform(({ Id }) => accountNumber(Id.IBAN ?? Id.Othr?.Id ?? ''));

const details = z.object({
  Refs: z.object({ EndToEndId: text.optional(), AcctSvcrRef: text.optional() }).optional(),
  Amt: partAmount,
  AmtDtls: z.object({ TxAmt: z.object({ Amt: partAmount }).optional() }).optional(),
  RltdPties: z
    .object({
      Dbtr: party.optional(),
      DbtrAcct: account.optional(),
      Cdtr: party.optional(),
      CdtrAcct: account.optional(),
    })
    .optional(),
  RmtInf: z
    .object({
      Ustrd: z.array(text).optional(),
      Strd: z
        .array(z.object({ CdtrRefInf: z.object({ Ref: text.optional() }).optional() }))
        .optional(),
    })
    .optional(),
});
type Details = z.output<typeof details>;

const entry = z.object({
  Amt: amount,
  CdtDbtInd: direction,
  Sts: z.union([z.string(), z.object({ Cd: z.string() }).transform(({ Cd }) => Cd)]).optional(),
  BookgDt: day,
  AcctSvcrRef: text.optional(),
  NtryDtls: z.array(z.object({ TxDtls: z.array(details).optional() })).optional(),
  AddtlNtryInf: text.optional(),
});
type Entry = z.output<typeof entry>;

const document = z.object({
  Document: z.object({
    BkToCstmrStmt: z.object({
      Stmt: z
        .array(
          z.object({
            Id: text,
            ElctrncSeqNb: text.optional(),
            CreDtTm: z.string().transform((moment) => Temporal.PlainDate.from(moment.slice(0, 10))),
            Acct: account,
            Bal: z
              .array(
                z.object({
                  Tp: z.object({ CdOrPrtry: z.object({ Cd: z.string().optional() }) }),
                  Amt: amount,
                  CdtDbtInd: direction,
                }),
              )
              .optional(),
            Ntry: z.array(entry).optional(),
          }),
        )
        .min(1),
    }),
  }),
});
type Stmt = z.output<typeof document>['Document']['BkToCstmrStmt']['Stmt'][number];

/**
 * Reads a bank statement in the format CAMT.053 (ISO 20022, versions 2 to 13 as Dutch banks write them). Throws
 * `BrokenStatement` for what is no such file, or whose lines do not lead from the opening to the closing balance.
 */
export function readCamt(content: string): Statement[] {
  if (content.includes('\0')) throw new BrokenStatement('noXml', 'It holds a NUL.');
  if (/<!(?:DOCTYPE|ENTITY)/i.test(content))
    throw new BrokenStatement('noXml', 'It holds a DOCTYPE.');
  const valid = XMLValidator.validate(content);
  if (valid !== true)
    throw new BrokenStatement('noXml', `Line ${valid.err.line}: ${valid.err.msg}`);
  let read: z.output<typeof document>;
  try {
    read = document.parse(parser.parse(content));
  } catch (error) {
    throw new BrokenStatement('otherFormat', 'It is not built as CAMT.053.', { cause: error });
  }
  return read.Document.BkToCstmrStmt.Stmt.map(statementOf);
}

function statementOf(stmt: Stmt): Statement {
  const balance = (code: string) => {
    const found = stmt.Bal?.find(({ Tp }) => Tp.CdOrPrtry.Cd === code);
    return found && signed(found.Amt, found.CdtDbtInd);
  };
  const booked = (stmt.Ntry ?? []).filter(({ Sts }) => Sts === undefined || Sts === 'BOOK');
  const statement: Statement = {
    id: stmt.Id,
    sequenceNumber: stmt.ElctrncSeqNb ?? '',
    account: stmt.Acct,
    createdOn: stmt.CreDtTm,
    openingCents: balance('OPBD') ?? balance('PRCD'),
    closingCents: balance('CLBD'),
    // Banks also note what cost nothing.
    lines: booked.flatMap(linesOf).filter(({ cents }) => cents !== 0),
  };
  refuseWhatDoesNotAddUp(statement);
  return statement;
}

/** The transactions of an entry: several when the bank booked them as one amount. */
function linesOf(entry: Entry): StatementLine[] {
  const found = (entry.NtryDtls ?? []).flatMap(({ TxDtls }) => TxDtls ?? []);
  const amounts = found.map((one) => one.Amt ?? one.AmtDtls?.TxAmt?.Amt);
  const apart =
    found.length > 1 && amounts.reduce<number>((sum, one) => sum + (one ?? 0), 0) === entry.Amt;
  if (!apart) return [lineOf(entry, entry.Amt, found[0])];
  return found.flatMap((one, index) => {
    const cents = amounts[index];
    return cents ? [lineOf(entry, cents, one)] : [];
  });
}

function lineOf(entry: Entry, cents: number, found: Details | undefined): StatementLine {
  const parties = found?.RltdPties;
  const incoming = entry.CdtDbtInd === 'CRDT';
  const remittance = [
    ...(found?.RmtInf?.Ustrd ?? []),
    ...(found?.RmtInf?.Strd ?? []).flatMap(({ CdtrRefInf }) => CdtrRefInf?.Ref ?? []),
  ];
  const description = remittance.join(' ') || (entry.AddtlNtryInf ?? '');
  const endToEnd = found?.Refs?.EndToEndId ?? '';
  return {
    cents: signed(cents, entry.CdtDbtInd),
    bookedOn: entry.BookgDt,
    counterName: (incoming ? parties?.Dbtr : parties?.Cdtr) ?? '',
    counterAccount: (incoming ? parties?.DbtrAcct : parties?.CdtrAcct) ?? '',
    description,
    bankReference: found?.Refs?.AcctSvcrRef ?? entry.AcctSvcrRef ?? '',
    reference: referenceIn(endToEnd) ?? referenceIn(description),
  };
}

function refuseWhatDoesNotAddUp({ id, openingCents, closingCents, lines }: Statement): void {
  if (openingCents === undefined || closingCents === undefined) return;
  const sum = lines.reduce((total, { cents }) => total + cents, openingCents);
  if (sum !== closingCents) {
    throw new BrokenStatement(
      'doesNotAddUp',
      `The lines of ${id} do not lead to its closing balance.`,
    );
  }
}

function signed(cents: number, way: 'CRDT' | 'DBIT'): number {
  return way === 'CRDT' ? cents : -cents;
}

function centsOf(written: string): number {
  const [whole = '', decimals = ''] = written.split('.');
  return Number(whole) * 100 + Number(decimals.slice(0, 2).padEnd(2, '0'));
}
