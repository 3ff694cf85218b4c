import type { BankPayment } from './payments.ts';

/** The account on which the demo's bank pays out. */
export const payoutAccount = 'NL20POLD0417164300';

/** One line of a statement; `cents` is above zero when money came in. */
export interface StatementEntry {
  readonly cents: number;
  readonly reference: string;
  readonly name: string;
}

/** What the bank paid out and took back, as lines of a statement. */
export function entriesOf(payments: readonly BankPayment[]): StatementEntry[] {
  return payments
    .filter(({ status }) => status === 'paid')
    .flatMap(({ cents, refundedCents, chargedBackCents, metadata, id }) => {
      const line = { reference: metadata.reference ?? id, name: 'Demobank' };
      return [
        { ...line, cents },
        ...(refundedCents > 0 ? [{ ...line, cents: -refundedCents }] : []),
        ...(chargedBackCents > 0 ? [{ ...line, cents: -chargedBackCents }] : []),
      ];
    });
}

/** A statement in the format CAMT.053.001.02, from a balance of € 1.000,00. */
export function camtStatement(options: {
  readonly id: string;
  readonly on: Date;
  readonly entries: readonly StatementEntry[];
  readonly account?: string;
}): string {
  const { id, on, entries, account = payoutAccount } = options;
  const day = on.toISOString().slice(0, 10);
  const opening = 100_000;
  const closing = entries.reduce((sum, { cents }) => sum + cents, opening);
  return `<?xml version="1.0" encoding="UTF-8"?>
<Document xmlns="urn:iso:std:iso:20022:tech:xsd:camt.053.001.02">
  <BkToCstmrStmt>
    <GrpHdr><MsgId>${id}</MsgId><CreDtTm>${day}T20:00:00</CreDtTm></GrpHdr>
    <Stmt>
      <Id>${id}</Id>
      <ElctrncSeqNb>1</ElctrncSeqNb>
      <CreDtTm>${day}T20:00:00</CreDtTm>
      <Acct><Id><IBAN>${account}</IBAN></Id><Ccy>EUR</Ccy></Acct>
      ${balance('OPBD', opening, day)}
      ${balance('CLBD', closing, day)}
${entries.map((entry, index) => entryXml(entry, day, index + 1)).join('\n')}
    </Stmt>
  </BkToCstmrStmt>
</Document>
`;
}

function balance(code: string, cents: number, day: string): string {
  return `<Bal><Tp><CdOrPrtry><Cd>${code}</Cd></CdOrPrtry></Tp><Amt Ccy="EUR">${euro(cents)}</Amt><CdtDbtInd>${way(cents)}</CdtDbtInd><Dt><Dt>${day}</Dt></Dt></Bal>`;
}

function entryXml({ cents, reference, name }: StatementEntry, day: string, number: number): string {
  const party = cents > 0 ? 'Dbtr' : 'Cdtr';
  return `      <Ntry>
        <Amt Ccy="EUR">${euro(cents)}</Amt><CdtDbtInd>${way(cents)}</CdtDbtInd><Sts>BOOK</Sts>
        <BookgDt><Dt>${day}</Dt></BookgDt><ValDt><Dt>${day}</Dt></ValDt>
        <AcctSvcrRef>DB${String(number).padStart(6, '0')}</AcctSvcrRef>
        <NtryDtls><TxDtls>
          <Refs><EndToEndId>${reference}</EndToEndId></Refs>
          <RltdPties><${party}><Nm>${name}</Nm></${party}></RltdPties>
          <RmtInf><Ustrd>${reference} Betaling huur</Ustrd></RmtInf>
        </TxDtls></NtryDtls>
      </Ntry>`;
}

function way(cents: number): string {
  return cents < 0 ? 'DBIT' : 'CRDT';
}

function euro(cents: number): string {
  const size = Math.abs(cents);
  return `${Math.floor(size / 100)}.${String(size % 100).padStart(2, '0')}`;
}
