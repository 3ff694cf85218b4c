import { expect, it } from 'vitest';
import { boundedCache } from './bounded-cache.ts';

const cacheOf = (mostBytes: number) => boundedCache<string>(mostBytes, (value) => value.length);

it('forgets what was used longest ago when it is full', () => {
  const cache = cacheOf(6);
  cache.set('a', 'aaa');
  cache.set('b', 'bbb');
  cache.get('a');
  cache.set('c', 'ccc');
  expect(cache.get('a')).toBe('aaa');
  expect(cache.get('b')).toBeUndefined();
  expect(cache.get('c')).toBe('ccc');
});

it('does not push everything out for a value that is larger than the cache', () => {
  const cache = cacheOf(3);
  cache.set('a', 'aaa');
  cache.set('huge', 'hhhh');
  expect(cache.get('a')).toBe('aaa');
  expect(cache.get('huge')).toBeUndefined();
});

it('counts a key that is set again once', () => {
  const cache = cacheOf(6);
  cache.set('a', 'aaa');
  cache.set('a', 'AAA');
  cache.set('b', 'bbb');
  expect(cache.get('a')).toBe('AAA');
  expect(cache.get('b')).toBe('bbb');
});
