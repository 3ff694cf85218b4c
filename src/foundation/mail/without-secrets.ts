/** A token of 256 bits (`newToken`), wherever it stands in an address. */
const token = /(?<=[/=#])[\w-]{40,}(?=$|[/?&#])/g;
/** What an address itself calls secret, however short. */
const namedSecret = /(?<=[?&#](?:code|token|sleutel)=)[^&#]+/gi;

/** The text of a mail as staff may read it: links keep their page, but not the secret that opens it. */
export function withoutSecrets(text: string): string {
  return text.replace(/https?:\/\/[^\s<>"')]+/g, (address) =>
    address.replace(token, '•••').replace(namedSecret, '•••'),
  );
}
