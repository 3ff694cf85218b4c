import {
  group,
  openTaggedPdf,
  type Pdf,
  type Structure,
  tagged,
} from '#foundation/pdf/tagged-pdf.ts';
import type { Letter, LetterBlock, Letterhead } from './letter.ts';

const millimetre = 72 / 25.4;

/** Places on A4 for an envelope with its window at the left (DIN 5008, form B): the address shows, folded in three. */
const place = {
  left: 25 * millimetre,
  width: 160 * millimetre,
  logo: { y: 14 * millimetre, height: 20 * millimetre },
  sender: { x: 125 * millimetre, y: 17 * millimetre, width: 65 * millimetre },
  returnLine: { y: 46 * millimetre, width: 80 * millimetre },
  recipient: { y: 52 * millimetre, width: 80 * millimetre },
  date: { y: 96 * millimetre },
  bottom: 20 * millimetre,
} as const;

const size = { small: 7.5, text: 11, heading: 13, value: 20, subject: 16 } as const;

/**
 * Sets letters as one PDF, each on a page of its own, for a customer or for the printing room. The PDF is tagged
 * (headings, lists, reading order), says its language and shows its title, so that a screen reader reads it too.
 */
export async function lettersAsPdf(
  letterhead: Letterhead,
  letters: readonly Letter[],
): Promise<Buffer> {
  const { pdf, root, finish } = await openTaggedPdf({
    title: letters[0]?.subject ?? letterhead.organisationName,
    author: letterhead.organisationName,
    language: 'nl',
    standard: 'PDF/A-2a',
    margins: { top: place.bottom, bottom: place.bottom, left: place.left, right: place.left },
  });
  for (const letter of letters) {
    pdf.addPage();
    const section = group(pdf, root, 'Sect');
    setLetter(pdf, section, letterhead, letter);
    section.end();
  }
  return finish();
}

function setLetter(pdf: Pdf, section: Structure, letterhead: Letterhead, letter: Letter): void {
  setSender(pdf, section, letterhead);
  pdf.font('regular').fontSize(size.text).lineGap(2);
  const { y, width } = place.recipient;
  letter.recipient.forEach((line, index) => {
    tagged(pdf, section, 'P', () =>
      index === 0 ? pdf.text(line, place.left, y, { width }) : pdf.text(line, { width }),
    );
  });
  tagged(pdf, section, 'P', () =>
    pdf.text(letter.date, place.left, place.date.y, { width: place.width }),
  );
  pdf.moveDown(1);
  tagged(pdf, section, 'H1', () => pdf.font('bold').fontSize(size.subject).text(letter.subject));
  pdf.moveDown(0.6);
  for (const block of letter.blocks) setBlock(pdf, section, block);
  for (const line of letter.signature) {
    tagged(pdf, section, 'P', () => pdf.font('regular').fontSize(size.text).text(line));
    pdf.moveDown(0.4);
  }
}

function setSender(pdf: Pdf, section: Structure, letterhead: Letterhead): void {
  const { logo, organisationName, returnLine } = letterhead;
  const { sender } = place;
  if (logo) {
    tagged(pdf, section, { tag: 'Figure', alt: organisationName }, () =>
      pdf.image(logo, place.left, place.logo.y, { fit: [90 * millimetre, place.logo.height] }),
    );
  }
  tagged(pdf, section, 'P', () =>
    pdf
      .font('bold')
      .fontSize(size.text)
      .text(organisationName, sender.x, sender.y, { width: sender.width }),
  );
  if (returnLine === undefined) return;
  tagged(pdf, section, 'P', () =>
    pdf.font('regular').fontSize(size.small).text(returnLine, place.left, place.returnLine.y, {
      width: place.returnLine.width,
      height: 9,
      ellipsis: true,
    }),
  );
}

function setBlock(pdf: Pdf, section: Structure, block: LetterBlock): void {
  if (block.kind === 'paragraph') {
    tagged(pdf, section, 'P', () => pdf.font('regular').fontSize(size.text).text(block.text));
  } else if (block.kind === 'heading') {
    tagged(pdf, section, 'H2', () => pdf.font('bold').fontSize(size.heading).text(block.text));
  } else if (block.kind === 'value') {
    tagged(pdf, section, 'P', () => pdf.font('regular').fontSize(size.text).text(block.name));
    tagged(pdf, section, 'P', () => pdf.font('bold').fontSize(size.value).text(block.value));
  } else {
    setSteps(pdf, section, block.steps);
  }
  pdf.moveDown(0.7);
}

function setSteps(pdf: Pdf, section: Structure, steps: readonly string[]): void {
  const list = group(pdf, section, 'L');
  const indent = 18;
  steps.forEach((step, index) => {
    const item = group(pdf, list, 'LI');
    pdf.font('regular').fontSize(size.text);
    const { y } = pdf;
    tagged(pdf, item, 'Lbl', () =>
      pdf.text(`${index + 1}.`, place.left, y, { width: indent, lineBreak: false }),
    );
    tagged(pdf, item, 'LBody', () =>
      pdf.text(step, place.left + indent, y, { width: place.width - indent }),
    );
    pdf.x = place.left;
    pdf.moveDown(0.2);
    item.end();
  });
  list.end();
}
