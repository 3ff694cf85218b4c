import { join } from 'node:path';
import { diskFileStore } from '#connections/disk-files/disk-file-store.ts';
import type { S3Settings } from '#connections/s3-files/s3-settings.ts';
import type { Configuration } from '#foundation/configuration.ts';
import type { FileStore } from '#foundation/ports/files.ts';

/**
 * Opens the place that VOORDEUR_FILES names: a folder in the data folder, or S3-compatible storage, whose client is
 * large and therefore loaded only when it is used.
 */
export async function fileStoreOf({
  files,
  dataFolder,
}: Pick<Configuration, 'files' | 'dataFolder'>): Promise<FileStore> {
  if (files === 'disk') return diskFileStore(join(dataFolder, 'files'));
  const { s3FileStore } = await import('#connections/s3-files/s3-file-store.ts');
  return s3FileStore(s3SettingsOf(files));
}

/**
 * Reads `s3://key:secret@bucket/prefix?endpoint=https://…&region=eu-west-1&path-style=on`; everything but the bucket
 * may be left out. Without key and secret the machine itself says who it is. Throws for anything else.
 */
export function s3SettingsOf(address: string): S3Settings {
  const url = URL.canParse(address) ? new URL(address) : undefined;
  if (url?.protocol !== 's3:' || !url.hostname) {
    throw new Error('VOORDEUR_FILES must read disk, or s3:// with a bucket.');
  }
  const prefix = url.pathname.replace(/^\/+|\/+$/g, '');
  const endpoint = url.searchParams.get('endpoint');
  const region = url.searchParams.get('region');
  return {
    bucket: url.hostname,
    prefix: prefix && `${prefix}/`,
    forcePathStyle: url.searchParams.get('path-style') === 'on',
    ...(endpoint && { endpoint }),
    ...(region && { region }),
    ...(url.username && {
      credentials: {
        accessKeyId: decodeURIComponent(url.username),
        secretAccessKey: decodeURIComponent(url.password),
      },
    }),
  };
}
