import { createWriteStream } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import type { MultipartFile } from '@fastify/multipart';
import type { FastifyRequest } from 'fastify';
import type { Answer } from './answer.ts';
import type { Arriving, ArrivingPart, Sent, SentFile, SpooledFile } from './route.ts';

/**
 * Collects path parameters, query and form fields (the form wins), made safe for storing: well-formed Unicode without
 * NUL. Files are read up to `largestFile` bytes and marked when they are larger.
 */
export async function collectSent(
  request: FastifyRequest,
  largestFile: number | undefined,
): Promise<Sent> {
  const fields = { ...readFields(request.query), ...readFields(request.params) };
  if (request.isMultipart() && largestFile !== undefined) {
    return collectParts(request, fields, largestFile).catch((error: unknown) => {
      throw new BrokenForm(error);
    });
  }
  return {
    fields: { ...fields, ...readFields(request.body), ...readFields(request.params) },
    files: {},
  };
}

/** What was sent as a form with files cannot be read as one: the sender's fault. */
class BrokenForm extends Error {
  override name = 'BrokenForm';
  readonly statusCode = 400;

  constructor(cause: unknown) {
    super('The form could not be read.', { cause });
  }
}

async function collectParts(
  request: FastifyRequest,
  known: Sent['fields'],
  largestFile: number,
): Promise<Sent> {
  const fields: Record<string, string | string[] | undefined> = { ...known };
  const files: Record<string, SentFile> = {};
  for await (const part of request.parts({
    limits: { fileSize: largestFile, files: 10, fields: 200 },
  })) {
    if (part.type === 'field') {
      fields[part.fieldname] = clean(String(part.value ?? ''));
      continue;
    }
    const chunks: Buffer[] = [];
    for await (const chunk of part.file) chunks.push(chunk);
    const content = Buffer.concat(chunks);
    if (part.filename === '' && content.length === 0) continue;
    files[part.fieldname] = {
      name: clean(part.filename),
      contentType: part.mimetype,
      content,
      tooLarge: part.file.truncated,
    };
  }
  return { fields, files };
}

/** More files in one form than anybody chooses. */
const mostFiles = 100;

/**
 * Hands a multipart form over part by part: a file is read to a folder of this request, and the next one only when it
 * was dealt with. The folder is gone when the answer is there.
 */
export async function whileItArrives(
  request: FastifyRequest,
  largestFile: number,
  handle: (arriving: Arriving) => Promise<Answer>,
): Promise<Answer> {
  const folder = await mkdtemp(join(tmpdir(), 'voordeur-upload-'));
  try {
    return await handle({
      fields: { ...readFields(request.query), ...readFields(request.params) },
      parts: () => partsOf(request, largestFile, folder),
    });
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function* partsOf(
  request: FastifyRequest,
  largestFile: number,
  folder: string,
): AsyncGenerator<ArrivingPart> {
  const parameters = readFields(request.params);
  const parts = request.parts({ limits: { fileSize: largestFile, files: mostFiles, fields: 200 } });
  let number = 0;
  while (true) {
    const next = await parts.next().catch((error: unknown) => {
      throw new BrokenForm(error);
    });
    if (next.done) return;
    const part = next.value;
    if (part.type === 'field') {
      const name = part.fieldname;
      if (!(name in parameters)) {
        yield { kind: 'field', name, value: clean(String(part.value ?? '')) };
      }
      continue;
    }
    number += 1;
    const path = join(folder, String(number));
    const file = await spool(part, path).catch((error: unknown) => {
      throw new BrokenForm(error);
    });
    // An empty field for files is sent as a file without name and content.
    if (file.name !== '' || file.bytes > 0) yield { kind: 'file', file };
    await rm(path, { force: true });
  }
}

async function spool(part: MultipartFile, path: string): Promise<SpooledFile> {
  const target = createWriteStream(path, { flags: 'wx', mode: 0o600 });
  await pipeline(part.file, target);
  return {
    name: clean(part.filename),
    path,
    bytes: target.bytesWritten,
    tooLarge: part.file.truncated,
  };
}

/** The texts among what was sent, made safe for storing. */
export function readFields(source: unknown): Record<string, string | string[]> {
  if (typeof source !== 'object' || source === null) return {};
  const fields: Record<string, string | string[]> = {};
  for (const [name, value] of Object.entries(source)) {
    if (typeof value === 'string') fields[name] = clean(value);
    else if (Array.isArray(value)) fields[name] = value.map((one) => clean(String(one)));
  }
  return fields;
}

function clean(text: string): string {
  return text.toWellFormed().replaceAll('\0', '');
}
