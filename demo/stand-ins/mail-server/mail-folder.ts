import { mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type KeptMail, readMail } from './kept-mail.ts';

const mostMails = 500;

/** The kept mails: one `.eml` file each in a folder, the newest 500. */
export interface MailFolder {
  /** Keeps a mail; when this ends, it is in its file and in the list. */
  keep(source: Buffer): Promise<void>;
  /** Newest first. */
  mails(): KeptMail[];
  /** The mail as it came over the line. */
  source(id: string): Promise<string>;
}

/** Opens a folder, made when it is absent, with the mails that were kept in it before. */
export async function openMailFolder(folder: string): Promise<MailFolder> {
  await mkdir(folder, { recursive: true });
  const files = (await readdir(folder)).filter((file) => /^\d{8}\.eml$/.test(file)).sort();
  const kept = new Map<string, KeptMail>();
  for (const file of files) {
    const id = file.slice(0, 8);
    kept.set(id, await readMail(id, await readFile(join(folder, file))));
  }
  let last = Number(files.at(-1)?.slice(0, 8) ?? 0);

  return {
    async keep(source) {
      last += 1;
      const id = String(last).padStart(8, '0');
      const file = join(folder, `${id}.eml`);
      await writeFile(`${file}.part`, source);
      await rename(`${file}.part`, file);
      kept.set(id, await readMail(id, source));
      for (const old of [...kept.keys()].sort().slice(0, -mostMails)) {
        kept.delete(old);
        await rm(join(folder, `${old}.eml`), { force: true });
      }
    },
    mails: () => [...kept.values()].sort((one, other) => Number(other.id) - Number(one.id)),
    source: (id) => readFile(join(folder, `${id}.eml`), 'utf8'),
  };
}
