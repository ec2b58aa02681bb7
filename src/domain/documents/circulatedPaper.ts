import type { CirculatedDocument } from '../meetings/circulated';
import { agendaPaper } from './agendaPaper';
import type { CopyOfPaper } from './meetingPaper';
import { minutesPaper } from './minutesPaper';
import type { Paper } from './paper';

/** What was circulated, as the document that it is. */
export const circulatedPaper = (document: CirculatedDocument, copy: CopyOfPaper = {}): Paper =>
  document.kind === 'Agenda' ? agendaPaper(document, copy) : minutesPaper(document, copy);
