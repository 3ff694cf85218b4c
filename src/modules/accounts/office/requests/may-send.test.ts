import { describe, expect, it } from 'vitest';
import { maySendMail } from './may-send.ts';

const complete = {
  identifiedAt: 'then',
  detailsEnteredAt: 'then',
  hasPassword: true,
  username: 'jansen',
  email: 'jansen@example.com',
  emailInvalid: false,
};

describe('sending the activation mail again', () => {
  it('ADM-167 is possible for a request that is complete', () => {
    expect(maySendMail(complete)).toBe(true);
  });

  it.each([
    ['not identified', { identifiedAt: null }],
    ['no details', { detailsEnteredAt: null }],
    ['no password', { hasPassword: false }],
    ['no user name', { username: null }],
    ['no address', { email: null }],
    ['no valid address', { email: 'jansen' }],
    ['an address to which mail fails', { emailInvalid: true }],
  ])('ADM-167 ADM-B14 is not possible with %s', (_what, change) => {
    expect(maySendMail({ ...complete, ...change })).toBe(false);
  });
});
