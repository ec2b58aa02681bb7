import { minutesTyped } from '../../src/domain/typedTime';

it.each([
  ['14:30', 870], ['1430', 870], ['14.30', 870], ['2.30pm', 870], ['2:30 PM', 870], ['230pm', 870], ['9am', 540], [' 9 am ', 540], ['09:05', 545], ['0905', 545],
  ['12am', 0], ['12:30am', 30], ['12pm', 720], ['12:30pm', 750], ['1pm', 780], ['11pm', 1380], ['midday', 720], ['Midnight', 0], ['0:00', 0], ['23:59', 1439],
  ['9', undefined], ['24:00', undefined], ['14:60', undefined], ['13pm', undefined], ['0am', undefined], ['0:30pm', undefined], ['9:5', undefined], ['9:300', undefined], ['at 9am', undefined], ['9am or so', undefined],
  ['100:00', undefined], ['', undefined], ['noon', undefined]
])('“%s” is %s minutes after midnight', (typed, minutes) => expect(minutesTyped(typed)).toBe(minutes));
