import { createHash } from 'node:crypto';
import { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import {
  DeleteObjectCommand,
  GetObjectCommand,
  HeadObjectCommand,
  ListObjectsV2Command,
  PutObjectCommand,
  S3Client,
} from '@aws-sdk/client-s3';
import { isFileKey, newFileKey } from '#foundation/files/file-key.ts';
import { FileMissing, type FileStore, FilesUnavailable } from '#foundation/ports/files.ts';
import { type S3Settings, s3Settings } from './s3-settings.ts';

/**
 * Keeps files in a bucket of S3-compatible storage. Content that comes as a stream is gathered first, because the
 * storage wants to know its size: it is as large as an upload may be, no larger.
 */
export function s3FileStore(given: S3Settings): FileStore {
  const { bucket, prefix, ...settings } = s3Settings.parse(given);
  const client = clientOf(settings);
  const at = (key: string) => ({ Bucket: bucket, Key: `${prefix}${checked(key)}` });
  return {
    keep: (organisationId, content) =>
      available(async () => {
        const body = Buffer.isBuffer(content) ? content : await buffer(content);
        const key = newFileKey(organisationId);
        await client.send(
          new PutObjectCommand({
            ...at(key),
            Body: body,
            ContentLength: body.length,
            ContentType: 'application/octet-stream',
          }),
        );
        const sha256 = createHash('sha256').update(body).digest('hex');
        return { key, bytes: body.length, sha256 };
      }),

    open: (key, range) =>
      available(async () => {
        const Range = range && `bytes=${range.start}-${range.end}`;
        const { Body } = await client.send(
          new GetObjectCommand({ ...at(key), ...(Range && { Range }) }),
        );
        if (!(Body instanceof Readable)) throw new FileMissing('There is no such file.');
        return Body;
      }),

    sizeOf: (key) =>
      available(
        async () => (await client.send(new HeadObjectCommand(at(key)))).ContentLength,
      ).catch((error: unknown) => {
        if (error instanceof FileMissing) return undefined;
        throw error;
      }),

    remove: (key) =>
      available(async () => {
        await client.send(new DeleteObjectCommand(at(key)));
      }),

    async *list(organisationId) {
      let next: string | undefined;
      do {
        const from = next;
        const page = await available(() =>
          client.send(
            new ListObjectsV2Command({
              Bucket: bucket,
              Prefix: `${prefix}${organisationId}/`,
              ...(from !== undefined && { ContinuationToken: from }),
            }),
          ),
        );
        for (const { Key = '', LastModified } of page.Contents ?? []) {
          const key = Key.slice(prefix.length);
          if (isFileKey(key) && LastModified) yield { key, keptAt: LastModified };
        }
        next = page.IsTruncated ? page.NextContinuationToken : undefined;
      } while (next !== undefined);
    },
  };
}

function clientOf({
  region,
  endpoint,
  forcePathStyle,
  credentials,
  timeout,
  attempts,
}: Omit<ReturnType<typeof s3Settings.parse>, 'bucket' | 'prefix'>): S3Client {
  return new S3Client({
    region,
    forcePathStyle,
    maxAttempts: attempts,
    requestHandler: {
      connectionTimeout: timeout,
      requestTimeout: timeout,
      throwOnRequestTimeout: true,
    },
    // Storage outside Amazon often does not know the newer checksums.
    requestChecksumCalculation: 'WHEN_REQUIRED',
    responseChecksumValidation: 'WHEN_REQUIRED',
    ...(endpoint !== undefined && { endpoint }),
    ...(credentials && { credentials }),
  });
}

function checked(key: string): string {
  if (!isFileKey(key)) throw new FileMissing('There is no such file.');
  return key;
}

/** Says faults of the storage in the words of the port. */
async function available<Result>(work: () => Promise<Result>): Promise<Result> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof FileMissing) throw error;
    const name = error instanceof Error ? error.name : '';
    if (name === 'NoSuchKey' || name === 'NotFound') {
      throw new FileMissing('There is no such file.', { cause: error });
    }
    throw new FilesUnavailable('The storage with files does not answer as it should.', {
      cause: error,
    });
  }
}
