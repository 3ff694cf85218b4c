import type { FastifyRequest } from 'fastify';
import type { Sent, SentFile } from './route.ts';

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

function readFields(source: unknown): Record<string, string | string[]> {
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
