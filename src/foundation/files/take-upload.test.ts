import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { deflateRawSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { type FileStore, FilesUnavailable } from '../ports/files.ts';
import { type MalwareCheck, MalwareCheckUnavailable, noMalwareCheck } from '../ports/malware.ts';
import { root } from '../root.ts';
import { nameFits, pdf, typeOfContent } from './file-type.ts';
import { fileNameOf } from './stored-file.ts';
import { takeUpload } from './take-upload.ts';

const demo = (name: string) => readFile(join(root, 'demo/wisselstad/documents', name));
const aPdf = Buffer.from('%PDF-1.7\n%%EOF');

describe('what a file is', () => {
  it('DOC-B6 is judged by its content, whatever it is called', async () => {
    expect(typeOfContent(await demo('Relatienotitie.pdf'))).toBe(pdf);
    expect(typeOfContent(await demo('Foto keuken.jpg'))).toBe('image/jpeg');
    expect(typeOfContent(await demo('Gespreksverslag.docx'))).toMatch(/wordprocessingml/);
    expect(typeOfContent(await demo('Kladversie.pdf'))).toBeUndefined();
    for (const content of [
      '',
      'MZ',
      '<html>',
      '<svg xmlns=',
      ' %PDF-1.7',
      '%PDF-x',
      'PK\x03\x04',
    ]) {
      expect(typeOfContent(Buffer.from(content)), content).toBeUndefined();
    }
    expect(typeOfContent(deflateRawSync(aPdf))).toBeUndefined();
  });

  it('DOC-B6 its name must fit, in upper or lower case', () => {
    expect(nameFits('a.pdf', pdf)).toBe(true);
    expect(nameFits('A.PDF', pdf)).toBe(true);
    expect(nameFits('a.b.Pdf', pdf)).toBe(true);
    for (const name of ['a', 'pdf', 'a.pdf.exe', 'a.pdf ', 'a.pdfx', '']) {
      expect(nameFits(name, pdf), name).toBe(false);
    }
  });

  it('D.9 a very long name is cut and keeps its ending', () => {
    const name = fileNameOf(`${'é'.repeat(400)}.pdf`);
    expect([...name]).toHaveLength(150);
    expect(name.endsWith('é.pdf')).toBe(true);
  });
});

describe('an upload', () => {
  const order = (content: Buffer, name = 'a.pdf', tooLarge = false) => ({
    organisationId: '11111111-1111-4111-8111-111111111111',
    file: { name, content, tooLarge },
    types: [pdf, 'image/png'] as const,
  });
  const kept: Buffer[] = [];
  const files: FileStore = {
    async keep(_organisation, content) {
      if (Buffer.isBuffer(content)) kept.push(content);
      return { key: 'key', bytes: 1, sha256: 'x' };
    },
    open: () => Promise.reject(new FilesUnavailable()),
    sizeOf: () => Promise.reject(new FilesUnavailable()),
    remove: () => Promise.reject(new FilesUnavailable()),
    async *list() {},
  };
  const scanner = (check: MalwareCheck['check']): MalwareCheck => ({ on: true, check });
  const infected = scanner(async () => ({ verdict: 'infected', found: 'Eicar' }));
  const silent = scanner(() => Promise.reject(new MalwareCheckUnavailable()));

  it('design 7: is kept when content, name and check are right', async () => {
    const taken = await takeUpload({ files, malware: noMalwareCheck }, order(aPdf));
    expect(taken).toEqual({
      kept: { key: 'key', bytes: 1, sha256: 'x' },
      name: 'a.pdf',
      type: pdf,
    });
    expect(kept).toEqual([aPdf]);
  });

  it('design 7: is refused with the reason, and nothing of it is kept', async () => {
    kept.length = 0;
    const refusal = async (asked: ReturnType<typeof order>, malware = noMalwareCheck) =>
      takeUpload({ files, malware }, asked);
    expect(await refusal(order(Buffer.alloc(0)))).toEqual({ refused: 'empty' });
    expect(await refusal(order(aPdf, 'a.pdf', true))).toEqual({ refused: 'tooLarge' });
    expect(await refusal(order(aPdf, 'a.png'))).toEqual({ refused: 'wrongType' });
    expect(await refusal(order(Buffer.from('MZ'), 'a.pdf'))).toEqual({ refused: 'wrongType' });
    const photo = await demo('Foto keuken.jpg');
    expect(await refusal(order(photo, 'a.jpg'))).toEqual({ refused: 'wrongType' });
    expect(await refusal(order(aPdf), infected)).toEqual({ refused: 'infected' });
    expect(await refusal(order(aPdf), silent)).toEqual({ refused: 'notChecked' });
    expect(kept).toEqual([]);
    const full: FileStore = { ...files, keep: () => Promise.reject(new FilesUnavailable()) };
    expect(await takeUpload({ files: full, malware: noMalwareCheck }, order(aPdf))).toEqual({
      refused: 'notKept',
    });
  });

  it('D.9 is called by a name without folders, control characters and turned reading direction', async () => {
    const name = '..\\map/..\\\u202egro\u0007te.pdf';
    const taken = await takeUpload({ files, malware: noMalwareCheck }, order(aPdf, name));
    expect('refused' in taken ? taken : taken.name).toBe('grote.pdf');
  });
});
