import type { CirculatedDocument } from '../meetings/circulated';
import { agendaPaper } from './agendaPaper';
import { minutesPaper } from './minutesPaper';
import type { Paper } from './paper';

/** What was circulated, as the document that it is. `agency`: whose copy it is; empty for everybody's. */
export const circulatedPaper = (document: CirculatedDocument, agency = ''): Paper => (document.kind === 'Agenda' ? agendaPaper(document, agency) : minutesPaper(document, agency));
