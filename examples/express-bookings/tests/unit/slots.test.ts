import { describe, expect, it } from 'vitest';
import { freeSlots } from '../../src/services/slots.js';

const DAY = '2031-05-06';

describe('freeSlots', () => {
  it('offers every opening hour of an empty day', () => {
    expect(freeSlots(DAY, [])).toHaveLength(12);
  });

  it.each([
    ['a whole hour', '09:00', '10:00', 11],
    ['parts of two hours', '09:30', '10:30', 10],
    ['the whole day', '00:00', '23:00', 0],
  ])('leaves out what overlaps %s', (_what, from, to, left) => {
    const taken = [{ startsAt: `${DAY}T${from}:00.000Z`, endsAt: `${DAY}T${to}:00.000Z` }];

    expect(freeSlots(DAY, taken)).toHaveLength(left);
  });
});
